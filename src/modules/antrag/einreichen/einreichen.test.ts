import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsKunde, alsSystem } from '../../../platform/database/index.ts'
import { type FormularBrowser, testDatenbank, testPortal } from '../../../platform/testing/index.ts'
import * as eakte from '../../eakte/index.ts'
import { ladeDemo as ladeKonfiguration } from '../../konfiguration/index.ts'
import { konto } from '../../konto/index.ts'
import * as organisation from '../../organisation/index.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import type { Antworten, Bogeninhalt } from '../../strecke/index.ts'
import { weisungenEinrichten } from '../../weisung/index.ts'
import { neuesKonto } from '../../../../tests/konto.ts'
import { bogenBeginnen } from '../bogen/speichern.ts'
import { formulareEinrichten, formulareInKraft } from '../formulare/fassung.ts'
import { antrag } from '../index.ts'
import { type Antragsangaben, antragsangaben } from './angaben.ts'
import { angabenschema } from './antwortenschema.ts'
import { antragsdokument } from './dokument.ts'
import { deutsch, familie, formulare, volleFamilie } from './pruefstand/familie.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:07:31Z')
await alsSystem(db.worker, 'einrichtung', async (tx) => {
  await weisungenEinrichten(tx, jetzt)
  await formulareEinrichten(tx, jetzt)
})
await organisation.ladeDemo(db.worker)
await eakte.ladeDemo(db.worker, jetzt)
const portal = await testPortal(db, [konto, antrag], jetzt)
const person = {
  vorname: 'Kim',
  nachname: 'Muster',
  'geburtsdatum.tag': '3',
  'geburtsdatum.monat': '7',
  'geburtsdatum.jahr': '1990',
  ab: 'sofort',
  aktion: 'weiter',
  version: '0',
}
const anschrift = { strasse: 'Lindenweg', hausnummer: '4', plz: '24103', ort: 'Kiel', aktion: 'weiter', version: '0' }
const absenden = '/antrag/hauptantrag/absenden'
const schluesselIn = (html: string): string => String(load(html)('input[name=schluessel]').val())

let zaehler = 0
/** Someone who has applied, whom the office knows by now, and who has filled in the form this far. */
async function mitBogen(
  antworten: Antworten,
  art: 'inhouse' | 'internetperson' = 'inhouse',
  inhalt: Partial<Bogeninhalt> = {},
) {
  const b = await neuesKonto(portal, `kim${(zaehler += 1)}@beispiel.de`)
  await b.sende('/antrag/tag/person', person)
  await b.sende('/antrag/tag/anschrift', anschrift)
  const antwort = await b.sende('/antrag/tag/pruefen', {
    schluessel: schluesselIn((await b.hole('/antrag/tag/pruefen')).body),
  })
  const referenz = String(antwort.headers.location).replace('/antrag/tag/quittung/', '')
  const [zeile] = await db.sql(
    'select id, konto_id, person_id, dienststelle_id from antrag.antrag where referenz = $1',
    [referenz],
  )
  const [antragId, kontoId, personId, dienststelleId] = ['id', 'konto_id', 'person_id', 'dienststelle_id'].map((s) =>
    String(zeile?.[s]),
  ) as [string, string, string, string]
  if (art === 'inhouse') await umgewandelt(personId)
  const wer = { kontoId, personId, personIds: [personId] }
  await alsKunde(db.app, wer, async (tx) => {
    const fassungId = await formulareInKraft(tx, jetzt)
    const anfang = { art: 'hauptantrag', antragId, ...wer, dienststelleId, fassungId } as const
    await bogenBeginnen(tx, portal.haus.krypto, anfang, { antworten, ...inhalt }, jetzt)
  })
  return { b, referenz, personId }
}

/** As the desk's conversion leaves it; the conversion itself is tried in step. */
async function umgewandelt(personId: string): Promise<void> {
  await db.sql('alter table step.person disable trigger user')
  await db.sql(`update step.person set art = 'inhouse' where id = $1`, [personId])
  await db.sql('alter table step.person enable trigger user')
}

async function gesendet(b: FormularBrowser) {
  const seite = await b.hole(absenden)
  const schluessel = schluesselIn(seite.body)
  return { seite, schluessel, antwort: await b.sende(absenden, { schluessel, wahrheit: 'ja' }) }
}
const eingaenge = (personId: string) =>
  db.sql(
    `select e.* from eakte.eingang e join eakte.akte k on k.id = e.akte_id where k.person_id = $1 and e.art = 'antrag.hauptantrag'`,
    [personId],
  )

