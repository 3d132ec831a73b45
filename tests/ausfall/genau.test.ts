import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bis } from '../portal.ts'
import { zeitVergeht } from './bilanz.ts'
import { gehe, stelle } from './mensch.ts'
import { szene } from './szene.ts'

const { stand, amt, jemand, allesDa, stehtAnSperre, workerStirbt, workerStirbtAn, zahl, ...web } = await szene()

test('HA-01: web dies before the commit: nothing is stored, pressing again makes the one application', async () => {
  const wer = await gehe(jemand(), 'Absenden')
  await web.webStirbtVorDemCommit('antrag.antrag', wer.absenden)
  assert.equal(await zahl('antrag.antrag'), 0)
  await stelle(wer)
  await allesDa()
})

test('HA-01: web dies after the commit, before its answer: pressing again finds the application with its first time', async () => {
  const wer = await gehe(jemand(), 'Absenden')
  await web.webStirbtNachDemCommit(wer.absenden)
  await bis(async () => (await zahl('antrag.antrag')) === 2)
  const zuerst = await stand.sql('select referenz, eingegangen from antrag.antrag order by id')
  await stelle(wer)
  assert.match(wer.spur.at(-1) ?? '', /stand=doppelt/)
  assert.deepEqual(await stand.sql('select referenz, eingegangen from antrag.antrag order by id'), zuerst)
  await allesDa()
})

test('HA-04: one whole application, kill -9 between all its steps: commit, answer, document, filing, note; it is there once', async () => {
  const wer = await gehe(jemand('probeland', true), 'Hauptantrag absenden')
  await web.webStirbtVorDemCommit('antrag.einreichung', wer.hauptantragAbsenden)
  assert.equal(await zahl('antrag.einreichung'), 0)
  const keinDokument = await stand.sperre('lock table dateien.objekt in exclusive mode')
  await web.webStirbtNachDemCommit(wer.hauptantragAbsenden)
  await stehtAnSperre('dateien.objekt')
  const filtNicht = await stand.sperre('lock table eakte.auftrag in exclusive mode')
  await workerStirbt(keinDokument)
  await stehtAnSperre('eakte.auftrag')
  await stand.worker.toete()
  await filtNicht()
  const sagtNichts = await stand.sperre('select 1 from antrag.einreichung for update')
  await workerStirbt()
  await stehtAnSperre('update antrag.einreichung')
  assert.equal(await zahl('eakte.eingang where art = $1', ['antrag.hauptantrag']), 1)
  await workerStirbt(sagtNichts)
  await gehe(wer)
  assert.ok(wer.spur.some((zeile) => /hauptantrag\/quittung\/.*stand=doppelt/.test(zeile)))
  await allesDa()
})

test('HA-04: a whole application in a drop folder: the worker dies before it is noted, and with the acknowledgement read', async () => {
  const wer = await gehe(jemand('beispielkreis', true), 'Hauptantrag absenden')
  await allesDa()
  await workerStirbtAn('eakte.ablage', () => gehe(wer, 'Hauptantrag Dokument'))
  await bis(async () => (await zahl(`eakte.ablage where stand = 'abgelegt'`)) === 1)
  await amt.nimm()
  await workerStirbtAn('eakte.ablage', async () => {
    await bis(async () => (await zeitVergeht(stand), true))
  })
  await gehe(wer)
  await allesDa()
})

test('HA-04: the worker dies with the document made and not yet noted', async () => {
  const wer = await gehe(jemand(), 'Absenden')
  await workerStirbtAn('dateien.objekt', () => stelle(wer))
  await allesDa()
})

test('EA-01: the worker dies in the middle of filing', async () => {
  const wer = await gehe(jemand('probeland'), 'Absenden')
  await workerStirbtAn('eakte.auftrag', () => stelle(wer))
  await allesDa()
})

test('EA-01: the worker dies after filing, before it says so', async () => {
  const wer = await gehe(jemand('probeland'), 'Absenden')
  const filtNicht = await stand.sperre('lock table eakte.auftrag in exclusive mode')
  await stelle(wer)
  await stehtAnSperre('eakte.auftrag')
  const sagtNichts = await stand.sperre('select 1 from antrag.antrag for update')
  await filtNicht()
  await stehtAnSperre('update antrag.antrag')
  assert.equal(await zahl('eakte.eingang where referenz = $1', [wer.referenz()]), 1)
  await workerStirbt(sagtNichts)
  await allesDa()
})

test('EA-01: the worker dies with the package in the drop folder and not yet noted, and with the acknowledgement read', async () => {
  const wer = await gehe(jemand('beispielkreis'), 'Absenden')
  await workerStirbtAn('eakte.ablage', () => stelle(wer))
  await bis(async () => (await zahl(`eakte.ablage where stand = 'abgelegt'`)) === 1)
  await amt.nimm()
  await workerStirbtAn('eakte.ablage', async () => {
    await bis(async () => (await zeitVergeht(stand), true))
  })
  await allesDa()
})

test('KO-01: the worker dies after the mail server took the mail: it comes again under the same Message-ID', async () => {
  const wer = jemand()
  let gestorben = 0
  stand.post.beim(async (an) => {
    if (an !== wer.email || gestorben > 0) return
    gestorben = stand.post.nummern.length
    await workerStirbt()
  })
  await gehe(wer, 'Bestätigen')
  await bis(() => gestorben > 0 && stand.post.nummern.length > gestorben)
  stand.post.beim(undefined)
  assert.equal(stand.post.nummern[gestorben], stand.post.nummern[gestorben - 1])
  await gehe(wer)
  await allesDa()
})

test('QU-03: the sealer dies in the middle of sealing', async () => {
  const loesen = await stand.sperre('lock table protokoll.kette in exclusive mode')
  await gehe(jemand())
  await stehtAnSperre('protokoll.kette')
  await stand.siegel.toete()
  await loesen()
  stand.siegel.starte()
  await allesDa()
})
