import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsKunde, alsPersonal, alsSystem } from '../../platform/database/index.ts'
import { neueId } from '../../platform/ids.ts'
import { type FormularBrowser, testDatenbank, testPortal } from '../../platform/testing/index.ts'
import * as eakte from '../eakte/index.ts'
import { konto } from '../konto/index.ts'
import * as organisation from '../organisation/index.ts'
import { weisungenEinrichten } from '../weisung/index.ts'
import { neuesKonto, PASSWORT } from '../../../tests/konto.ts'
import { abgelaufeneLoeschen } from './aufraeumen.ts'
import { antrag } from './index.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:07:31Z')
await alsSystem(db.worker, 'einrichtung', (tx) => weisungenEinrichten(tx, jetzt))
await organisation.ladeDemo(db.worker)
await eakte.ladeDemo(db.worker, jetzt)
const portal = await testPortal(db, [konto, antrag], jetzt)

const person = {
  vorname: 'Özlem',
  nachname: 'Kaya-Müller',
  'geburtsdatum.tag': '3',
  'geburtsdatum.monat': '7',
  'geburtsdatum.jahr': '1990',
  ab: 'sofort',
}
const anschrift = { strasse: 'Lindenweg', hausnummer: '4', plz: '24103', ort: 'Kiel', telefon: '0151 23456789' }

let zaehler = 0
async function angemeldet(b: FormularBrowser = portal.browser()): Promise<FormularBrowser> {
  zaehler += 1
  return neuesKonto(portal, `kim${zaehler}@beispiel.de`, b)
}
const weiter = { aktion: 'weiter', version: '0' }
async function ausgefuellt(b: FormularBrowser, wohnort: Record<string, string> = anschrift): Promise<FormularBrowser> {
  assert.equal(
    (await b.sende('/antrag/tag/person', { ...person, ...weiter })).headers.location,
    '/antrag/tag/anschrift',
  )
  await b.sende('/antrag/tag/anschrift', { ...wohnort, ...weiter })
  return b
}
const schluesselIn = (html: string): string => String(load(html)('input[name=schluessel]').val())
async function absenden(b: FormularBrowser) {
  const seite = await b.hole('/antrag/tag/pruefen')
  const schluessel = schluesselIn(seite.body)
  return { schluessel, antwort: await b.sende('/antrag/tag/pruefen', { schluessel }) }
}
const antraege = () => db.sql('select * from antrag.antrag order by eingegangen')
const gesendet = async (b: FormularBrowser): Promise<string> => {
  const { antwort } = await absenden(b)
  return String(antwort.headers.location).replace('/antrag/tag/quittung/', '')
}

test('HA-01: from the first page to the receipt: three dates kept apart, office found, facts in STEP, hand-over queued', async () => {
  const b = await angemeldet()
  await ausgefuellt(b)
  const { antwort } = await absenden(b)
  assert.match(String(antwort.headers.location), /^\/antrag\/tag\/quittung\/JC-/)
  const quittung = await b.hole(String(antwort.headers.location))
  assert.equal(quittung.statusCode, 200)
  for (const wort of ['3. Juli 2026, 14:07 Uhr', '1. Juli 2026', 'wird gerade erstellt'])
    assert.ok(quittung.body.includes(wort), wort)
  const [zeile] = (await antraege()).slice(-1)
  assert.deepEqual(
    [zeile?.['eingegangen'], zeile?.['tag_der_antragstellung'], zeile?.['wirkt_ab'], zeile?.['zustaendigkeit']],
    [jetzt, '2026-07-03', '2026-07-01', 'klar'],
  )
  assert.ok(!String(zeile?.['daten']).includes('zlem'), 'encrypted')
  const [inStep] = await db.sql('select nachname from step.person where id = $1', [zeile?.['person_id']])
  assert.equal(inStep?.['nachname'], 'Kaya-Müller')
  await portal.arbeite()
  const danach = await b.hole(String(antwort.headers.location))
  assert.match(danach.body, /PDF herunterladen \(\d+ kB\)/)
  const pdf = await b.hole(`/antrag/${zeile?.['referenz'] as string}/dokument`)
  assert.equal(pdf.headers['content-type'], 'application/pdf')
  assert.ok(pdf.rawPayload.subarray(0, 5).toString() === '%PDF-')
})

