import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fruehesterStart, torAm } from './tore.ts'

const alles = { gekauft: true, abgestimmt: '2026-01-05', freigegeben: '2026-01-12', eingerichtet: '2026-02-02' }

test('PF-06: the way into the Service Center opens six weeks after it was set up, gate by gate', () => {
  assert.equal(fruehesterStart('2026-02-02', 42), '2026-03-16')
  assert.equal(torAm(alles, '2026-03-15', 42), 'vorlauf')
  assert.equal(torAm(alles, '2026-03-16', 42), 'offen')
  assert.equal(torAm({ ...alles, eingerichtet: undefined }, '2026-03-16', 42), 'einrichtung')
  assert.equal(torAm({ ...alles, freigegeben: undefined }, '2026-03-16', 42), 'freigabe')
  assert.equal(torAm({ ...alles, abgestimmt: undefined }, '2026-03-16', 42), 'abstimmung')
  assert.equal(torAm({ ...alles, gekauft: false }, '2026-03-16', 42), 'einkauf')
})
