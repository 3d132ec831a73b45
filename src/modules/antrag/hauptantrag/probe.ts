import { load } from 'cheerio'
import { load as lade } from 'cheerio/slim'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Modul } from '../../../platform/modul.ts'
import { type FormularBrowser, type testDatenbank, testPortal } from '../../../platform/testing/index.ts'
import { neuesKonto } from '../../../../tests/konto.ts'
import * as eakte from '../../eakte/index.ts'
import { konto } from '../../konto/index.ts'
import * as organisation from '../../organisation/index.ts'
import { weisungenEinrichten } from '../../weisung/index.ts'
import { formulareEinrichten } from '../formulare/fassung.ts'
import { antrag } from '../index.ts'

export const jetzt = new Date('2026-07-03T12:07:31Z')
export const PFAD = '/antrag/hauptantrag'

/**
 * For tests: the portal with its forms, and customers who have applied and are converted.
 * @param rahmenFuer the frame of the pages; without it a plain German one
 */
export async function probe(
  db: Awaited<ReturnType<typeof testDatenbank>>,
  weitere: readonly Modul[] = [],
  rahmenFuer?: Parameters<typeof testPortal>[3],
) {
  await alsSystem(db.worker, 'einrichtung', async (tx) => {
    await weisungenEinrichten(tx, jetzt)
    await formulareEinrichten(tx, jetzt)
  })
  await organisation.ladeDemo(db.worker)
  await eakte.ladeDemo(db.worker, jetzt)
  const portal = await testPortal(db, [konto, antrag, ...weitere], jetzt, rahmenFuer)
  let zaehler = 0
  const letzteEmail = (): string => `kim${zaehler}@beispiel.de`
  async function registriert(): Promise<FormularBrowser> {
    zaehler += 1
    // Everybody from a network of their own: one may register only so many.
    const b = await neuesKonto(portal, letzteEmail(), portal.browser(`203.0.113.${zaehler}`))
    const weiter = { aktion: 'weiter', version: '0' }
    const geboren = { 'geburtsdatum.tag': '3', 'geburtsdatum.monat': '7', 'geburtsdatum.jahr': '1990' }
    await b.sende('/antrag/tag/person', { vorname: 'Özlem', nachname: 'Kaya', ...geboren, ab: 'sofort', ...weiter })
    const wohnort = { strasse: 'Lindenweg', hausnummer: '4', plz: '24103', ort: 'Kiel' }
    await b.sende('/antrag/tag/anschrift', { ...wohnort, ...weiter })
    const pruefen = load((await b.hole('/antrag/tag/pruefen')).body)
    await b.sende('/antrag/tag/pruefen', { schluessel: String(pruefen('input[name=schluessel]').val()) })
    return b
  }
  /** Someone whom the office has taken over into its own data (ST-01). */
  async function umgewandelt(): Promise<FormularBrowser> {
    const b = await registriert()
    await db.sql(
      `update step.person set art = 'inhouse' where id = (select person_id from antrag.antrag order by id desc limit 1)`,
    )
    return b
  }
  async function begonnen(): Promise<FormularBrowser> {
    const b = await umgewandelt()
    await b.sende(`${PFAD}/beginnen`)
    return b
  }
  return { db, portal, registriert, begonnen, letzteEmail }
}

/** What a browser would send of the form that saves the page. */
export function felderIn(html: string): Record<string, string | string[]> {
  // The form alone, by the quicker parser: this is done for each of some thousand pages.
  const beginn = html.lastIndexOf('<form', html.indexOf('data-gespeichert'))
  const formular = html.slice(beginn, html.indexOf('</form>', beginn) + '</form>'.length)
  const felder: Record<string, string | string[]> = {}
  for (const { name, value } of lade(formular)('form').serializeArray()) {
    const da = felder[name]
    felder[name] = da === undefined ? value : [da, value].flat()
  }
  return felder
}

/** The hidden prints of a page: what it was made from. */
export const standfelder = (html: string): Record<string, string> =>
  Object.fromEntries(
    load(html)('input[name^="stand."]')
      .get()
      .map(({ attribs }) => [attribs['name'] ?? '', attribs['value'] ?? '']),
  )

/** The status line of a page. */
export const standzeile = (html: string): string => load(html)('#stand').text().trim()

/** Opens a page, types into it and presses a button. */
export async function fuelle(b: FormularBrowser, pfad: string, felder: Record<string, string>, aktion = 'weiter') {
  const { body } = await b.hole(`${PFAD}/${pfad}`)
  return b.sende(`${PFAD}/${pfad}`, { ...standfelder(body), ...felder, aktion })
}

/** Name of the field of a question about the person who applies. */
export const feldDer = (teil: string): string => `hauptantrag_person_${teil}`
