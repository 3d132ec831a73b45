import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsGast, alsSystem } from '../../platform/database/index.ts'
import { nachpruefen } from '../../platform/fassung/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../platform/testing/index.ts'
import { wegFuer } from '../konfiguration/index.ts'
import { weisungenEinrichten } from '../weisung/index.ts'
import { konfigurationGegenstand } from './gegenstand.tsx'
import { konfigurationstool } from './index.ts'
import { entscheiden, testDesk } from '../../../tests/desk.ts'

const db = await testDatenbank()
const haus = testHaus(db.app, { jetzt: new Date('2026-07-01T06:30:00Z') })
await alsSystem(db.worker, 'einrichtung', (tx) => weisungenEinrichten(tx, haus.uhr.jetzt()))
const desk = await testDesk(db, haus, [konfigurationstool])
const hier = neueId()
await desk.stelle(hier)
await db.sql(
  `insert into konfiguration.betriebsart (id, dienststelle_id, betriebsart, ab, grund, erfasst)
   values (gen_random_uuid(), $1, 'voll', '2021-01-12', 'Probe', now())`,
  [hier],
)
const schreibt = await desk.als('konfiguration', hier, 'Selma Wagner')
const prueft = await desk.als('konfiguration', hier, 'Oskar Reiter')
const [wagner] = await db.sql(`select id from organisation.personal where name = 'Selma Wagner'`)
const allgemein = { version: '99', verantwortlich: String(wagner?.['id']), zweitePerson: 'ja' }
const basis = '/arbeitsplatz/konfiguration'
const SONNTAG = new Date('2026-07-04T22:00:00Z')

const seite = async (pfad: string) => load((await prueft(`${basis}${pfad}`)).body)
const freigeben = (felder: Record<string, string>) => entscheiden(prueft, `${basis}/freigabe`, 'freigeben', felder)
const gilt = (anliegen: 'kopien' | 'terminanfrage', am: Date) =>
  alsGast(db.app, async (tx) => {
    const { weg } = await wegFuer(tx, hier, anliegen, am)
    return weg.kanal === 'outlook' ? weg.adresse : weg.kanal
  })

/** Routes one Anliegen to a mailbox in a new draft and hands it in. */
async function reicheEin(anliegen: 'kopien' | 'terminanfrage', postfach: string): Promise<void> {
  await schreibt(`${basis}/entwurf`, {})
  await schreibt(`${basis}/allgemein`, allgemein)
  const weg = { version: '99', angeboten: 'ja', kanal: 'outlook', adresse: `${postfach}@jobcenter-ge.de` }
  assert.equal((await schreibt(`${basis}/anliegen/${anliegen}`, weg)).statusCode, 303)
  assert.equal((await schreibt(`${basis}/freigabe/einreichen`, { grund: `Zu ${postfach}` })).statusCode, 303)
}

test('KT-03: a second change of a week keeps the first; what it takes the place of is named with the difference before', async () => {
  await reicheEin('kopien', 'team1')
  assert.equal((await freigeben({ moment: 'woche' })).statusCode, 303)
  assert.match((await seite(''))('main').text(), /Ein Entwurf beginnt mit Version 1, die kommt/)
  await reicheEin('terminanfrage', 'team2')
  const freigabe = await seite('/freigabe')
  assert.match(freigabe('.kern-alert').text(), /Version 1 ist schon vorgesehen.*5\. Juli 2026.*zurückgezogen/s)
  assert.match(freigabe('main').text(), /Was sich an Version 1 ändert\s*1 Angabe ist anders als in der Version 1\./)
  // Whoever did not see it named withdraws nothing.
  assert.equal((await freigeben({ moment: 'woche', geplant: '' })).statusCode, 409)
  assert.equal((await freigeben({ moment: 'woche' })).statusCode, 303)
  assert.equal(await gilt('kopien', SONNTAG), 'team1@jobcenter-ge.de')
  assert.equal(await gilt('terminanfrage', SONNTAG), 'team2@jobcenter-ge.de')
})

