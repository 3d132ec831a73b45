import assert from 'node:assert/strict'
import { test } from 'node:test'
import { neueReferenz, referenzAus } from './referenz.ts'

test('HA-04: a reference is short, unambiguous and checked', () => {
  for (let i = 0; i < 200; i += 1) {
    const referenz = neueReferenz()
    assert.match(referenz, /^JC-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}$/)
    assert.equal(referenzAus(referenz), referenz)
    assert.equal(referenzAus(` ${referenz.toLowerCase().replaceAll('-', ' ')} `), referenz)
  }
})

test('HA-04: every single slip of the pen is noticed', () => {
  const referenz = neueReferenz(() => 7)
  for (const [stelle, c] of referenz.split('').entries()) {
    if (stelle < 3 || c === '-') continue
    for (const anderes of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      if (anderes === c) continue
      assert.equal(referenzAus(referenz.slice(0, stelle) + anderes + referenz.slice(stelle + 1)), undefined)
    }
  }
  for (const falsch of ['', 'JC', 'JC-1234', 'JC-12345-67890-1', '<script>'])
    assert.equal(referenzAus(falsch), undefined)
})
