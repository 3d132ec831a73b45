import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { testDesk } from '../../../../tests/desk.ts'
import { alsPersonal, alsSystem } from '../../../platform/database/index.ts'
import { hinterlegen } from '../../../platform/fassung/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { konfigurationsart, vorgabe } from '../../konfiguration/index.ts'
import { weisungenEinrichten } from '../../weisung/index.ts'
import { konfigurationstool } from '../index.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T06:30:00Z')
const haus = testHaus(db.app, { jetzt })
await alsSystem(db.worker, 'einrichtung', (tx) => weisungenEinrichten(tx, jetzt))
const desk = await testDesk(db, haus, [konfigurationstool])
const [eigene, zweite, fremde, agentur] = [neueId(), neueId(), neueId(), neueId()]
for (const id of [eigene, zweite, fremde, agentur]) await desk.stelle(id)
const setze = (id: string, name: string, einstellungen: object, art = 'gE') =>
  db.sql('update organisation.dienststelle set name = $2, art = $3, einstellungen = $4 where id = $1', [
    id,
    name,
    art,
    JSON.stringify(einstellungen),
  ])
await setze(agentur, 'Agentur Nord', {}, 'AA')
const kennung = `d-${agentur.slice(-8)}`
await setze(eigene, 'Jobcenter Eins', { agentur: kennung })
await setze(zweite, 'Jobcenter Zwei', { regionaldirektion: kennung })
await setze(fremde, 'Jobcenter Fremd', { agentur: 'd-anders' })
const kopien = { angeboten: true, weg: { kanal: 'outlook' as const, adresse: 'team3@jobcenter-ge.de' } }
const inhalt = { ...vorgabe, anliegen: { ...vorgabe.anliegen, kopien } }
await alsSystem(db.worker, 'einrichtung', (tx) => {
  const fassung = { art: konfigurationsart, schluessel: eigene, dienststelle: eigene, inhalt, grund: 'Probe' }
  return hinterlegen(tx, fassung, { ab: new Date('2026-07-01T22:00:00Z') }, jetzt)
})

const hoffmann = await desk.als('aufsicht', agentur, 'Vera Hoffmann')
const wagner = await desk.als('konfiguration', eigene, 'Selma Wagner')
const basis = '/arbeitsplatz/konfiguration/bezirk'

test('RO-02, RO-05: whoever looks after a district reads the state of its offices, of no others, and changes nothing', async () => {
  const liste = load((await hoffmann(basis)).body)
  assert.match(liste('tbody').text(), /Jobcenter Eins.*Version 1, gilt seit 02.07.2026.*Jobcenter Zwei.*Vorgabe gilt/s)
  assert.doesNotMatch(liste('main').text(), /Fremd/)
  assert.equal(liste('main form').length, 0)
  const blatt = load((await hoffmann(`${basis}/${eigene}`)).body)('main').text()
  assert.match(blatt, /gilt seit 02.07.2026.*Outlook: team3@jobcenter-ge.de/s)
  assert.match((await hoffmann(`${basis}/${zweite}`)).body, /Noch keine eigenen Einstellungen/)
  for (const id of [fremde, agentur, neueId(), 'x'])
    assert.equal((await hoffmann(`${basis}/${id}`)).statusCode, 404, id)
  assert.equal((await wagner(basis)).statusCode, 403)
  assert.equal((await hoffmann('/arbeitsplatz/konfiguration')).statusCode, 403)
  assert.equal((await hoffmann('/arbeitsplatz/konfiguration/dienststellen')).statusCode, 403)
})

test('RO-02, KT-06: a Regionaldirektion reminds its offices and changes nothing; an agency only reads', async () => {
  await db.sql(
    `insert into konfiguration.frist (dienststelle_id, funktion, bis, gesetzt)
     select id, 'postfach', '2026-08-31', now() from organisation.dienststelle where id = any ($1::uuid[])`,
    [[eigene, zweite, fremde]],
  )
  const erinnere = async (id: string) =>
    (await hoffmann(`${basis}/${id}/erinnern`, { funktion: 'postfach' })).statusCode
  assert.deepEqual([await erinnere(eigene), await erinnere(fremde)], [404, 404])
  assert.equal(load((await hoffmann(`${basis}/${eigene}`)).body)('main form').length, 0)
  assert.equal((await wagner(`${basis}/${zweite}/erinnern`, { funktion: 'postfach' })).statusCode, 403)
  assert.deepEqual([await erinnere(zweite), await erinnere(zweite)], [303, 409])
  const blatt = load((await hoffmann(`${basis}/${zweite}`)).body)('main').text()
  assert.match(blatt, /bis 31\. August 2026.*Bitte um Einstellungen, 31\.08\.2026/s)
  const wer = { personalId: neueId(), dienststelleIds: [agentur], rechte: ['konfiguration.einsehen'] }
  const verschiebe = await alsPersonal(db.app, wer, (tx) =>
    tx.updateTable('konfiguration.frist').set({ bis: '2030-01-01' }).executeTakeFirst(),
  )
  assert.equal(verschiebe.numUpdatedRows, 0n)
})
