import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsSystem } from '../../platform/database/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../platform/testing/index.ts'
import { eakte, type Paket, zustellen } from './index.ts'
import { testDesk } from '../../../tests/desk.ts'
import { teststelle } from './pruefstand/dienststelle.ts'
import { paketFuer } from './pruefstand/paket.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T06:30:00Z')
const worker = testHaus(db.worker, { jetzt })
const haus = testHaus(db.app, { jetzt })
const fehler: unknown[] = []
haus.log.error = (...worte: unknown[]) => void fehler.push(worte)
const hier = await teststelle(db.app)
const dort = await teststelle(db.app)
const desk = await testDesk(db, haus, [eakte])
await desk.stelle(hier.id)
await desk.stelle(dort.id)
const lang = await desk.als('leistung', hier.id, 'Sabine Lang')
const nowak = await desk.als('leistung', hier.id, 'Kevin Nowak')
const fremde = await desk.als('leistung', dort.id, 'Mai Nguyễn')
const revision = await desk.als('datenschutz', hier.id, 'Björn Łukasiewicz')
const pdf = Buffer.from('%PDF-1.7 Antrag Kaya')

async function neu(mehr: Partial<Paket> = {}) {
  const personId = neueId()
  const { id, sha256, groesse } = await alsSystem(db.worker, 'uebergabe', (tx) =>
    worker.dokumente.ablegen(tx, { besitzer: personId, bestand: 'antrag', inhalt: pdf }),
  )
  const dokument = { objektId: id, titel: 'Antrag', dateiname: 'Antrag-7KQF.pdf', art: 'antrag', sha256, groesse }
  const paket = paketFuer(hier.id, { personId, dokumente: [dokument], ...mehr })
  assert.deepEqual(await zustellen(worker, paket), { stand: 'zugestellt' })
  const [zeile] = await db.sql(
    `select a.nummer, a.akte_id, d.id as dokument_id, a.postkorb_id from eakte.auftrag a
     join eakte.dokument d on d.eingang_id = a.eingang_id where a.eingang_id = $1 and a.art = 'antrag.tda'`,
    [paket.id],
  )
  const pfad = `/arbeitsplatz/eakte/auftraege/${String(zeile?.['nummer'])}`
  const [dokumentId, akteId, korbId] = [zeile?.['dokument_id'], zeile?.['akte_id'], zeile?.['postkorb_id']].map(String)
  return { paket, pfad, dokument: `/arbeitsplatz/eakte/dokumente/${dokumentId}`, dokumentId, akteId, korbId }
}
const gelesen = async (personId: string) =>
  (
    await db.sql('select aktion from protokoll.neu where person_id = $1 and akteur_art = $2 order by id', [
      personId,
      'personal',
    ])
  ).map((z) => z['aktion'])

test('EA-01, EA-02: no page and no step is open to another office, another role or nobody', async () => {
  const { pfad, dokument, akteId, korbId } = await neu()
  const seiten: [string, Record<string, string>?][] = [
    [`/arbeitsplatz/eakte/postkoerbe/${korbId}`],
    [pfad],
    [`${pfad}/weiterleiten`],
    [`${pfad}/uebernehmen`],
    [dokument],
    [`/arbeitsplatz/eakte/akten/${akteId}`],
    ...['nehmen', 'zurueckgeben', 'erledigen', 'rueckgaengig'].map((tat): [string, Record<string, string>] => [
      `${pfad}/${tat}`,
      { version: '1' },
    ]),
    [`${pfad}/weiterleiten`, { version: '1', postkorb: hier.koerbe['eingang'] ?? '', grund: 'falsch' }],
    [`${pfad}/uebernehmen`, { version: '1', grund: 'Vertretung' }],
  ]
  for (const [url, formular] of seiten) {
    assert.equal((await fremde(url, formular)).statusCode, 404, `fremd ${url}`)
    assert.equal((await revision(url, formular)).statusCode, 403, `ohne Recht ${url}`)
    const niemand = await desk.fremd(url, formular)
    assert.match(String(niemand.headers.location), /^\/arbeitsplatz\/anmelden\?/, `niemand ${url}`)
  }
  for (const url of ['postkoerbe', 'postkoerbe/meine', 'akten']) {
    assert.equal((await revision(`/arbeitsplatz/eakte/${url}`)).statusCode, 403, url)
    assert.doesNotMatch((await fremde(`/arbeitsplatz/eakte/${url}`)).body, /Kaya/)
  }
  assert.equal(
    (await fremde(`/arbeitsplatz/eakte/postkoerbe/${korbId}/naechster`, {})).headers.location,
    `/arbeitsplatz/eakte/postkoerbe/${korbId}?frei=0`,
  )
  for (const unfug of ['0', '99999999999', 'x', neueId()]) {
    assert.equal((await lang(`/arbeitsplatz/eakte/auftraege/${unfug}`)).statusCode, 404, unfug)
    assert.equal((await lang(`/arbeitsplatz/eakte/postkoerbe/${unfug}`)).statusCode, 404, unfug)
  }
})

