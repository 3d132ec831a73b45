import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsKunde } from '../../../platform/database/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import type { Antworten } from '../../strecke/index.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { offenerBogen } from '../bogen/lesen.ts'
import { antwortenVon, gefragteSeiten } from '../bogen/pruefstand/gang.ts'
import { absenden, anderesEingefroren, andereSeiten } from '../bogen/pruefstand/gesendet.ts'
import { gespeichert, nichtsVerloren, rueckwaerts, vorwaerts } from '../bogen/pruefstand/wandern.ts'
import { bogenSpeichern } from '../bogen/speichern.ts'
import { artVon, type Probehaushalt, probehaushalte } from '../formulare/probe.ts'
import { jetzt, PFAD, probe } from '../hauptantrag/probe.ts'
import { veraenderung } from '../veraenderung/veraenderung.ts'
import { weiterbewilligung } from './weiterbewilligung.ts'

const da = await probe(await testDatenbank())
const { db, portal } = da
// Later than what the households tell of.
portal.stelle(new Date('2026-08-10T10:00:00Z'))

/** What the form does not ask, because the first application said it. */
function bekannt(art: Formularart, haushalt: Probehaushalt): Antworten {
  const gefragt = new Set(
    gefragteSeiten(art, haushalt).flatMap(({ instanz, fragen }) => fragen.map((id) => `${instanz} ${id}`)),
  )
  return Object.fromEntries(
    Object.entries(antwortenVon(haushalt)).map(([instanz, werte]) => [
      instanz,
      Object.fromEntries(Object.entries(werte).filter(([id]) => !gefragt.has(`${instanz} ${id}`))),
    ]),
  )
}

/** Someone who has sent a first application that says this. */
async function mitErstem(antworten: Antworten) {
  const b = await da.begonnen()
  const [zeile] = await db.sql('select konto_id, person_id from antrag.bogen order by id desc limit 1')
  const personId = String(zeile?.['person_id'])
  const id = await alsKunde(db.app, { kontoId: String(zeile?.['konto_id']), personIds: [personId] }, async (tx) => {
    const bogen = (await offenerBogen(tx, portal.haus.krypto, [personId], 'hauptantrag', true)) ?? assert.fail()
    const [antrag, ich] = [{ ...antworten['antrag'], 'hauptantrag.antrag.art': 'neu' }, bogen.antworten['person/1']]
    const gesagt = { ...antworten, antrag, 'person/1': { ...ich, ...antworten['person/1'] } }
    return (await bogenSpeichern(tx, portal.haus.krypto, { ...bogen, antworten: gesagt }, jetzt)).id
  })
  await b.sende(`${PFAD}/absenden`, { schluessel: id, wahrheit: 'ja' })
  return b
}

for (const haushalt of probehaushalte().filter((h) => artVon(h) !== 'neu')) {
  const art = artVon(haushalt) === 'aenderung' ? veraenderung : weiterbewilligung
  test(`HA-08: household ${haushalt.id} is walked forward and back and sent, with the pages, forms and evidence that it states (${haushalt.haushalt})`, async () => {
    const b = await mitErstem(bekannt(art, haushalt))
    await b.sende(`${art.pfad}/beginnen`)
    const hin = await vorwaerts(b, art, antwortenVon(haushalt))
    assert.deepEqual(andereSeiten(art, haushalt, hin.keys()), [])
    const danach = await gespeichert(da)
    nichtsVerloren(art, haushalt, danach)
    await rueckwaerts(b, art, hin)
    assert.deepEqual(await gespeichert(da), danach)
    const einreichungId = await absenden(da, b, art)
    assert.deepEqual(await anderesEingefroren(da, einreichungId, haushalt), [])
  })
}
