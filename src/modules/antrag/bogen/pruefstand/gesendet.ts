import assert from 'node:assert/strict'
import { alsSystem } from '../../../../platform/database/index.ts'
import type { FormularBrowser } from '../../../../platform/testing/index.ts'
import { einreichungLaden } from '../../einreichen/laden.ts'
import { ausgelieferteDefinition } from '../../formulare/definition.ts'
import { einzeln, gefunden, type Probehaushalt, unterschiede } from '../../formulare/probe.ts'
import type { probe } from '../../hauptantrag/probe.ts'
import type { Formularart } from '../formularart.ts'
import { ortDer } from './gang.ts'

const { seiten } = ausgelieferteDefinition()
/** Filled in beside an application, by other pages: the labour-market profile, what employers certify. */
const ANDERSWO = /^OAP-|bescheinigung$/i

/** Pages that were passed and are not those that the household states, one line each. */
export function andereSeiten(art: Formularart, haushalt: Probehaushalt, hin: Iterable<string>): string[] {
  const eigene = new Set(seiten.filter(art.umfang.seiten).map(({ key }) => key))
  const ist = [...hin].map((pfad) => gefunden(ortDer(pfad).seite, ortDer(pfad).instanz))
  const ohneFelder = einzeln(haushalt.erwartet.ohneFelder)
  const soll = einzeln(haushalt.erwartet.seiten).filter((zeile) => eigene.has(zeile.replace(/ .*/, '')))
  return unterschiede(
    'Seite',
    ist,
    soll.filter((zeile) => !ohneFelder.includes(zeile)),
  )
}

/** Sends the form that is open, and once more; both find the same receipt. */
export async function absenden({ db }: Awaited<ReturnType<typeof probe>>, wer: FormularBrowser, art: Formularart) {
  const [bogen] = await db.sql('select id from antrag.bogen where art = $1 order by id desc limit 1', [art.art])
  const felder = { schluessel: String(bogen?.['id']), wahrheit: 'ja' }
  const [erst, nochmal] = [
    await wer.sende(`${art.pfad}/absenden`, felder),
    await wer.sende(`${art.pfad}/absenden`, felder),
  ]
  assert.match(String(erst.headers.location), /\/quittung\/JC-/)
  assert.equal(nochmal.headers.location, `${String(erst.headers.location)}?stand=doppelt`)
  const quittung = await wer.hole(String(erst.headers.location))
  assert.equal(quittung.statusCode, 200)
  const zeilen = await db.sql('select id from antrag.einreichung where bogen_id = $1', [felder.schluessel])
  assert.equal(zeilen.length, 1)
  return String(zeilen[0]?.['id'])
}

/** Forms and evidence that were frozen and are not those that the household states, one line each. */
export async function anderesEingefroren(
  { db, portal }: Awaited<ReturnType<typeof probe>>,
  einreichungId: string,
  { erwartet, angefordert }: Probehaushalt,
): Promise<string[]> {
  const { angaben } = await alsSystem(db.worker, 'uebergabe', (tx) =>
    einreichungLaden(tx, portal.worker, einreichungId),
  )
  const nach = (alle: readonly { readonly code: string; readonly instanz: string }[]): string[] =>
    alle.map(({ code, instanz }) => gefunden(code, instanz))
  const was = (zeile: string): string => zeile.replace(/ .*/, '')
  const formulare = einzeln(erwartet.formulare).filter((zeile) => !ANDERSWO.test(was(zeile)))
  // What an office asks for by itself it asks for later.
  const nachweise = einzeln(erwartet.nachweise).filter((zeile) => !angefordert.includes(was(zeile)))
  return [
    ...unterschiede('Formular', nach(angaben.formulare), formulare),
    ...unterschiede('Nachweis', nach(angaben.nachweise), nachweise),
  ]
}
