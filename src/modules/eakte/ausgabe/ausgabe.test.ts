import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { textbrief } from '../dokument/als-pdf.ts'
import { eakte, zustellen } from '../index.ts'
import { teststelle } from '../pruefstand/dienststelle.ts'
import { paketFuer } from '../pruefstand/paket.ts'
import { testDesk } from '../../../../tests/desk.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T06:30:00Z')
const worker = testHaus(db.worker, { jetzt })
const haus = testHaus(db.app, { jetzt })
haus.log.error = () => undefined
const hier = await teststelle(db.app)
const dort = await teststelle(db.app)
const desk = await testDesk(db, haus, [eakte])
await desk.stelle(hier.id)
await desk.stelle(dort.id)
const lang = await desk.als('leistung', hier.id, 'Sabine Lang')
const fremde = await desk.als('leistung', dort.id, 'Mai Nguyễn')

const personId = neueId()
const inhalte = [Buffer.from('%PDF-1.7 Antrag'), Buffer.from('%PDF-1.7 Mietvertrag & mehr')]
for (const [i, inhalt] of inhalte.entries()) {
  const { id, sha256, groesse } = await alsSystem(db.worker, 'uebergabe', (tx) =>
    worker.dokumente.ablegen(tx, { besitzer: personId, bestand: 'antrag', inhalt }),
  )
  const dokument = { objektId: id, titel: 'Dokument', dateiname: `Dokument <${i}>.pdf`, art: 'antrag', sha256, groesse }
  const paket = paketFuer(hier.id, { personId, betreff: 'Miete & Heizung', dokumente: [dokument] })
  assert.deepEqual(await zustellen(worker, paket), { stand: 'zugestellt' })
}
const [akte] = await db.sql('select id from eakte.akte where person_id = $1', [personId])
const pfad = `/arbeitsplatz/eakte/akten/${String(akte?.['id'])}/xdomea`

/** The files of a stored ZIP, by its directory. */
function dateien(paket: Buffer): Map<string, Buffer> {
  const ende = paket.length - 22
  assert.equal(paket.toString('latin1', ende, ende + 4), 'PK\u0005\u0006')
  const da = new Map<string, Buffer>()
  let stelle = paket.readUInt32LE(ende + 16)
  for (let i = 0; i < paket.readUInt16LE(ende + 10); i += 1) {
    const name = paket.toString('ascii', stelle + 46, stelle + 46 + paket.readUInt16LE(stelle + 28))
    const anfang = paket.readUInt32LE(stelle + 42) + 30 + name.length
    da.set(name, paket.subarray(anfang, anfang + paket.readUInt32LE(stelle + 24)))
    stelle += 46 + name.length
  }
  return da
}

test('EA-04: a record goes out as an XDOMEA package: the message and every document, as it was filed', async () => {
  assert.match((await lang(pfad.replace('/xdomea', ''))).body, new RegExp(`href="${pfad}"`))
  const antwort = await lang(pfad)
  assert.equal(antwort.headers['content-type'], 'application/zip')
  const da = dateien(antwort.rawPayload)
  const botschaft = [...da.keys()].find((name) => name.endsWith('_Abgabe.Abgabe.0401.xml'))
  const $ = load(String(da.get(botschaft ?? '')), { xml: true })
  assert.equal($('xdomea\\:Abgabe\\.Abgabe\\.0401').attr('version'), '4.0.0')
  assert.equal($('nachrichtentyp > code').text(), '0401')
  assert.equal($('xdomea\\:autor').text(), 'Jobcenter Musterstadt')
  assert.deepEqual(
    $('xdomea\\:Betreff')
      .toArray()
      .map((b) => $(b).text()),
    ['Miete & Heizung (7KQF-2M9T)', 'Miete & Heizung (7KQF-2M9T)'],
  )
  const namen = $('xdomea\\:Dateiname')
    .toArray()
    .map((d) => $(d).text())
  assert.ok(namen.every((name) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.pdf$/.test(name)))
  assert.deepEqual(
    namen.map((name) => String(da.get(name))),
    inhalte.map(String),
  )
  assert.deepEqual(
    $('xdomea\\:DateinameOriginal')
      .toArray()
      .map((d) => $(d).text()),
    ['Dokument <0>.pdf', 'Dokument <1>.pdf'],
  )
  const protokoll = await db.sql(
    `select 1 from protokoll.neu where aktion = 'eakte.akte-ausgegeben' and person_id = $1`,
    [personId],
  )
  assert.equal(protokoll.length, 1)
})

test('EA-04: another office finds no record; a document that was changed keeps all of it here', async () => {
  assert.equal((await fremde(pfad)).statusCode, 404)
  assert.equal((await lang(pfad.replace(/[^/]+\/xdomea/, 'x/xdomea'))).statusCode, 404)
  await db.sql(`update eakte.dokument set sha256 = repeat('a', 64) where akte_id = $1`, [akte?.['id']])
  const antwort = await lang(pfad)
  assert.equal(antwort.statusCode, 409)
  assert.match(antwort.body, /nicht mehr das, was abgelegt wurde/)
})

test('EA-01, PF-10: a filed message is shown as PDF, made on view; what is downloaded and given out is the text that was filed', async () => {
  const besitzer = neueId()
  const inhalt = Buffer.from('Gespräch:     7KQF-2M9T\nAnlagen:      0\n\nMeine Miete steigt.\n')
  const { id, sha256, groesse } = await alsSystem(db.worker, 'uebergabe', (tx) =>
    worker.dokumente.ablegen(tx, { besitzer, bestand: 'akte', inhalt }),
  )
  const text = { objektId: id, titel: 'Nachricht', dateiname: 'Nachricht-1.txt', art: 'nachricht', sha256, groesse }
  const paket = paketFuer(hier.id, { personId: besitzer, betreff: 'Nachricht', dokumente: [text] })
  await zustellen(worker, paket)
  const [zeile] = await db.sql(`select d.id, d.akte_id from eakte.dokument d where d.titel = 'Nachricht'`)
  const ort = `/arbeitsplatz/eakte/dokumente/${String(zeile?.['id'])}`
  const gezeigt = await lang(ort)
  assert.equal(gezeigt.headers['content-type'], 'application/pdf')
  assert.match(String(gezeigt.headers['content-disposition']), /^inline; filename="Nachricht-1\.pdf"/)
  assert.equal(gezeigt.rawPayload.subarray(0, 5).toString(), '%PDF-')
  assert.deepEqual((await lang(`${ort}?herunterladen=1`)).rawPayload, inhalt)
  const da = dateien((await lang(`/arbeitsplatz/eakte/akten/${String(zeile?.['akte_id'])}/xdomea`)).rawPayload)
  assert.deepEqual([...da].find(([name]) => name.endsWith('.txt'))?.[1], inhalt)
  const { abschnitte } = textbrief({ ...text, referenz: '7KQF-2M9T', eingegangen: jetzt }, String(inhalt), 'Jobcenter')
  assert.deepEqual(abschnitte, [{ art: 'text', absaetze: ['Gespräch: 7KQF-2M9T\nAnlagen: 0', 'Meine Miete steigt.'] }])
})
