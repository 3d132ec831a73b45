import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { testDesk } from '../../../../tests/desk.ts'
import { eakte, zustellen } from '../index.ts'
import { teststelle } from '../pruefstand/dienststelle.ts'
import { paketFuer } from '../pruefstand/paket.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T06:30:00Z')
const worker = testHaus(db.worker, { jetzt })
const hier = await teststelle(db.app)
const dort = await teststelle(db.app)
const desk = await testDesk(db, testHaus(db.app, { jetzt }), [eakte])
await desk.stelle(hier.id)
await desk.stelle(dort.id)
const lang = await desk.als('leistung', hier.id, 'Sabine Lang')
const fremde = await desk.als('leistung', dort.id, 'Mai Nguyễn')
const revision = await desk.als('datenschutz', hier.id, 'Björn Łukasiewicz')
const LISTE = '/arbeitsplatz/eakte/unvollstaendig'

async function unvollstaendig(faellig: string, fehlt: string[]) {
  const personId = neueId()
  const inhalt = Buffer.from('%PDF-1.7')
  const { id, sha256, groesse } = await alsSystem(db.worker, 'uebergabe', (tx) =>
    worker.dokumente.ablegen(tx, { besitzer: personId, bestand: 'antrag', inhalt }),
  )
  const paket = paketFuer(hier.id, {
    personId,
    art: 'antrag.hauptantrag',
    dokumente: [{ objektId: id, titel: 'Hauptantrag', dateiname: 'a.pdf', art: 'antrag', sha256, groesse }],
    daten: { antworten: { geheim: 'x' }, kurzfassung: { zeilen: [{ name: 'Personen', wert: 'Kim Muster' }], fehlt } },
    auftraege: [{ art: 'unvollstaendig', faellig, hinweis: `${fehlt.length} Angaben` }],
  })
  await zustellen(worker, paket)
  const [zeile] = await db.sql(`select nummer from eakte.auftrag where eingang_id = $1 and art = 'unvollstaendig'`, [
    paket.id,
  ])
  return { personId, nummer: Number(zeile?.['nummer']) }
}

test('HA-04: applications with something missing stand on one list of the office, what is due first on top, with what is missing', async () => {
  assert.match((await lang(LISTE)).body, /Bei keinem Antrag fehlt etwas/)
  const spaeter = await unvollstaendig('2026-07-20', ['Familienstand – Kim Muster', 'Nachweis: Mietvertrag'])
  const frueher = await unvollstaendig('2026-07-10', ['IBAN – Kim Muster'])
  const seite = await lang(LISTE)
  const $ = load(seite.body)
  const nummern = $('tbody tr')
    .get()
    .map((zeile) => /A-(\d+)/.exec($(zeile).text())?.[1])
  assert.deepEqual(nummern, [String(frueher.nummer), String(spaeter.nummer)])
  for (const wort of ['2 Angaben', 'Nachweis: Mietvertrag', 'IBAN – Kim Muster'])
    assert.ok(seite.body.includes(wort), wort)
  const gelesen = await db.sql(`select angaben from protokoll.neu where aktion = 'eakte.liste-gelesen'`)
  assert.equal(gelesen.length, 1, 'that the records were read is recorded')
})

test('HA-04: the order itself shows the short version and what is missing, not the whole of the answers', async () => {
  const { nummer } = await unvollstaendig('2026-07-10', ['IBAN – Kim Muster'])
  const { body } = await lang(`/arbeitsplatz/eakte/auftraege/${nummer}`)
  for (const wort of ['Was noch fehlt', 'IBAN – Kim Muster', 'Personen']) assert.ok(body.includes(wort), wort)
  assert.ok(!body.includes('Geheim'))
})

test('HA-04: another office sees none of it, another role nothing at all', async () => {
  await unvollstaendig('2026-07-10', ['IBAN – Kim Muster'])
  assert.match((await fremde(LISTE)).body, /Bei keinem Antrag fehlt etwas/)
  assert.equal((await revision(LISTE)).statusCode, 403)
})