test('HA-04: the whole way: missing things are listed and block nothing; receipt, document, record, work orders', async () => {
  const { b, referenz, personId } = await mitBogen(familie)
  const { seite, antwort } = await gesendet(b)
  for (const wort of ['Das fehlt noch', 'Sie können absenden, auch wenn noch etwas fehlt', 'Jobcenter Musterstadt'])
    assert.ok(seite.body.includes(wort), wort)
  assert.equal(antwort.headers.location, `/antrag/hauptantrag/quittung/${referenz}`)
  const quittung = await b.hole(antwort.headers.location)
  for (const wort of [referenz, '3. Juli 2026, 14:07 Uhr', '1. Juli 2026', 'wird gerade erstellt', 'Das fehlt noch'])
    assert.ok(quittung.body.includes(wort), wort)
  assert.ok((await b.hole('/antrag/hauptantrag')).body.includes('Sie haben das schon abgesendet'))
  await portal.arbeite()
  assert.match((await b.hole(antwort.headers.location)).body, /PDF herunterladen \(\d+ kB\)/)
  const pdf = await b.hole(`${antwort.headers.location}/dokument`)
  assert.ok(pdf.rawPayload.subarray(0, 5).toString() === '%PDF-')
  const [eingang] = await eingaenge(personId)
  const auftraege = await db.sql('select art, hinweis from eakte.auftrag where eingang_id = $1 order by art', [
    eingang?.['id'],
  ])
  assert.deepEqual(
    auftraege.map((a) => a['art']),
    ['antrag.hauptantrag', 'unvollstaendig'],
  )
  assert.match(String(auftraege[1]?.['hinweis']), /^\d+ Angaben, \d+ Nachweise$/)
})

test('HA-04: pressing twice at once and again later sends once, and shows the first receipt', async () => {
  const { b, personId } = await mitBogen(familie)
  const schluessel = schluesselIn((await b.hole(absenden)).body)
  const druecke = () => b.sende(absenden, { schluessel, wahrheit: 'ja' })
  const orte = [...(await Promise.all([druecke(), druecke()])), await druecke()].map((a) => String(a.headers.location))
  assert.equal(new Set(orte.map((ort) => ort.split('?')[0])).size, 1)
  assert.match(String(orte[2]), /stand=doppelt$/)
  assert.equal((await db.sql('select 1 from antrag.einreichung where person_id = $1', [personId])).length, 1)
  await portal.arbeite()
  await portal.arbeite()
  assert.equal((await eingaenge(personId)).length, 1)
})

test('HA-04, HA-09: an application that was passed on meanwhile: the form is shown for and goes to the office in charge', async () => {
  const { b, personId } = await mitBogen(familie)
  await portal.arbeite()
  await db.sql(
    `insert into eakte.abgabe (id, dienststelle_id, eingang_id, auftrag_id, nach_dienststelle_id, grund, am, von_id, von_name)
     select gen_random_uuid(), a.dienststelle_id, a.eingang_id, a.id, d.id, 'x', $2, gen_random_uuid(), 'x'
       from eakte.auftrag a join eakte.akte k on k.id = a.akte_id, organisation.dienststelle d
       where k.person_id = $1 and d.kennung <> 'musterstadt' limit 1`,
    [personId, jetzt],
  )
  const { seite, antwort } = await gesendet(b)
  const [an] = await db.sql(
    `select d.name, d.kennung from antrag.einreichung e join organisation.dienststelle d on d.id = e.dienststelle_id
       where e.person_id = $1`,
    [personId],
  )
  assert.notEqual(an?.['kennung'], 'musterstadt')
  assert.ok(seite.body.includes(String(an?.['name'])))
  assert.ok((await b.hole(antwort.headers.location ?? '')).body.includes(String(an?.['name'])))
})

test('HA-04: without the declaration nothing is sent, and the page says so', async () => {
  const { b, personId } = await mitBogen(familie)
  const schluessel = schluesselIn((await b.hole(absenden)).body)
  const antwort = await b.sende(absenden, { schluessel })
  assert.equal(antwort.statusCode, 422)
  assert.ok(antwort.body.includes('Bitte bestätigen Sie, dass Ihre Angaben stimmen.'))
  assert.deepEqual(await db.sql('select 1 from antrag.einreichung where person_id = $1', [personId]), [])
})

test('ST-02: before the office has checked the person nothing can be sent; the page says who acts', async () => {
  const { b, personId } = await mitBogen(familie, 'internetperson')
  const seite = await b.hole(absenden)
  assert.ok(seite.body.includes('Jobcenter Musterstadt prüft zuerst Ihre Personendaten'))
  const [bogen] = await db.sql('select id from antrag.bogen where person_id = $1', [personId])
  const antwort = await b.sende(absenden, { schluessel: String(bogen?.['id']), wahrheit: 'ja' })
  assert.equal(antwort.headers.location, absenden)
  assert.deepEqual(await db.sql('select 1 from antrag.einreichung where person_id = $1', [personId]), [])
})

/** What the office got as data. */
async function uebergeben(personId: string) {
  await portal.arbeite()
  const [eingang] = await eingaenge(personId)
  const ort = { tabelle: 'eakte.eingang', spalte: 'daten', zeile: String(eingang?.['id']) }
  const klar = await alsSystem(db.worker, 'uebergabe', (tx) =>
    portal.worker.krypto.entschluesseln(tx, ort, eingang?.['daten'] as Buffer),
  )
  return antragsangaben.parse(JSON.parse(klar.toString())) as Antragsangaben
}

