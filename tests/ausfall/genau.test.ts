import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bis } from '../portal.ts'
import { zeitVergeht } from './bilanz.ts'
import { gehe, stelle } from './mensch.ts'
import { szene } from './szene.ts'

const { stand, amt, jemand, allesDa, stehtAnSperre, workerStirbt, workerStirbtAn, zahl } = await szene()

const KEINE_ANTWORT = 'keine Antwort'

test('HA-01: web dies before the commit: nothing is stored, pressing again makes the one application', async () => {
  const wer = await gehe(jemand(), 'Absenden')
  const loesen = await stand.sperre('lock table antrag.antrag in exclusive mode')
  const erster = wer.absenden().catch(() => KEINE_ANTWORT)
  await stehtAnSperre('insert into antrag.antrag')
  await stand.web.toete()
  await loesen()
  assert.equal(await erster, KEINE_ANTWORT)
  assert.equal(await zahl('antrag.antrag'), 0)
  stand.web.starte()
  await stelle(wer)
  await allesDa()
})

test('HA-01: web dies after the commit, before its answer: pressing again finds the application with its first time', async () => {
  const wer = await gehe(jemand(), 'Absenden')
  // With a standby that does not exist the commit is on disk and nobody is told so.
  await stand.sql(`alter system set synchronous_standby_names = 'niemand'`)
  await stand.sql('select pg_reload_conf()')
  const erster = wer.absenden().catch(() => KEINE_ANTWORT)
  await bis(async () => (await zahl(`pg_stat_activity where wait_event = 'SyncRep' and usename = 'jc_app'`)) > 0)
  await stand.web.toete()
  await stand.sql('alter system reset synchronous_standby_names')
  await stand.sql('select pg_reload_conf()')
  assert.equal(await erster, KEINE_ANTWORT)
  await bis(async () => (await zahl('antrag.antrag')) === 2)
  const zuerst = await stand.sql('select referenz, eingegangen from antrag.antrag order by id')
  stand.web.starte()
  await stelle(wer)
  assert.match(wer.spur.at(-1) ?? '', /stand=doppelt/)
  assert.deepEqual(await stand.sql('select referenz, eingegangen from antrag.antrag order by id'), zuerst)
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
