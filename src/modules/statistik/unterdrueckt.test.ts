import assert from 'node:assert/strict'
import { test } from 'node:test'
import { einzeln, unterdrueckt } from './unterdrueckt.ts'

test('KO-11: figures of fewer than five are not shown, and can’t be worked out from the others', () => {
  assert.deepEqual(unterdrueckt([100, 40, 7]), [100, 40, 7])
  assert.deepEqual(unterdrueckt([100, 4, 3]), [100, undefined, undefined])
  assert.deepEqual(unterdrueckt([100, 40, 4]), [100, undefined, undefined])
  assert.deepEqual(unterdrueckt([100, 0, 4]), [undefined, 0, undefined])
  assert.deepEqual(unterdrueckt([0, 0]), [0, 0])
  assert.deepEqual(unterdrueckt([3]), [undefined])
  assert.deepEqual([einzeln(0), einzeln(4), einzeln(5)], [0, undefined, 5])
})

test('KO-11: whatever the figures, no hidden one is the only one', () => {
  for (let a = 0; a < 12; a += 1)
    for (let b = 0; b < 12; b += 1)
      for (let c = 0; c < 12; c += 1) {
        const teile = [a, b, c]
        const offen = unterdrueckt(teile)
        const verdeckt = teile.filter((zahl, i) => offen[i] === undefined && zahl > 0)
        const andere = teile.filter((zahl) => zahl > 0).length
        assert.ok(verdeckt.length !== 1 || andere === 1, teile.join())
      }
})