test('HA-04, HA-07: what is typed wrong, and what is known and nobody confirmed, is said before sending and filed as that', async () => {
  const { 'hauptantrag.person.iban': _iban, ...ich } = volleFamilie()['person/1'] ?? {}
  const mitKonto = { ...ich, 'hauptantrag.person.konto-vorhanden': 'ja' }
  const { b, personId, referenz } = await mitBogen({ ...volleFamilie(), 'person/1': mitKonto }, 'inhouse', {
    roh: { 'person/1': { 'hauptantrag.person.iban': { hauptantrag_person_iban: 'DE00 1234' } } },
    vorbelegt: { 'person/1': { 'hauptantrag.person.nachname': true } },
  })
  const { seite } = await gesendet(b)
  assert.match(seite.body, /\(das können wir nicht lesen\)/)
  assert.match(seite.body, /\(bitte noch bestätigen\)/)
  const daten = await uebergeben(personId)
  assert.deepEqual(
    daten.fehlend.filter(({ warum }) => warum).map(({ frage, warum, eingabe }) => [frage, warum, eingabe]),
    [
      ['hauptantrag.person.nachname', 'nicht-bestaetigt', undefined],
      ['hauptantrag.person.iban', 'nicht-lesbar', 'DE00 1234'],
    ],
  )
  const blatt = { art: 'hauptantrag', titel: 'x', referenz, eingegangen: jetzt } as const
  const tage = { tagDerAntragstellung: '2026-07-03', wirktAb: '2026-07-01' }
  const stelle = { name: 'x', anschrift: { strasse: 'x', plz: 'x', ort: 'x' } } as Dienststelle
  const dokument = JSON.stringify(antragsdokument(formulare, deutsch, daten, { ...blatt, ...tage, stelle }))
  assert.match(dokument, /"antwort":\["angegeben, nicht lesbar: DE00 1234"\]/)
  assert.match(dokument, /"antwort":\["Muster","von früher bekannt, nicht bestätigt"\]/)
})

test('HA-04: what is handed over is what the schema says; a complete form makes one work order', async () => {
  const { b, personId } = await mitBogen(volleFamilie())
  const { seite } = await gesendet(b)
  assert.ok(!seite.body.includes('Angaben ergänzen'))
  const daten = await uebergeben(personId)
  assert.equal(angabenschema(formulare.definition).safeParse(daten).error?.message, undefined)
  assert.equal(daten.antworten['antrag']?.['kdu.miete-grund'], 612.5)
  assert.equal(daten.antworten['antrag']?.['hauptantrag.antrag.wahrheit'], 'ja')
  assert.deepEqual(daten.fehlend, [])
})

test('IB-01, ST-02: the page of the application says who acts now, what is missing, and what the office tells of the time', async () => {
  const neu = await mitBogen(familie, 'internetperson')
  const vorher = await neu.b.hole(`/antrag/${neu.referenz}`)
  assert.ok(vorher.body.includes('Jobcenter Musterstadt prüft zuerst Ihre Personendaten'))
  assert.ok(vorher.body.includes('Wir können noch keinen Termin nennen'))
  await ladeKonfiguration(db.worker, jetzt)
  const { b, referenz } = await mitBogen(familie)
  assert.ok((await b.hole(`/antrag/${referenz}`)).body.includes('Jetzt brauchen wir noch Angaben von Ihnen'))
  const empfang = await b.hole(`/antrag/tag/quittung/${referenz}`)
  assert.ok(empfang.body.includes('Wir prüfen Ihre Personendaten meist in 3 Werktagen.'))
  const { antwort } = await gesendet(b)
  const nachAbsenden = await b.hole(String(antwort.headers.location))
  assert.ok(nachAbsenden.body.includes('Nach Ihrer Antwort geht es meist in einer Woche weiter.'))
  await portal.arbeite()
  const { body } = await b.hole(`/antrag/${referenz}`)
  for (const wort of [
    'Es fehlt noch etwas',
    'Nach Ihrer Antwort geht es meist in einer Woche weiter.',
    'Hauptantrag vom 3. Juli 2026',
    'Sie haben den Hauptantrag abgesendet',
  ])
    assert.ok(body.includes(wort), wort)
  assert.equal((await neu.b.hole(`/antrag/${referenz}`)).statusCode, 404)
})

test('HA-04: receipt and document are of nobody else, and a number that is none leads nowhere', async () => {
  const { b } = await mitBogen(familie)
  const { antwort } = await gesendet(b)
  await portal.arbeite()
  const ort = String(antwort.headers.location)
  const { b: andere } = await mitBogen(familie)
  for (const pfad of [ort, `${ort}/dokument`, '/antrag/hauptantrag/quittung/JC-0000-00000'])
    assert.equal((await andere.hole(pfad)).statusCode, 404, pfad)
  const { schluessel } = await gesendet(andere)
  assert.equal((await b.sende(absenden, { schluessel, wahrheit: 'ja' })).statusCode, 404)
})