test('EA-02: a clerk takes the next order, reads document and reason side by side, and forwards it with a reason', async () => {
  // Received before all others, so due first.
  const { paket, korbId } = await neu({ eingegangen: new Date('2026-06-01T08:00:00Z') })
  const genommen = await lang(`/arbeitsplatz/eakte/postkoerbe/${korbId}/naechster`, {})
  assert.equal(genommen.statusCode, 303)
  const blatt = await lang(String(genommen.headers.location))
  const seite = load(blatt.body)
  assert.match(seite('#stand').text(), /jetzt bei Ihnen/)
  assert.match(blatt.body, /Lindenweg 4, 24103 Musterstadt/)
  assert.match(blatt.body, /dann der Postkorb „Leistung 2 \(H bis M\)“/)
  assert.match(blatt.body, /Wirkt ab.*01\.06\.2026/s)
  assert.match(seite('iframe').attr('src') ?? '', /^\/arbeitsplatz\/eakte\/dokumente\//)
  assert.match(String(blatt.headers['content-security-policy']), /frame-src 'self'/)
  assert.doesNotMatch(seite('title').text(), /Kaya/)
  const [pfad = ''] = String(genommen.headers.location).split('?')
  const version = seite('input[name=version]').first().attr('value') ?? ''
  const leer = await lang(`${pfad}/weiterleiten`, { version, postkorb: hier.koerbe['leistung-3'] ?? '', grund: ' ' })
  assert.equal(leer.statusCode, 422)
  assert.equal(load(leer.body)('input[name=postkorb][checked]').attr('value'), hier.koerbe['leistung-3'])
  const weiter = await lang(`${pfad}/weiterleiten`, {
    version,
    postkorb: hier.koerbe['leistung-3'] ?? '',
    grund: 'Heißt jetzt Özdemir',
  })
  const danach = await lang(String(weiter.headers.location))
  assert.match(load(danach.body)('#stand').text(), /an „Leistung 3 \(N bis Z\)“ weitergeleitet/)
  assert.match(danach.body, /Grund: Heißt jetzt Özdemir/)
  assert.ok((await gelesen(paket.personId)).includes('eakte.auftrag-weitergeleitet'))
})

test('EA-02: who is overtaken sees the page with name and time of the colleague, and nothing is done', async () => {
  const { pfad } = await neu()
  assert.equal((await lang(`${pfad}/nehmen`, { version: '1' })).statusCode, 303)
  const zuSpaet = await nowak(`${pfad}/nehmen`, { version: '1' })
  assert.equal(zuSpaet.statusCode, 409)
  assert.match(zuSpaet.body, /um 08:30 Uhr von Sabine Lang genommen/)
  assert.match(load(zuSpaet.body)('.jc-deskkopf').text(), /bei Sabine Lang seit 08:30 Uhr.*Übernehmen/)
  for (const version of ['', 'x', '-1']) assert.equal((await lang(`${pfad}/erledigen`, { version })).statusCode, 409)
  assert.equal((await nowak(`${pfad}/uebernehmen`, { version: '2', grund: '' })).statusCode, 422)
  const uebernommen = await nowak(`${pfad}/uebernehmen`, { version: '2', grund: 'Vertretung' })
  assert.equal(uebernommen.headers.location, `${pfad}?getan=3`)
  assert.match((await lang(pfad)).body, /bei Kevin Nowak seit 08:30 Uhr/)
})

test('EA-02: completed, undone, completed again; every step offers the way back to its author only', async () => {
  const { pfad } = await neu()
  await lang(`${pfad}/nehmen`, { version: '1' })
  const erledigt = await lang(String((await lang(`${pfad}/erledigen`, { version: '2' })).headers.location))
  assert.match(load(erledigt.body)('#stand').text(), /erledigt/)
  assert.match(erledigt.body, /Nächsten Auftrag nehmen/)
  assert.doesNotMatch((await nowak(`${pfad}?getan=3`)).body, /Rückgängig/)
  const zurueck = await lang(`${pfad}/rueckgaengig`, { version: '3' })
  assert.equal(zurueck.headers.location, `${pfad}?getan=4`)
  assert.match((await lang(`${pfad}?getan=4`)).body, /bei Ihnen/)
})

test('EA-01: the document comes with strict headers; a changed one is not shown, and the alarm is recorded', async () => {
  const { pfad, dokument, dokumentId, paket } = await neu()
  const antwort = await lang(dokument)
  assert.deepEqual(antwort.rawPayload, pdf)
  assert.deepEqual(
    ['content-type', 'content-disposition', 'cache-control', 'x-content-type-options'].map((k) => antwort.headers[k]),
    [
      'application/pdf',
      'inline; filename="Antrag-7KQF.pdf"; filename*=UTF-8\'\'Antrag-7KQF.pdf',
      'private, no-store',
      'nosniff',
    ],
  )
  assert.match(String(antwort.headers['content-security-policy']), /default-src 'none';.*frame-ancestors 'self'/)
  assert.match(String((await lang(`${dokument}?herunterladen=1`)).headers['content-disposition']), /^attachment/)
  assert.deepEqual(await gelesen(paket.personId), ['eakte.dokument-gelesen', 'eakte.dokument-gelesen'])
  await db.sql(`update eakte.dokument set sha256 = repeat('a', 64) where id = $1`, [dokumentId])
  fehler.length = 0
  assert.equal((await lang(dokument)).statusCode, 409)
  const blatt = await lang(pfad)
  assert.match(blatt.body, /ist nicht mehr das, was abgelegt wurde/)
  assert.equal(load(blatt.body)('iframe').length, 0)
  assert.equal(fehler.length, 2)
  const alarm = await db.sql(
    `select 1 from protokoll.neu where aktion = 'eakte.unversehrtheit-verletzt' and objekt_id = $1`,
    [dokumentId],
  )
  assert.equal(alarm.length, 2)
})

test('EA-01: a store that does not answer is said, and is no alarm', async () => {
  const { pfad, dokument } = await neu()
  const vorher = haus.dokumente
  fehler.length = 0
  Object.assign(haus, { dokumente: { ...vorher, lesen: () => Promise.reject(new Error('ECONNREFUSED')) } })
  assert.equal((await lang(dokument)).statusCode, 409)
  assert.match((await lang(pfad)).body, /gerade nicht erreichbar/)
  Object.assign(haus, { dokumente: vorher })
  assert.equal(fehler.length, 0)
})

test("EA-01: a search leaves nothing personal in the address, and its result is its author's", async () => {
  const { akteId } = await neu({ person: { vorname: 'Łucja', nachname: 'Wiśniewska', geburtsdatum: '1971-01-02' } })
  assert.equal((await lang('/arbeitsplatz/eakte/akten', { begriff: '' })).statusCode, 422)
  const gesucht = await lang('/arbeitsplatz/eakte/akten', { begriff: 'wisniewska' })
  const ort = String(gesucht.headers.location)
  assert.match(ort, /^\/arbeitsplatz\/eakte\/akten\/suche\/[0-9a-f-]{36}$/)
  const treffer = load((await lang(ort)).body)
  assert.equal(treffer('tbody a').attr('href'), `/arbeitsplatz/eakte/akten/${akteId}`)
  assert.equal((await nowak(ort)).headers.location, '/arbeitsplatz/eakte/akten')
  assert.match((await lang(`/arbeitsplatz/eakte/akten/${akteId}`)).body, /Wiśniewska, Łucja/)
})

test('EA-02: filters and pages stand in the address; what an address cannot mean is left out', async () => {
  const { korbId } = await neu()
  const pfad = `/arbeitsplatz/eakte/postkoerbe/${korbId}`
  const anfragen = [
    '?stand=frei&art=antrag.tda',
    '?nach=quatsch',
    '?nach=2026-99-99_x',
    '?vor=2026-07-01_x&stand=erledigt',
    "?art='or 1=1",
    '?stand=x&stand=y',
  ]
  for (const anfrage of anfragen) assert.equal((await lang(pfad + encodeURI(anfrage))).statusCode, 200, anfrage)
  const gefiltert = load((await lang(`${pfad}?faellig=ueberfaellig`)).body)
  assert.equal(gefiltert('.jc-filter__marke').attr('href'), pfad)
})

test('HA-09: what was passed on says where it is, and offers no way back', async () => {
  const { pfad } = await neu()
  await lang(`${pfad}/nehmen`, { version: '1' })
  const abgegeben = await lang(`${pfad}/abgeben`, { version: '2', nach: dort.id, grund: 'Wohnt in Schleswig' })
  assert.equal(abgegeben.headers.location, `${pfad}?getan=3`)
  const { body } = await lang(`${pfad}?getan=3`)
  assert.match(load(body)('#stand').text(), /abgegeben/)
  assert.match(body, /Dieser Antrag ist an Jobcenter Musterstadt abgegeben/)
  assert.doesNotMatch(body, /Rückgängig/)
})

test('EA-02: an office with a system of its own reads why it has no Postkörbe', async () => {
  const eigen = neueId()
  await desk.stelle(eigen, 'ablage')
  const wer = await desk.als('leistung', eigen, 'Kevin Nowak')
  assert.match((await wer('/arbeitsplatz/eakte/postkoerbe')).body, /eigenen Fachverfahren/)
})
