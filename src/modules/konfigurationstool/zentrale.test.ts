import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsGast, alsSystem } from '../../platform/database/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../platform/testing/index.ts'
import { betriebsart, konfiguration, wegFuer } from '../konfiguration/index.ts'
import { weisungenEinrichten } from '../weisung/index.ts'
import { konfigurationstool } from './index.ts'
import { testDesk } from '../../../tests/desk.ts'

const db = await testDatenbank()
const haus = testHaus(db.app, { jetzt: new Date('2026-07-03T06:30:00Z') })
await alsSystem(db.worker, 'einrichtung', (tx) => weisungenEinrichten(tx, haus.uhr.jetzt()))
const desk = await testDesk(db, haus, [konfigurationstool])
const [hier, center, zentrale] = [neueId(), neueId(), neueId()]
for (const id of [hier, center, zentrale]) await desk.stelle(id)
await db.sql(`update organisation.dienststelle set art = 'ServiceCenter', name = 'Service Center Nord' where id = $1`, [
  center,
])
await db.sql(`update organisation.dienststelle set art = 'Zentrale' where id = $1`, [zentrale])
const albrecht = await desk.als('zentrale', zentrale, 'Nina Albrecht')
const wagner = await desk.als('konfiguration', hier, 'Selma Wagner')
const basis = '/arbeitsplatz/konfiguration'
const stelle = `${basis}/dienststellen/${hier}`

const text = async (wer: typeof wagner, pfad: string): Promise<string> => {
  const antwort = await wer(pfad)
  assert.equal(antwort.statusCode, 200, pfad)
  return load(antwort.body)('main').text()
}
const tag = (name: string, t: string): Record<string, string> => {
  const [jahr = '', monat = '', tage = ''] = t.split('-')
  return { [`${name}.tag`]: tage, [`${name}.monat`]: monat, [`${name}.jahr`]: jahr }
}

test("PF-15: the Zentrale sets an office's mode from a day on, with a reason; what was before stays", async () => {
  for (const pfad of [`${basis}/dienststellen`, stelle]) assert.equal((await wagner(pfad)).statusCode, 403, pfad)
  assert.match(await text(albrecht, `${basis}/dienststellen`), /Jobcenter Musterstadt.*aus.*keine, Vorgabe gilt/s)
  const neu = (art: string, ab: string, grund = 'Start') => ({ art, ...tag('ab', ab), grund })
  assert.equal((await albrecht(`${stelle}/betriebsart`, neu('voll', '2026-07-02'))).statusCode, 422)
  const ohneGrund = await albrecht(`${stelle}/betriebsart`, neu('voll', '2026-07-10', ''))
  assert.equal(ohneGrund.statusCode, 422)
  assert.equal(load(ohneGrund.body)('input[name="ab.tag"]').attr('value'), '10')
  assert.equal((await albrecht(`${stelle}/betriebsart`, neu('eingeschraenkt', '2026-07-03'))).statusCode, 303)
  assert.equal((await albrecht(`${stelle}/betriebsart`, neu('voll', '2026-07-10'))).statusCode, 303)
  assert.match(
    load((await albrecht(`${stelle}/betriebsart`, neu('aus', '2026-07-10'))).body)('main').text(),
    /beginnt schon/,
  )
  const am = (wann: string) => alsGast(db.app, (tx) => betriebsart(tx, hier, new Date(wann)))
  assert.deepEqual([await am('2026-07-09T12:00:00Z'), await am('2026-07-10T12:00:00Z')], ['eingeschraenkt', 'voll'])
  assert.match(await text(wagner, basis), /Alle Nachrichten gehen in die E-AKTE/)
  assert.equal(
    (await albrecht(`${basis}/dienststellen/${center}`)).statusCode,
    404,
    'no office that decides on benefits',
  )
})

test('KT-06: a deadline is shown, the office is reminded before it, and past it the default counts', async () => {
  const frist = (bis: string) => albrecht(`${stelle}/frist`, { funktion: 'postfach', ...tag('bis', bis) })
  assert.equal((await frist('2026-07-01')).statusCode, 422)
  assert.equal((await frist('2026-08-31')).statusCode, 303)
  const erinnere = async (jetzt: string) => {
    const [arbeiter] = konfiguration.worker
    const uebergabe = { id: hier, art: '', bezug: '', dienststelle: null, erstellt: new Date(), versuch: 1 }
    await arbeiter?.bearbeite(testHaus(db.worker, { jetzt: new Date(jetzt) }), uebergabe)
    return (await db.sql('select erinnert from konfiguration.frist'))[0]?.['erinnert']
  }
  assert.equal(await erinnere('2026-08-16T12:00:00Z'), null)
  assert.deepEqual(await erinnere('2026-08-17T12:00:00Z'), new Date('2026-08-17T12:00:00Z'))
  assert.match(await text(wagner, basis), /bis 31. August 2026. Bitte denken Sie daran/)
  assert.match(await text(albrecht, `${basis}/dienststellen`), /31.08.2026, erinnert/)
  const { weg } = await alsGast(db.app, (tx) => wegFuer(tx, hier, 'kopien', new Date('2026-09-15T12:00:00Z')))
  assert.deepEqual(weg, { kanal: 'eakte' })
})

test('PF-06, SC-14: bought, agreed by the office, released and set up by the Zentrale; the way opens six weeks later', async () => {
  const eigener = `${basis}/service-center`
  assert.match(await text(wagner, eigener), /Zuerst kauft Ihre Teamleitung/)
  await db.sql(
    `insert into organisation.einkauf (id, dienststelle_id, service_center_id, leistung, ab, erfasst, von_name)
     values (gen_random_uuid(), $1, $2, 'unterstuetzungsleistungen', '2026-07-01', now(), 'Probe')`,
    [hier, center],
  )
  assert.equal((await albrecht(`${stelle}/freigeben`, {})).statusCode, 409, 'nothing was agreed yet')
  assert.equal((await wagner(eigener, { serviceCenter: center, ...tag('tag', '2026-08-01') })).statusCode, 422)
  assert.equal((await wagner(eigener, { serviceCenter: hier, ...tag('tag', '2026-07-02') })).statusCode, 404)
  assert.equal((await wagner(eigener, { serviceCenter: center, ...tag('tag', '2026-07-02') })).statusCode, 303)
  assert.equal((await wagner(eigener, { serviceCenter: center, ...tag('tag', '2026-07-02') })).statusCode, 409)
  assert.match(await text(albrecht, `${basis}/dienststellen`), /1 Abstimmung wartet.*wartet auf Freigabe/s)
  assert.match(await text(albrecht, stelle), /Unterstützungsleistungen.*Service Center Nord/s)
  const einrichten = (t: string) => albrecht(`${stelle}/einrichten`, tag('eingerichtet', t))
  assert.equal((await einrichten('2026-07-06')).statusCode, 409, 'not released yet')
  assert.equal((await albrecht(`${stelle}/freigeben`, {})).statusCode, 303)
  assert.equal((await einrichten('2026-07-02')).statusCode, 409, 'before the release')
  assert.equal((await einrichten('2026-07-06')).statusCode, 303)
  assert.match(await text(wagner, eigener), /Die 6 Wochen Vorlauf laufen.*Service Center Nord.*17. August 2026/s)
  await wagner(`${basis}/entwurf`, {})
  const weg = { version: '9', angeboten: 'ja', kanal: 'servicecenter' }
  const zuFrueh = await wagner(`${basis}/anliegen/kopien`, weg)
  assert.match(load(zuFrueh.body)('main').text(), /Sie können es ab 17. August 2026 wählen/)
})
