import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginnDesTages, type Tag } from '../../../platform/clock/index.ts'
import { alsGast, alsSystem } from '../../../platform/database/index.ts'
import { hinterlegen } from '../../../platform/fassung/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import * as organisation from '../../organisation/index.ts'
import { weisungenEinrichten } from '../../weisung/index.ts'
import type { Einstellungen } from '../einstellungen/schema.ts'
import { anliegenangebot, bearbeitungsdauer, konfigurationsart, ladeDemo, vorgabe, wegFuer } from '../index.ts'

const jetzt = beginnDesTages('2026-07-01')
const db = await testDatenbank()
await alsSystem(db.worker, 'einrichtung', (tx) => weisungenEinrichten(tx, jetzt))
await organisation.ladeDemo(db.worker)
await ladeDemo(db.worker, jetzt)

const stelle = async (kennung: string): Promise<string> =>
  (await alsGast(db.app, (tx) => organisation.dienststelleNachKennung(tx, kennung)))?.id ?? ''
const [musterstadt, beispielkreis] = [await stelle('musterstadt'), await stelle('beispielkreis')]

const setze = (dienststelle: string, anliegen: Partial<Einstellungen['anliegen']>, ab: Tag) =>
  alsSystem(db.worker, 'einrichtung', (tx) => {
    const inhalt = { ...vorgabe, anliegen: { ...vorgabe.anliegen, ...anliegen } }
    const fassung = { art: konfigurationsart, schluessel: dienststelle, dienststelle, inhalt, grund: 'Probe' }
    return hinterlegen(tx, fassung, { ab: beginnDesTages(ab) }, jetzt)
  })
const weg = (dienststelle: string, tag: Tag) =>
  alsGast(db.app, (tx) => wegFuer(tx, dienststelle, 'kopien', beginnDesTages(tag)))

test('KT-06: without settings of its own an office offers everything, by the way of the E-AKTE', async () => {
  const angebot = await alsGast(db.app, (tx) => anliegenangebot(tx, beispielkreis, jetzt))
  assert.equal(angebot.length, 10)
  assert.ok(angebot.every(({ angeboten, text }) => angeboten && text === undefined))
  assert.deepEqual((await weg(beispielkreis, '2026-07-01')).weg, { kanal: 'eakte' })
})

test('PF-04, IB-01: an office shows its hint where it switched an Anliegen off, and its own words on how long it takes', async () => {
  const angebot = await alsGast(db.app, (tx) => anliegenangebot(tx, musterstadt, jetzt))
  const but = angebot.find(({ schluessel }) => schluessel === 'bildung-teilhabe')
  assert.equal(but?.angeboten, false)
  assert.match(but?.text ?? '', /Bürgerbüro/)
  const dauer = (id: string) => alsGast(db.app, (tx) => bearbeitungsdauer(tx, id, 'vollstaendig', jetzt))
  assert.match((await dauer(musterstadt)) ?? '', /3 Wochen/)
  assert.equal(await dauer(beispielkreis), undefined)
})

test('PF-05, PF-15: the way is the one in force at that moment, and only the E-AKTE where the mailbox is restricted', async () => {
  const kopien = { angeboten: true, weg: { kanal: 'outlook' as const, adresse: 'team3@jobcenter-ge.de' } }
  for (const id of [musterstadt, beispielkreis]) await setze(id, { kopien }, '2026-07-12')
  assert.deepEqual((await weg(musterstadt, '2026-07-11')).weg, { kanal: 'eakte' })
  assert.deepEqual((await weg(musterstadt, '2026-07-12')).weg, kopien.weg)
  const { weg: ersatz, ersatz: grund } = await weg(beispielkreis, '2026-07-12')
  assert.deepEqual([ersatz, grund], [{ kanal: 'eakte' }, 'betriebsart'])
})

test('PF-06: a Service Center that is bought, released and set up takes messages after six weeks; else the E-AKTE does', async () => {
  await setze(musterstadt, { kopien: { angeboten: true, weg: { kanal: 'servicecenter' } } }, '2026-08-02')
  assert.equal((await weg(musterstadt, '2026-08-03')).ersatz, 'service-center-zu')
  const center = await stelle('servicecenter')
  await db.sql(
    `insert into organisation.einkauf (id, dienststelle_id, service_center_id, leistung, ab, bis, erfasst, von_name)
     values (gen_random_uuid(), $1, $2, 'unterstuetzungsleistungen', '2026-07-01', '2026-12-31', now(), 'Probe')`,
    [musterstadt, center],
  )
  await db.sql(
    `insert into konfiguration.service_center_weg (dienststelle_id, service_center_id, abgestimmt, freigegeben, eingerichtet)
     values ($1, $2, '2026-07-01', '2026-07-02', '2026-07-06')`,
    [musterstadt, center],
  )
  assert.equal((await weg(musterstadt, '2026-08-16')).ersatz, 'service-center-zu')
  assert.deepEqual((await weg(musterstadt, '2026-08-17')).weg, { kanal: 'servicecenter' })
  assert.equal((await weg(musterstadt, '2027-01-01')).ersatz, 'service-center-zu')
})