test('HA-01: pressing twice, going back and pressing again makes one application and keeps the first time', async () => {
  const b = await angemeldet()
  await ausgefuellt(b)
  const vorher = (await antraege()).length
  const schluessel = schluesselIn((await b.hole('/antrag/tag/pruefen')).body)
  const [eins, zwei] = await Promise.all([
    b.sende('/antrag/tag/pruefen', { schluessel }),
    b.sende('/antrag/tag/pruefen', { schluessel }),
  ])
  portal.stelle(new Date('2026-07-03T12:25:00Z'))
  const drei = await b.sende('/antrag/tag/pruefen', { schluessel })
  portal.stelle(jetzt)
  const orte = [eins, zwei, drei].map((a) => String(a.headers.location).split('?')[0])
  assert.equal(new Set(orte).size, 1)
  assert.equal((await antraege()).length, vorher + 1)
  assert.match(String(drei.headers.location), /stand=doppelt$/)
  const seite = await b.hole(String(drei.headers.location))
  assert.ok(
    seite.body.includes('Er zählt einmal, mit dem ersten Datum') && seite.body.includes('3. Juli 2026, 14:07 Uhr'),
  )
})

test('HA-01: an open application is shown; "trotzdem neuen Antrag stellen" makes a second one', async () => {
  const b = await angemeldet()
  const erste = await gesendet(await ausgefuellt(b))
  const seite = await b.hole('/antrag/tag')
  assert.ok(seite.body.includes(erste) && seite.body.includes('Trotzdem neuen Antrag stellen'))
  await ausgefuellt(b)
  assert.equal((await absenden(b)).antwort.headers.location, '/antrag/tag', 'not by accident')
  assert.equal((await b.sende('/antrag/tag/neu', { trotzdem: 'ja' })).headers.location, '/antrag/tag/person')
  const zweite = await gesendet(await ausgefuellt(b))
  assert.match(zweite, /^JC-/)
  assert.notEqual(zweite, erste)
})

test('HA-01: from a later month: the benefit acts from its first day; a month of the past is refused', async () => {
  const b = await angemeldet()
  const spaeter = { ...person, ab: 'spaeter', monat: '2026-09-01' }
  assert.equal((await b.sende('/antrag/tag/person', { ...spaeter, monat: '2026-06-01', ...weiter })).statusCode, 422)
  assert.equal((await b.sende('/antrag/tag/person', { ...spaeter, aktion: 'weiter', version: '1' })).statusCode, 303)
  await b.sende('/antrag/tag/anschrift', { ...anschrift, ...weiter })
  await gesendet(b)
  const [zeile] = (await antraege()).slice(-1)
  assert.deepEqual([zeile?.['tag_der_antragstellung'], zeile?.['wirkt_ab']], ['2026-07-03', '2026-09-01'])
})

test('HA-03: what a guest typed survives registration and confirming on another device, and is gone for everyone else', async () => {
  const gast = await ausgefuellt(portal.browser())
  const seite = await gast.hole('/antrag/tag/pruefen')
  assert.ok(seite.body.includes('Konto anlegen und Antrag stellen') && !seite.body.includes('name="schluessel"'))
  const [roh] = await db.sql('select inhalt from antrag.entwurf order by gespeichert desc, id desc limit 1')
  assert.ok(!String(roh?.['inhalt']).includes('zlem'))
  await gast.sende('/registrieren', { email: 'anderes.geraet@beispiel.de', passwort: PASSWORT })
  const mails = await portal.arbeite()
  const token = /token=([\w-]{43})/.exec(mails.at(-1)?.text ?? '')?.[1] ?? ''
  const telefon = portal.browser('198.51.100.9')
  await telefon.sende('/registrieren/bestaetigen', { token, passwort: PASSWORT })
  const weiterDort = await telefon.hole('/antrag/tag/pruefen')
  assert.ok(weiterDort.body.includes('Kaya-Müller'))
  assert.match(await gesendet(telefon), /^JC-/)
  const fremd = await angemeldet()
  assert.equal((await fremd.hole('/antrag/tag/pruefen')).headers.location, '/antrag/tag')
})

test('HA-03: going back and "save for later" keep also what is wrong; only "Weiter" checks', async () => {
  const b = portal.browser()
  const falsch = { vorname: 'Kim', 'geburtsdatum.tag': '30', 'geburtsdatum.monat': '2', version: '0' }
  assert.equal((await b.sende('/antrag/tag/person', { ...falsch, aktion: 'zurueck' })).headers.location, '/antrag/tag')
  const wieder = load((await b.hole('/antrag/tag/person')).body)
  assert.deepEqual([wieder('[name=vorname]').val(), wieder('[name="geburtsdatum.tag"]').val()], ['Kim', '30'])
  assert.equal((await b.sende('/antrag/tag/person', { ...falsch, version: '1', aktion: 'weiter' })).statusCode, 422)
})

