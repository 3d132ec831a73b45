import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inGruppen, liesCode, neuerCode } from './zeichen.ts'

const code = neuerCode(() => 7)

test('KO-04: a code has twelve characters that nobody takes for another one', () => {
  for (let i = 0; i < 500; i += 1) assert.match(neuerCode(), /^[3479ACDEFHJKMNPRTWXY]{12}$/)
  assert.equal(new Set(Array.from({ length: 500 }, () => neuerCode())).size, 500)
  assert.equal(inGruppen('347ACDEFHJKM'), '347A-CDEF-HJKM')
})

test('KO-04: a code is read with or without blanks and dashes, in small letters, pasted with signs around', () => {
  const gruppen = inGruppen(code)
  for (const eingabe of [
    code,
    gruppen,
    gruppen.toLowerCase(),
    ` ${gruppen.replaceAll('-', ' – ')}\n`,
    code.split('').join(' '),
  ])
    assert.deepEqual(liesCode(eingabe), { art: 'code', code })
})

test('KO-04: every single slip and nearly every swap is found before a try is counted', () => {
  const echte = neuerCode()
  for (const [stelle, c] of echte.split('').entries())
    for (const falsch of '3479ACDEFHJKMNPRTWXY')
      if (falsch !== c)
        assert.equal(liesCode(`${echte.slice(0, stelle)}${falsch}${echte.slice(stelle + 1)}`).art, 'tippfehler')
})

test('KO-04: what cannot be a code is told apart: nothing, a strange character, too short', () => {
  assert.deepEqual(liesCode('  - '), { art: 'leer' })
  assert.deepEqual(liesCode('3479-ACD0'), { art: 'zeichen', zeichen: '0' })
  assert.deepEqual(liesCode('3479-ACD'), { art: 'laenge' })
  assert.deepEqual(liesCode(`${code}3`), { art: 'laenge' })
})
