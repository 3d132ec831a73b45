import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { alleDrucken } from '../../../../script/lib/drucken.ts'
import { wurzel } from '../../../config.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { ladeDemo } from '../../organisation/index.ts'
import { abgelaufeneVergessen } from '../code/aufraeumen.ts'
import { codeAusstellen } from '../code/ausstellen.ts'
import { antwortenEinlesen } from './antworten.ts'
import { briefBeauftragen } from './beauftragen.ts'
import { empfaengerDer } from './empfaenger.ts'
import { druckstelle, inhousePerson } from './probe.ts'
import { auftragSchema, schemadateien } from './schemata.ts'
import { briefDrucken } from './worker.ts'

const db = await testDatenbank()
await ladeDemo(db.worker)
const JETZT = new Date('2026-07-03T12:00:00Z')
const haus = testHaus(db.worker, { jetzt: JETZT })
const druck = await druckstelle(haus)
const [stelle] = await db.sql(`select id from organisation.dienststelle where kennung = 'musterstadt'`)
const dienststelleId = String(stelle?.['id'])

/** A letter with a Freischaltcode that is ordered now. */
async function bestellt(): Promise<{
  id: string
  codeId: string
  drucke: () => ReturnType<typeof briefDrucken.bearbeite>
}> {
  haus.uhr.stelle(JETZT)
  const personId = await inhousePerson(db, dienststelleId)
  const { id, codeId } = await alsSystem(db.worker, 'uebergabe', async (tx) => {
    const empfaenger = await empfaengerDer(tx, [personId])
    assert.ok(empfaenger)
    const ziel = { art: 'freischaltcode', personId, dienststelleId } as const
    const code = await codeAusstellen(haus, tx, ziel)
    return { codeId: code.id, id: await briefBeauftragen(haus, tx, { ...ziel, codeId: code.id, empfaenger }) }
  })
  const u = { id: neueId(), art: 'konto.brief', bezug: id, dienststelle: dienststelleId, erstellt: JETZT, versuch: 1 }
  return { id, codeId, drucke: () => briefDrucken.bearbeite(haus, u) }
}
const stand = async (id: string) => (await db.sql('select stand from konto.brief where id = $1', [id]))[0]?.['stand']
const spaeter = (tage: number): void => haus.uhr.stelle(new Date(JETZT.getTime() + tage * 24 * 3600_000))

test('KO-04: the order lies whole beside its PDF and names no person', async () => {
  const { id, drucke } = await bestellt()
  assert.equal((await drucke()).stand, 'spaeter')
  const auftrag = auftragSchema.parse(await druck.auftrag(id))
  const pdf = await readFile(druck.pdf(id))
  assert.equal(auftrag.datei.sha256, createHash('sha256').update(pdf).digest('hex'))
  assert.equal(auftrag.datei.groesse, pdf.length)
  assert.match(pdf.toString('latin1'), /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</)
  assert.doesNotMatch(JSON.stringify(auftrag), /Muster\b|Beispielweg|Kim/)
  assert.equal(auftrag.dienststelle, 'musterstadt')
  assert.equal((await drucke()).stand, 'spaeter', 'again: it is not put down twice')
  await druck.antworte(id, 'gedruckt')
  assert.deepEqual(await drucke(), { stand: 'zugestellt' })
})

test('KO-04: what the printer refuses goes to a desk with the reason; from there it is put down again', async () => {
  const { id, drucke } = await bestellt()
  await drucke()
  await rm(join(druck.basis, 'auftrag', id), { recursive: true })
  await druck.antworte(id, 'abgelehnt', 'Prüfsumme stimmt nicht')
  assert.deepEqual(await drucke(), { stand: 'abgelehnt', grund: 'Die Druckstelle: Prüfsumme stimmt nicht' })
  assert.equal((await drucke()).stand, 'spaeter')
  assert.ok((await druck.auftraege()).includes(id))
  assert.equal(await stand(id), 'abgelegt')
})

test('KO-04: three days without an answer are a case for a desk; then it waits anew', async () => {
  const { drucke } = await bestellt()
  await drucke()
  spaeter(3)
  assert.equal((await drucke()).stand, 'spaeter')
  spaeter(3.1)
  assert.deepEqual(await drucke(), {
    stand: 'abgelehnt',
    grund: 'Die Druckstelle hat seit 3 Tagen nicht geantwortet.',
  })
  assert.equal((await drucke()).stand, 'spaeter')
})

