import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsGast, alsSystem } from '../../platform/database/index.ts'
import { neueId } from '../../platform/ids.ts'
import { post, testDatenbank, testHaus } from '../../platform/testing/index.ts'
import { runde } from '../../platform/uebergabe/index.ts'
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

/** Lets the worker do what is due at that moment. @returns the mails that went out */
async function arbeite(jetzt: string): Promise<readonly string[]> {
  const worker = testHaus(db.worker, { jetzt: new Date(jetzt) })
  const [erinnern] = konfiguration.worker
  const takt = { id: hier, art: '', bezug: '', dienststelle: null, erstellt: new Date(), versuch: 1 }
  await erinnern?.bearbeite(worker, takt)
  post.length = 0
  while ((await runde(worker, konfiguration.worker)) > 0);
  return post.map(({ an, betreff, text: brief }) => `${an}: ${betreff}\n${brief}`)
}

test('KT-06: a deadline is shown, whoever may write the settings gets a mail 14 and 2 days before, and past it the default counts', async () => {
  await db.sql(`update organisation.personal set email = 'selma.wagner@jobcenter.example' where name = 'Selma Wagner'`)
  const frist = (bis: string) => albrecht(`${stelle}/frist`, { funktion: 'postfach', ...tag('bis', bis) })
  assert.equal((await frist('2026-07-01')).statusCode, 422)
  assert.equal((await frist('2026-08-31')).statusCode, 303)
  assert.deepEqual(await arbeite('2026-08-16T12:00:00Z'), [])
  const [erste = '', ...weitere] = await arbeite('2026-08-17T12:00:00Z')
  assert.match(
    erste,
    /^selma\.wagner@jobcenter\.example: Konfiguration: Frist am 31\. August 2026\n.*Anliegen und Wege/s,
  )
  assert.deepEqual(weitere, [])
  assert.match(await text(wagner, basis), /bis 31. August 2026. Bitte denken Sie daran/)
  assert.match(await text(albrecht, `${basis}/dienststellen`), /31.08.2026, erinnert/)
  assert.deepEqual(await arbeite('2026-08-28T12:00:00Z'), [], 'once')
  assert.equal((await arbeite('2026-08-29T12:00:00Z')).length, 1)
  assert.deepEqual(await arbeite('2026-09-05T12:00:00Z'), [])
  assert.match(await text(albrecht, stelle), /Frist, 31\.08\.2026\s*gesendet 29\.08\.2026/)
  const { weg } = await alsGast(db.app, (tx) => wegFuer(tx, hier, 'kopien', new Date('2026-09-15T12:00:00Z')))
  assert.deepEqual(weg, { kanal: 'eakte' })
})

test('KT-06: the Zentrale may remind by itself, not twice a day; without a person the office is written to, and without an address a desk knows', async () => {
  const ruhe = () => db.sql('delete from konfiguration.erinnerung')
  await ruhe()
  const bitte = () => albrecht(`${stelle}/erinnern`, { funktion: 'postfach' })
  assert.equal((await wagner(`${stelle}/erinnern`, { funktion: 'postfach' })).statusCode, 403)
  assert.equal((await bitte()).statusCode, 303)
  assert.equal((await bitte()).statusCode, 409)
  assert.match((await arbeite('2026-07-03T06:31:00Z'))[0] ?? '', /Ihre Einstellungen fehlen noch: Anliegen und Wege/)
  await db.sql(`update organisation.rolle set rolle = 'leistung' where rolle = 'konfiguration'`)
  await db.sql(`update organisation.dienststelle set email = 'stelle@jobcenter.example' where id = $1`, [hier])
  await ruhe()
  await bitte()
  assert.match((await arbeite('2026-07-03T06:31:00Z'))[0] ?? '', /^stelle@jobcenter\.example/)
  await db.sql(`update organisation.dienststelle set email = null where id = $1`, [hier])
  await ruhe()
  await bitte()
  assert.deepEqual(await arbeite('2026-07-03T06:31:00Z'), [])
  const [fall] = await db.sql(`select grund from uebergabe.uebergabe where stand = 'abgelehnt'`)
  assert.match(String(fall?.['grund']), /Weder die verantwortliche Person noch die Dienststelle/)
  await db.sql(`update organisation.rolle set rolle = 'konfiguration' where rolle = 'leistung'`)
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