test('KT-03: who lets something count at once decides what becomes of what is scheduled', async () => {
  await reicheEin('kopien', 'notfall')
  const sofort = { moment: 'sofort', sofortgrund: 'Postfach voll' }
  const ohne = await freigeben(sofort)
  assert.equal(ohne.statusCode, 422)
  assert.match(load(ohne.body)('main').text(), /was mit der vorgesehenen Version geschieht/)
  assert.equal((await freigeben({ ...sofort, geplante: 'behalten' })).statusCode, 303)
  const jetzt = haus.uhr.jetzt()
  assert.deepEqual(await Promise.all([gilt('kopien', jetzt), gilt('kopien', SONNTAG)]), [
    'notfall@jobcenter-ge.de',
    'team1@jobcenter-ge.de',
  ])
  haus.uhr.stelle(new Date(jetzt.getTime() + 60_000))
  await reicheEin('kopien', 'dauerhaft')
  assert.equal((await freigeben({ ...sofort, geplante: 'zurueckziehen' })).statusCode, 303)
  assert.equal(await gilt('kopien', SONNTAG), 'dauerhaft@jobcenter-ge.de')
  assert.match((await seite(''))('main').text(), /Nichts ist vorgesehen/)
})

test('KT-03, PF-06: a draft is proved for the moment from which it counts, and so is what is scheduled the day before', async () => {
  const center = neueId()
  await desk.stelle(center)
  await db.sql(
    `insert into organisation.einkauf (id, dienststelle_id, service_center_id, leistung, ab, bis, erfasst, von_name)
     values (gen_random_uuid(), $1, $2, 'unterstuetzungsleistungen', '2026-05-01', '2026-07-31', now(), 'Probe')`,
    [hier, center],
  )
  // Six weeks after it was set up, the way is open from Saturday on.
  await db.sql(
    `insert into konfiguration.service_center_weg (dienststelle_id, service_center_id, abgestimmt, freigegeben, eingerichtet)
     values ($1, $2, '2026-05-01', '2026-05-02', '2026-05-23')`,
    [hier, center],
  )
  await schreibt(`${basis}/entwurf`, {})
  const weg = { version: '99', angeboten: 'ja', kanal: 'servicecenter' }
  assert.equal((await schreibt(`${basis}/anliegen/kopien`, weg)).statusCode, 303)
  assert.equal((await schreibt(`${basis}/freigabe/einreichen`, { grund: 'Ins Service Center' })).statusCode, 303)
  const freigabe = await seite('/freigabe')
  assert.match(freigabe('.kern-alert').text(), /Sofort kann der Entwurf nicht gelten/)
  assert.equal(freigabe('input[value=sofort]').length, 0)
  assert.equal((await freigeben({ moment: 'sofort', sofortgrund: 'Eilt' })).statusCode, 409)
  assert.equal((await freigeben({ moment: 'woche' })).statusCode, 303)
  // The day before, the purchase is known to end on Saturday.
  const [kommt] = await db.sql(`select id from fassung.fassung where wirksam_ab = $1 and zurueckgezogen is null`, [
    SONNTAG,
  ])
  const bezug = String(kommt?.['id'])
  const worker = testHaus(db.worker, { jetzt: new Date('2026-07-03T22:00:00Z') })
  const uebergabe = { id: bezug, art: '', bezug, dienststelle: hier, erstellt: new Date(), versuch: 1 }
  const pruefe = () => nachpruefen(konfigurationGegenstand).bearbeite(worker, uebergabe)
  assert.deepEqual(await pruefe(), { stand: 'zugestellt' })
  await db.sql(`update organisation.einkauf set bis = '2026-07-04'`)
  assert.equal((await pruefe()).stand, 'abgelehnt')
  assert.match((await seite(''))('main').text(), /ist nicht mehr in Ordnung.*eingekauft/s)
})
