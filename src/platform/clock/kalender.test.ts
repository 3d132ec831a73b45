import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uhrzeitAm } from './kalender.ts'

test('a time of day is that of Berlin, in summer and winter', () => {
  assert.equal(uhrzeitAm('2026-07-03', '22:00').toISOString(), '2026-07-03T20:00:00.000Z')
  assert.equal(uhrzeitAm('2026-11-22', '22:00').toISOString(), '2026-11-22T21:00:00.000Z')
  assert.equal(uhrzeitAm('2026-10-25', '02:30').toISOString(), '2026-10-25T00:30:00.000Z')
})
