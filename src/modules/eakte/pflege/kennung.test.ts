import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsKennung } from './kennung.ts'

test('EA-02: the short name of a Postkorb comes from its name, whatever is in it', () => {
  assert.equal(alsKennung('Außendienst Süd'), 'aussendienst-sued')
  assert.equal(alsKennung('Unterhalt & Regress (A–K)'), 'unterhalt-regress-a-k')
  assert.equal(alsKennung('Nguyễn'), 'nguyen')
  assert.equal(alsKennung('!!!'), 'postkorb')
  assert.equal(alsKennung('x'.repeat(80)).length, 36)
})
