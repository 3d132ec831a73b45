import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsQuery, ausQuery, fehlendes, istLeer, type Minimum, type Stand } from './stufen.ts'

const jetzt = new Date('2026-07-03T12:00:00Z')
const stand = (bindung: Stand['bindung'], anmeldung: Stand['anmeldung'], vorSekunden = 0): Stand => ({
  bindung,
  anmeldung,
  angemeldetUm: plusSekunden(jetzt, -vorSekunden),
})

test('KO-02: each axis counts by itself; a sure sign-in does not bind an account, a bound account does not sign in', () => {
  const beides: Minimum = { bindung: 'pin_brief', anmeldung: 3 }
  assert.deepEqual(fehlendes(beides, stand('email', 1), jetzt), beides)
  assert.deepEqual(fehlendes(beides, stand('email', 4), jetzt), { bindung: 'pin_brief' })
  assert.deepEqual(fehlendes(beides, stand('ausweis', 1), jetzt), { anmeldung: 3 })
  assert.equal(istLeer(fehlendes(beides, stand('pin_brief', 3), jetzt)), true)
  assert.equal(istLeer(fehlendes(beides, stand('ausweis', 4), jetzt)), true)
  assert.equal(istLeer(fehlendes({}, stand('keine', 1), jetzt)), true)
  assert.deepEqual(fehlendes({ bindung: 'email' }, stand('keine', 4), jetzt), { bindung: 'email' })
})

test('KO-02: a moment ago is ten minutes', () => {
  assert.deepEqual(fehlendes({ frisch: true }, stand('email', 1, 600), jetzt), {})
  assert.deepEqual(fehlendes({ frisch: true }, stand('email', 4, 601), jetzt), { frisch: true })
})

test('KO-02: what is asked for goes through an address and back; nonsense asks for nothing', () => {
  for (const minimum of [
    {},
    { bindung: 'ausweis' },
    { anmeldung: 3, frisch: true },
    { bindung: 'email', anmeldung: 4 },
  ] as const)
    assert.deepEqual(ausQuery(Object.fromEntries(new URLSearchParams(alsQuery(minimum)))), minimum)
  for (const query of [
    { bindung: 'keine' },
    { bindung: 'x', anmeldung: '2' },
    { anmeldung: '', frisch: 'ja' },
    { bindung: ['email'] },
  ])
    assert.deepEqual(ausQuery(query), {})
})
