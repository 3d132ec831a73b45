import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDesk } from '../../../../tests/desk.ts'
import { liesConfig } from '../../../config.ts'
import { alsPersonal, alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { eakte } from '../index.ts'
import { teststelle } from '../pruefstand/dienststelle.ts'
import { dokumentMit, paketFuer, sh } from '../pruefstand/paket.ts'
import { inEakte } from '../zustellen/in-eakte.ts'
import { aktenRundgang } from './rundgang.ts'

const jetzt = new Date('2026-07-03T06:30:00Z')
const METRIK_TOKEN = 'nur-fuer-diese-probe'
const db = await testDatenbank()
const worker = testHaus(db.worker, { jetzt })
worker.log.error = () => undefined
const haus = testHaus(db.app, { config: liesConfig({ DEMO: '1', LOG: 'silent', METRIK_TOKEN }), jetzt })
haus.log.error = () => undefined
const hier = await teststelle(db.app)
const dort = await teststelle(db.app)
const desk = await testDesk(db, haus, [eakte])
await desk.stelle(hier.id)
await desk.stelle(dort.id)
const lang = await desk.als('leistung', hier.id, 'Sabine Lang')
const fremde = await desk.als('leistung', dort.id, 'Mai Nguyễn')
const liste = '/arbeitsplatz/eakte/befunde'

const personId = neueId()
/** Files documents of one person; a year and a kind for each. */
async function ablegen(was: readonly (readonly [titel: string, art: string, jahr: number])[]): Promise<string> {
  for (const [titel, art, jahr] of was) {
    const inhalt = Buffer.from(`%PDF-1.7 ${titel}`)
    const { id } = await alsSystem(db.worker, 'uebergabe', (tx) =>
      worker.dokumente.ablegen(tx, { besitzer: personId, bestand: 'antrag', inhalt }),
    )
    const dokument = dokumentMit(inhalt, { objektId: id, titel, art })
    const eingegangen = new Date(`${jahr}-03-04T10:00:00Z`)
    await inEakte(worker, paketFuer(hier.id, { personId, eingegangen, dokumente: [dokument] }), sh)
  }
  const [akte] = await db.sql('select id from eakte.akte where person_id = $1', [personId])
  return `/arbeitsplatz/eakte/akten/${String(akte?.['id'])}`
}
const akte = await ablegen([
  ['Hauptantrag 2025', 'antrag', 2025],
  ['Mietvertrag', 'nachweis', 2025],
  ['Kontoauszug', 'nachweis', 2026],
])
const gehe = () =>
  aktenRundgang.bearbeite(worker, {
    id: neueId(),
    art: '',
    bezug: neueId(),
    dienststelle: null,
    erstellt: jetzt,
    versuch: 1,
  })
const metrik = async (name: string): Promise<string | undefined> => {
  const { body } = await desk.web.inject({
    url: '/betrieb/metriken',
    headers: { authorization: `Bearer ${METRIK_TOKEN}` },
  })
  return new RegExp(`^${name} (.+)$`, 'm').exec(body)?.[1]
}
const summe = (titel: string, sha256: string) =>
  db.sql('update eakte.dokument set sha256 = $2 where titel = $1', [titel, sha256])

test('EA-01: the round finds a document that is not what was filed, shows it to its office, counts it, and forgets it when it is whole', async () => {
  assert.equal((await gehe()).stand, 'spaeter')
  assert.match((await lang(liste)).body, /Kein Dokument ist verändert/)
  const [heil] = await db.sql(`select sha256 from eakte.dokument where titel = 'Mietvertrag'`)
  await summe('Mietvertrag', 'a'.repeat(64))
  await gehe()
  assert.match((await lang(liste)).body, /Mietvertrag/)
  assert.match((await lang(akte)).body, /Mietvertrag<\/a>[^<]*<span[^>]*warning/)
  assert.doesNotMatch((await fremde(liste)).body, /Mietvertrag/)
  assert.deepEqual([await metrik('jc_akten_befunde'), await metrik('jc_akten_rundgang_sekunden')], ['1', '0'])
  await summe('Mietvertrag', String(heil?.['sha256']))
  await gehe()
  assert.match((await lang(liste)).body, /Kein Dokument ist verändert/)
})

test('EA-01: whoever opens a changed document reports it by that', async () => {
  await summe('Kontoauszug', 'b'.repeat(64))
  const [dokument] = await db.sql(`select id from eakte.dokument where titel = 'Kontoauszug'`)
  assert.equal((await lang(`/arbeitsplatz/eakte/dokumente/${String(dokument?.['id'])}`)).statusCode, 409)
  assert.match((await lang(liste)).body, /Kontoauszug/)
})

test('EA-01: nobody of the office says in SQL that a changed document is whole; to report it again is not refused', async () => {
  const wer = { personalId: neueId(), dienststelleIds: [hier.id], rechte: ['eakte.lesen'] }
  const setze = (behoben: Date | null) =>
    alsPersonal(db.app, wer, (tx) => tx.updateTable('eakte.befund').set({ gefunden: jetzt, behoben }).execute())
  await assert.rejects(setze(jetzt), /row-level security/)
  await setze(null)
  assert.match((await lang(liste)).body, /Kontoauszug/)
})

test('EA-01: documents of a record by kind, year and words; no word of the search stands in an address', async () => {
  const titel = (seite: { body: string }) =>
    ['Hauptantrag 2025', 'Mietvertrag', 'Kontoauszug'].filter((t) => seite.body.includes(`${t}</a>`))
  assert.deepEqual(titel(await lang(akte)), ['Hauptantrag 2025', 'Mietvertrag', 'Kontoauszug'])
  assert.deepEqual(titel(await lang(`${akte}?art=nachweis`)), ['Mietvertrag', 'Kontoauszug'])
  assert.deepEqual(titel(await lang(`${akte}?art=nachweis&jahr=2026`)), ['Kontoauszug'])
  assert.deepEqual(titel(await lang(akte, { worte: 'MIET' })), ['Mietvertrag'])
  assert.deepEqual(titel(await lang(akte, { worte: '04.03.2025 nachweis' })), ['Mietvertrag'])
  assert.deepEqual(titel(await lang(akte, { worte: '7KQF-2M9T' })).length, 3)
  const nichts = await lang(akte, { worte: "100% '; drop" })
  assert.match(nichts.body, /Kein Dokument passt dazu/)
  assert.equal((await fremde(akte, { worte: 'MIET' })).statusCode, 404)
  assert.equal((await lang(`${akte}?art=<x>&jahr=0&nach=x_y`)).statusCode, 200)
})

test('EA-01: a record with more documents than a page holds is paged by key', async () => {
  await ablegen(Array.from({ length: 53 }, (_, i) => [`Blatt ${i}`, 'nachweis', 2024] as const))
  const erste = (await lang(akte)).body
  const weiter = /href="([^"]*nach=[^"]*)"/.exec(erste)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const zweite = (await lang(weiter)).body
  const blaetter = [...`${erste}${zweite}`.matchAll(/Blatt \d+(?=<\/a>)/g)].map(([b]) => b)
  assert.deepEqual([blaetter.length, new Set(blaetter).size], [53, 53])
})
