import assert from 'node:assert/strict'
import { test } from 'node:test'
import { altersgrenzeErreicht } from './alter.ts'

test('HA-02: the age limit of § 7a SGB II ends the right with the month in which it is completed; born on the 1st, a month earlier', () => {
  assert.ok(altersgrenzeErreicht('1964-01-01', '2031-01-01'), 'complete on 31 December 2030')
  assert.ok(!altersgrenzeErreicht('1964-01-01', '2030-12-31'))
  assert.ok(!altersgrenzeErreicht('1964-01-02', '2031-01-31'), 'complete on 1 January 2031')
  assert.ok(altersgrenzeErreicht('1964-01-02', '2031-02-01'))
  assert.ok(altersgrenzeErreicht('1960-03-15', '2026-08-01'), '66 years and 4 months')
  assert.ok(!altersgrenzeErreicht('1960-03-15', '2026-07-31'))
})
