import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bestellbar, gueltigBis, letzterTag } from './regel.ts'

const moment = (text: string): Date => new Date(text)

test('KO-04: a code counts fourteen days, to the end of the last one in Berlin, over the change of the clock', () => {
  const bis = gueltigBis(moment('2026-10-20T21:59:00Z'))
  assert.equal(bis.toISOString(), '2026-11-03T23:00:00.000Z')
  assert.equal(letzterTag(bis), '2026-11-03')
})

test('KO-04: another letter after three days, three in ninety days', () => {
  const brief = (text: string, unzustellbar = false) => ({ beauftragt: moment(text), unzustellbar })
  const jetzt = moment('2026-07-03T12:00:00Z')
  assert.deepEqual(bestellbar([], jetzt), { art: 'moeglich' })
  assert.deepEqual(bestellbar([brief('2026-07-02T12:00:00Z')], jetzt), { art: 'zu-frueh', ab: '2026-07-05' })
  assert.deepEqual(bestellbar([brief('2026-07-02T12:00:00Z', true)], jetzt), { art: 'moeglich' })
  assert.deepEqual(bestellbar([brief('2026-06-30T12:00:00Z')], jetzt), { art: 'moeglich' })
  const drei = [brief('2026-06-20T12:00:00Z', true), brief('2026-06-01T12:00:00Z'), brief('2026-05-01T12:00:00Z')]
  assert.deepEqual(bestellbar(drei, jetzt), { art: 'zu-oft', ab: '2026-07-30' })
  assert.deepEqual(bestellbar(drei, moment('2026-07-30T12:00:00Z')), { art: 'moeglich' })
})
