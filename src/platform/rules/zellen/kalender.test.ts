import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tagAusNummer, tagNummer } from './kalender.ts'

test('every day from 0000-01-01 to 9999-12-31 has its number, one after the other', () => {
  let vorige = ''
  for (let n = 0; n <= 3_652_424; n += n % 97 === 0 ? 1 : 13) {
    const tag = tagAusNummer(n)
    assert.equal(tagNummer(tag), n)
    assert.ok(vorige < tag)
    vorige = tag
  }
  assert.equal(tagAusNummer(0), '0000-01-01')
  assert.equal(tagAusNummer(3_652_424), '9999-12-31')
})

const tageSeit1970 = (t: string): number => Date.parse(`${t}T00:00:00Z`) / 86_400_000

test('days agree with the calendar of the runtime', () => {
  for (const t of ['1900-03-01', '2000-02-29', '2024-02-29', '2026-07-01', '2100-03-01']) {
    assert.equal((tagNummer(t) ?? 0) - (tagNummer('1970-01-01') ?? 0), tageSeit1970(t))
  }
})

test('days that do not exist have no number', () => {
  for (const t of [
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-1-1',
    '2026-1-01',
    ' 2026-01-01',
  ]) {
    assert.equal(tagNummer(t), undefined, t)
  }
})