test('KO-04: a letter whose code ran out or was replaced is not printed', async () => {
  const { id, drucke } = await bestellt()
  spaeter(15)
  assert.deepEqual(await drucke(), {
    stand: 'abgelehnt',
    grund: 'Der Code galt nicht mehr, als der Brief gedruckt werden sollte.',
  })
  assert.equal(await stand(id), 'hinfaellig')
  assert.deepEqual(await drucke(), { stand: 'zugestellt' })
})

test('KO-04: a folder that can’t be written is an error to try again, not a lost letter', async () => {
  const { id, drucke } = await bestellt()
  const auftrag = join(druck.basis, 'auftrag')
  await rm(auftrag, { recursive: true })
  await writeFile(auftrag, '')
  await assert.rejects(drucke(), /EEXIST|ENOTDIR/)
  await rm(auftrag)
  assert.equal((await drucke()).stand, 'spaeter')
  assert.ok((await druck.auftraege()).includes(id))
})

test('KO-04: answers that can’t be read, are too long or about no letter of ours are put aside and change nothing', async () => {
  const { id, drucke } = await bestellt()
  await drucke()
  const antwort = join(druck.basis, 'antwort')
  await mkdir(antwort, { recursive: true })
  const am = JETZT.toISOString()
  const dateien = {
    'kaputt.json': '{"version":1,',
    'fremd.json': JSON.stringify({ version: 1, auftrag: neueId(), stand: 'gedruckt', am }),
    'lang.json': ' '.repeat(10_001),
    'ohne-grund.json': JSON.stringify({ version: 1, auftrag: id, stand: 'unzustellbar', am }),
    'mehr.json': JSON.stringify({ version: 1, auftrag: id, stand: 'gedruckt', am, name: 'x' }),
    'noch-nicht.json.neu': 'wird geschrieben',
  }
  for (const [name, inhalt] of Object.entries(dateien)) await writeFile(join(antwort, name), inhalt)
  await antwortenEinlesen(haus)
  assert.equal(await stand(id), 'abgelegt')
  const unlesbar = (await readdir(join(antwort, 'unlesbar'))).toSorted()
  assert.deepEqual(unlesbar, ['fremd.json', 'kaputt.json', 'lang.json', 'mehr.json', 'ohne-grund.json'])
  await rm(join(antwort, 'noch-nicht.json.neu'))
})

test('KO-04: answers come late, twice and out of order; a letter that came back voids its code', async () => {
  const { id, codeId, drucke } = await bestellt()
  await drucke()
  await druck.antworte(id, 'versandt')
  await druck.antworte(id, 'gedruckt')
  assert.equal(await stand(id), 'versandt')
  await druck.antworte(id, 'unzustellbar', 'Unbekannt verzogen')
  await druck.antworte(id, 'versandt')
  assert.equal(await stand(id), 'unzustellbar')
  const [code] = await db.sql('select stand, inhalt from konto.code where id = $1', [codeId])
  assert.deepEqual(code, { stand: 'ersetzt', inhalt: null })
  const [anschrift] = await db.sql(
    'select rueckbrief_am::text as am from step.anschrift a join konto.brief b on b.anschrift_id = a.id where b.id = $1',
    [id],
  )
  assert.equal(anschrift?.['am'], '2026-07-03')
})

test('KO-04: a printer written from the manual alone prints, posts, and refuses what was changed on the way', async () => {
  const gut = await bestellt()
  await gut.drucke()
  const verfaelscht = await bestellt()
  await verfaelscht.drucke()
  await writeFile(druck.pdf(verfaelscht.id), 'etwas anderes')
  const antworten = await alleDrucken(druck.basis, JETZT.toISOString())
  assert.ok(antworten.some(({ auftrag, stand: was }) => auftrag === verfaelscht.id && was === 'abgelehnt'))
  await antwortenEinlesen(haus)
  assert.equal(await stand(gut.id), 'versandt')
  assert.equal(await stand(verfaelscht.id), 'abgelehnt')
})

test('KO-04: a code that ran out unprinted is forgotten in clear text', async () => {
  const { codeId } = await bestellt()
  const klar = async () => (await db.sql('select inhalt from konto.code where id = $1', [codeId]))[0]?.['inhalt']
  const u = { id: neueId(), art: 'x', bezug: codeId, dienststelle: null, erstellt: JETZT, versuch: 1 }
  await abgelaufeneVergessen.bearbeite(haus, u)
  assert.notEqual(await klar(), null)
  spaeter(15)
  await abgelaufeneVergessen.bearbeite(haus, u)
  assert.equal(await klar(), null)
})

test('KO-04: the schema files for the printer are the ones of the code', async () => {
  for (const [name, text] of Object.entries(schemadateien))
    assert.equal(await readFile(join(wurzel, 'inhalte/schemata', name), 'utf8'), text, name)
})
