import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { type Gebremst, gelungen, versuchNehmen, zurueckgeben } from './bremse.ts'
import { netz } from './netz.ts'
import { bremsen, wartezeit } from './regel.ts'

const db = await testDatenbank()
const start = new Date('2026-07-03T12:00:00Z')
const haus = testHaus(db.app, { jetzt: start })
const versuch = (...gebremste: Gebremst[]) => alsSystem(db.app, 'anmeldung', (tx) => versuchNehmen(haus, tx, gebremste))
const nach = (bis: Date | undefined): number | undefined => bis && (bis.getTime() - haus.uhr.jetzt().getTime()) / 1000

test('KO-03: five failures are free, then the wait doubles up to an hour', () => {
  const zeiten = Array.from({ length: 14 }, (_, i) => wartezeit(bremsen.konto, i + 1))
  assert.deepEqual(zeiten, [0, 0, 0, 0, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600])
  assert.equal(wartezeit(bremsen.konto, 1_000_000), 3600)
})

test('KO-03: trying again inside the wait does not make it longer', async () => {
  const wer: Gebremst = { art: 'konto', wer: 'a' }
  for (let i = 0; i < 5; i += 1) assert.equal(await versuch(wer), undefined)
  for (let i = 0; i < 20; i += 1) assert.equal(nach(await versuch(wer)), 60)
  haus.uhr.stelle(plusSekunden(start, 30))
  assert.equal(nach(await versuch(wer)), 30)
  haus.uhr.stelle(plusSekunden(start, 60))
  assert.equal(await versuch(wer), undefined)
  assert.equal(nach(await versuch(wer)), 120)
  haus.uhr.stelle(start)
})

test('KO-03: success and a quiet day both begin anew', async () => {
  const wer: Gebremst = { art: 'konto', wer: 'b' }
  for (let i = 0; i < 6; i += 1) await versuch(wer)
  await alsSystem(db.app, 'anmeldung', (tx) => gelungen(haus, tx, wer))
  for (let i = 0; i < 5; i += 1) assert.equal(await versuch(wer), undefined)
  assert.notEqual(await versuch(wer), undefined)
  haus.uhr.stelle(plusSekunden(start, 24 * 3600))
  for (let i = 0; i < 5; i += 1) assert.equal(await versuch(wer), undefined)
  haus.uhr.stelle(start)
})

test('KO-03: many attempts at the same moment get no more than one after the other', async () => {
  const wer: Gebremst = { art: 'konto', wer: 'c' }
  const ergebnisse = await Promise.all(Array.from({ length: 30 }, () => versuch(wer)))
  assert.equal(ergebnisse.filter((bis) => bis === undefined).length, 5)
})

test('KO-03: a refused attempt counts at none of its keys; a right one gives back what it took', async () => {
  const konto: Gebremst = { art: 'konto', wer: 'd' }
  const gemeinsam: Gebremst = { art: 'netz', wer: '203.0.113.7' }
  for (let i = 0; i < 50; i += 1) await versuch(konto, gemeinsam)
  const zahl = async () =>
    Number((await db.sql('select max(zahl)::int as zahl from konto.fehlversuch where zahl <> 6'))[0]?.['zahl'])
  assert.equal(await zahl(), 5)
  for (let i = 0; i < 94; i += 1) assert.equal(await versuch({ art: 'konto', wer: `andere${i}` }, gemeinsam), undefined)
  assert.equal(await versuch({ art: 'konto', wer: 'richtig' }, gemeinsam), undefined)
  assert.equal(nach(await versuch({ art: 'konto', wer: 'wartet' }, gemeinsam)), 60)
  await alsSystem(db.app, 'anmeldung', (tx) => zurueckgeben(haus, tx, gemeinsam))
  assert.equal(await versuch({ art: 'konto', wer: 'darf' }, gemeinsam), undefined)
})

test('KO-03: neither address nor network is readable in the counters', async () => {
  const zeilen = await db.sql('select schluessel from konto.fehlversuch')
  assert.ok(zeilen.length > 0)
  for (const { schluessel } of zeilen) assert.equal((schluessel as Buffer).length, 32)
})

test('KO-03: an IPv6 household counts as one, an IPv4 address as itself', () => {
  assert.equal(netz('203.0.113.7'), '203.0.113.7')
  assert.equal(netz('::ffff:203.0.113.7'), '203.0.113.7')
  assert.equal(netz('2001:db8:1:2:aaaa:bbbb:cccc:dddd'), '2001:db8:1:2::/64')
  assert.equal(netz('2001:0db8:0001:0002::1'), '2001:db8:1:2::/64')
  assert.equal(netz('2001:db8::1'), '2001:db8:0:0::/64')
  assert.equal(netz('::1'), '0:0:0:0::/64')
  assert.equal(netz('fe80::1%eth0'), 'fe80:0:0:0::/64')
})