test('HA-03: two windows: an answer changed in both is asked again, nothing is lost', async () => {
  const b = portal.browser()
  await b.sende('/antrag/tag/person', { ...person, ...weiter })
  await b.sende('/antrag/tag/person', { ...person, nachname: 'Dort', aktion: 'weiter', version: '1' })
  const konflikt = await b.sende('/antrag/tag/person', {
    ...person,
    nachname: 'Hier',
    vorname: 'Anders',
    aktion: 'weiter',
    version: '1',
  })
  assert.equal(konflikt.statusCode, 409)
  const seite = load(konflikt.body)
  assert.deepEqual(
    seite('input[type=radio]')
      .toArray()
      .map((e) => seite(e).val()),
    ['Dort', 'Hier'],
  )
  assert.equal(seite('input[type=hidden][name=vorname]').val(), 'Anders')
  const version = String(seite('input[name=version]').val())
  await b.sende('/antrag/tag/person', { ...person, vorname: 'Anders', nachname: 'Hier', aktion: 'weiter', version })
  const danach = load((await b.hole('/antrag/tag/person')).body)
  assert.deepEqual([danach('[name=vorname]').val(), danach('[name=nachname]').val()], ['Anders', 'Hier'])
})

test('HA-09: nobody is refused: no fixed abode, abroad, unknown postcode and "Weiß ich nicht" go to the receiving office', async () => {
  for (const wohnort of [
    { ohneWohnung: 'ja' },
    { ohneWohnung: 'ja', ort: 'Bahnhof' },
    { strasse: 'Rue de la Paix 1', ort: 'Paris', land: 'Frankreich', plz: '75002' },
    { strasse: 'Weg', hausnummer: '1', ort: 'Nirgendwo', plz: '99999' },
    { strasse: 'Weg', hausnummer: '1', ort: 'Irgendwo' },
  ]) {
    const b = await angemeldet()
    const referenz = await gesendet(await ausgefuellt(b, wohnort))
    const [zeile] = await db.sql(
      `select a.zustaendigkeit, d.kennung from antrag.antrag a join organisation.dienststelle d on d.id = a.dienststelle_id where referenz = $1`,
      [referenz],
    )
    assert.deepEqual(zeile, { zustaendigkeit: 'klaeren', kennung: 'musterstadt' }, JSON.stringify(wohnort))
  }
})

test('HA-09: without a fixed abode the place of stay alone finds the office, or asks which', async () => {
  const b = await angemeldet()
  const referenz = await gesendet(await ausgefuellt(b, { ohneWohnung: 'ja', ort: 'Schleswig' }))
  const [zeile] = await db.sql(
    `select a.zustaendigkeit, d.kennung from antrag.antrag a join organisation.dienststelle d on d.id = a.dienststelle_id where referenz = $1`,
    [referenz],
  )
  assert.deepEqual(zeile, { zustaendigkeit: 'klar', kennung: 'probeland' })
  const anderer = await angemeldet()
  await anderer.sende('/antrag/tag/person', { ...person, ...weiter })
  const antwort = await anderer.sende('/antrag/tag/anschrift', { ohneWohnung: 'ja', ort: 'Kiel', ...weiter })
  assert.equal(antwort.headers.location, '/antrag/tag/jobcenter')
  assert.match((await anderer.hole('/antrag/tag/jobcenter')).body, /Für Kiel gibt es mehr als eine Möglichkeit/)
})

test('HA-09: a postcode in two districts asks which; the answer decides', async () => {
  const b = await angemeldet()
  await b.sende('/antrag/tag/person', { ...person, ...weiter })
  const wohnort = { strasse: 'Weg', hausnummer: '1', plz: '24113', ort: 'Kiel' }
  const antwort = await b.sende('/antrag/tag/anschrift', { ...wohnort, ...weiter })
  assert.equal(antwort.headers.location, '/antrag/tag/jobcenter')
  const seite = load((await b.hole('/antrag/tag/jobcenter')).body)
  const werte = seite('input[type=radio]')
    .toArray()
    .map((e) => String(seite(e).val()))
  assert.equal(werte.at(-1), 'unbekannt')
  assert.equal((await b.sende('/antrag/tag/jobcenter', { ...weiter })).statusCode, 422)
  assert.equal(
    (await b.sende('/antrag/tag/jobcenter', { jobcenter: neueId(), aktion: 'weiter', version: '1' })).statusCode,
    303,
  )
  assert.equal(
    (await b.hole('/antrag/tag/pruefen')).headers.location,
    '/antrag/tag/jobcenter',
    'an office that is no choice is asked again',
  )
  await b.sende('/antrag/tag/jobcenter', { jobcenter: werte[0] ?? '', aktion: 'weiter', version: '2' })
  const referenz = await gesendet(b)
  const [zeile] = await db.sql('select dienststelle_id, zustaendigkeit from antrag.antrag where referenz = $1', [
    referenz,
  ])
  assert.deepEqual(zeile, { dienststelle_id: werte[0], zustaendigkeit: 'klar' })
})

