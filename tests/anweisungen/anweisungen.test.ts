import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import pg from 'pg'
import { module } from '../../src/app.ts'
import { ladeDemo as ladeEakte } from '../../src/modules/eakte/index.ts'
import { ladeDemo } from '../../src/modules/organisation/index.ts'
import { portaltexteEinrichten } from '../../src/modules/portal/index.ts'
import { weisungenEinrichten } from '../../src/modules/weisung/index.ts'
import { alsSystem } from '../../src/platform/database/index.ts'
import { type FormularBrowser, testDatenbank, testPortal } from '../../src/platform/testing/index.ts'
import { rahmenbauer } from '../../src/rahmen/index.ts'

let anweisungen = 0
const query: (...werte: unknown[]) => unknown = Reflect.get(pg.Client.prototype, 'query')
Reflect.set(pg.Client.prototype, 'query', function zaehle(this: pg.Client, ...werte: unknown[]): unknown {
  anweisungen += 1
  return Reflect.apply(query, this, werte)
})

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:07:31Z')
const PASSWORT = 'Kranich Teekanne Umlauf'
await alsSystem(db.worker, 'einrichtung', (tx) => weisungenEinrichten(tx, jetzt))
await ladeDemo(db.worker)
await ladeEakte(db.worker, jetzt)
const portal = await testPortal(db, module, jetzt, (haus) => rahmenbauer(haus.config, haus.db, haus.uhr))
await alsSystem(db.worker, 'einrichtung', (tx) => portaltexteEinrichten(tx, portal.haus.config, jetzt))

const person = {
  vorname: 'Özlem',
  nachname: 'Kaya-Müller',
  'geburtsdatum.tag': '3',
  'geburtsdatum.monat': '7',
  'geburtsdatum.jahr': '1990',
  ab: 'sofort',
  aktion: 'weiter',
  version: '0',
}
const anschrift = { strasse: 'Lindenweg', hausnummer: '4', plz: '24103', ort: 'Kiel', aktion: 'weiter', version: '0' }

/** One whole application on the web, from the first page to the history. @returns statements, with begin and commit, by step */
async function reise(b: FormularBrowser, email: string): Promise<Map<string, number>> {
  const je = new Map<string, number>()
  const zaehle = async <T>(name: string, tun: () => Promise<T>): Promise<T> => {
    const vorher = anweisungen
    const ergebnis = await tun()
    je.set(name, anweisungen - vorher)
    return ergebnis
  }
  const hole = (pfad: string, name = `GET ${pfad}`) => zaehle(name, () => b.hole(pfad))
  const sende = (pfad: string, felder: Record<string, string>) => zaehle(`POST ${pfad}`, () => b.sende(pfad, felder))
  for (const pfad of ['/', '/antrag/tag', '/antrag/tag/person']) await hole(pfad)
  await sende('/antrag/tag/person', person)
  await hole('/antrag/tag/anschrift')
  await sende('/antrag/tag/anschrift', anschrift)
  await hole('/antrag/tag/pruefen')
  await hole('/registrieren')
  await sende('/registrieren', { email, passwort: PASSWORT, weiter: '/antrag/tag/pruefen' })
  const mails = await portal.arbeite()
  const token = /token=([\w-]{43})/.exec(mails.at(-1)?.text ?? '')?.[1] ?? ''
  await hole(`/registrieren/bestaetigen?token=${token}`, 'GET /registrieren/bestaetigen')
  await sende('/registrieren/bestaetigen', { token, passwort: PASSWORT })
  const pruefen = await hole('/antrag/tag/pruefen', 'GET /antrag/tag/pruefen, angemeldet')
  const schluessel = String(load(pruefen.body)('input[name=schluessel]').val())
  const quittung = String((await sende('/antrag/tag/pruefen', { schluessel })).headers.location)
  assert.match(quittung, /quittung/)
  await hole(quittung, 'GET /antrag/tag/quittung')
  await hole('/uebersicht')
  await hole('/verlauf')
  return je
}

test('QU-03: a whole application, 16 requests, takes the web no more than 210 statements', async () => {
  await reise(portal.browser(), 'erste@beispiel.de')
  const je = await reise(portal.browser(), 'zweite@beispiel.de')
  const summe = [...je.values()].reduce((a, b) => a + b, 0)
  assert.ok(summe <= 210, `${summe} statements: ${JSON.stringify(Object.fromEntries(je))}`)
})