test('HA-04: the application reaches its office once: one document, its work orders, also when the worker runs again', async () => {
  const b = await angemeldet()
  const referenz = await gesendet(await ausgefuellt(b))
  await portal.arbeite()
  await db.sql(
    `update uebergabe.uebergabe set stand = 'wartend', faellig = '2026-07-01' where art like 'antrag.%' and stand = 'zugestellt' and art <> 'antrag.aufraeumen'`,
  )
  await portal.arbeite()
  const [zahl] = await db.sql(
    `select count(distinct e.id)::int eingaenge, count(distinct d.id)::int dokumente, count(distinct a.id)::int auftraege
     from eakte.eingang e left join eakte.dokument d on d.eingang_id = e.id left join eakte.auftrag a on a.eingang_id = e.id
     where e.referenz = $1`,
    [referenz],
  )
  assert.deepEqual(zahl, { eingaenge: 1, dokumente: 1, auftraege: 2 })
})

test('HA-03: what was typed as a guest comes along at the sign-in, where the account has begun anew and typed nothing', async () => {
  const email = `kim${zaehler + 1}@beispiel.de`
  const b = await angemeldet()
  const [eins, zwei] = await Promise.all([b.sende('/antrag/tag/neu'), b.sende('/antrag/tag/neu')])
  assert.deepEqual([eins.statusCode, zwei.statusCode], [303, 303], 'pressed twice')
  await b.sende('/abmelden')
  await ausgefuellt(b)
  await b.sende('/anmelden', { email, passwort: PASSWORT })
  assert.match((await b.hole('/antrag/tag/pruefen')).body, /Kaya-Müller/)
})

test('QU-03: the key of a guest draft is destroyed with it: begun anew, taken into an account, expired', async () => {
  const neuester = async (): Promise<unknown> => {
    const [zeile] = await db.sql(`select s.id from antrag.entwurf e
      join crypto.schluessel s on s.besitzer = e.id and s.bestand = 'gast' order by e.id desc limit 1`)
    return zeile?.['id']
  }
  const vernichtet = async (schluessel: unknown): Promise<boolean> =>
    schluessel !== undefined &&
    (await db.sql('select 1 from crypto.schluessel where id = $1', [schluessel])).length === 0
  const b = await ausgefuellt(portal.browser())
  const erster = await neuester()
  await b.sende('/antrag/tag/neu')
  assert.ok(await vernichtet(erster), 'begun anew')
  await ausgefuellt(b)
  const zweiter = await neuester()
  await angemeldet(b)
  assert.match((await b.hole('/antrag/tag/person')).body, /Kaya-Müller/)
  assert.ok(await vernichtet(zweiter), 'taken into an account')
  await ausgefuellt(portal.browser())
  const dritter = await neuester()
  await db.sql(
    `update antrag.entwurf e set endet = '2026-07-01' from crypto.schluessel s
    where s.besitzer = e.id and s.id = $1`,
    [dritter],
  )
  await alsSystem(db.worker, 'aufbewahrung', (tx) => abgelaufeneLoeschen(tx, jetzt))
  assert.ok(await vernichtet(dritter), 'expired')
})

test('HA-03: what is typed in the account stays when someone signs in who typed as a guest', async () => {
  const email = `kim${zaehler + 1}@beispiel.de`
  const b = await ausgefuellt(await angemeldet())
  await b.sende('/abmelden')
  await b.sende('/antrag/tag/person', { ...person, nachname: 'Anders', ...weiter })
  await b.sende('/anmelden', { email, passwort: PASSWORT })
  assert.match((await b.hole('/antrag/tag/pruefen')).body, /Kaya-Müller/)
})

test('PF-13: nobody else sees an application: other customers, guests, staff, in pages and in SQL', async () => {
  const referenz = await gesendet(await ausgefuellt(await angemeldet()))
  await portal.arbeite()
  const fremd = await angemeldet()
  for (const pfad of [`/antrag/tag/quittung/${referenz}`, `/antrag/${referenz}/dokument`]) {
    assert.equal((await fremd.hole(pfad)).statusCode, 404)
    assert.match(String((await portal.browser().hole(pfad)).headers.location), /^\/anmelden/)
  }
  const alle = (tx: Parameters<Parameters<typeof alsKunde>[2]>[0]) =>
    tx.selectFrom('antrag.antrag').select('id').execute()
  assert.equal((await alsKunde(db.app, { kontoId: neueId(), personIds: [neueId()] }, alle)).length, 0)
  const chef = {
    personalId: neueId(),
    dienststelleIds: [neueId()],
    rechte: ['eakte.lesen', 'step.lesen', 'fassung.zentral'],
  }
  assert.equal((await alsPersonal(db.app, chef, alle)).length, 0)
  await assert.rejects(
    alsSystem(db.worker, 'uebergabe', (tx) =>
      tx.updateTable('antrag.antrag').set({ eingegangen: new Date() }).execute(),
    ),
    /permission denied/,
  )
})
