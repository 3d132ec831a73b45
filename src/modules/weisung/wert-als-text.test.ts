import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liesRegelinhalte } from './regeln/lesen.ts'
import { wertAlsText } from './wert-als-text.ts'

test('QU-01: values of rules are said in words', () => {
  assert.equal(wertAlsText(true), 'ja')
  assert.equal(wertAlsText(null), 'keine Angabe')
  assert.equal(wertAlsText('2021-01-08'), '08.01.2021')
  assert.equal(wertAlsText([]), 'keine')
  assert.equal(wertAlsText(['a', 'b']), 'a, b')
  assert.equal(wertAlsText({ ort: 'EZ', hinweis: null, nurBei: ['x'] }), 'EZ, nur bei: x')
  assert.equal(
    wertAlsText([
      { welle: 1, tag: '2022-10-04' },
      { welle: 2, tag: '2022-11-29' },
    ]),
    'Welle: 1, am: 04.10.2022; Welle: 2, am: 29.11.2022',
  )
})

function namenIn(wert: unknown): string[] {
  if (Array.isArray(wert)) return wert.flatMap(namenIn)
  return wert !== null && typeof wert === 'object'
    ? Object.entries(wert).flatMap(([name, teil]) => [name, ...namenIn(teil)])
    : []
}

test('QU-01: every fact that a shipped rule names has a name for people', () => {
  const namen = new Set(liesRegelinhalte().regeln.flatMap(({ fassungen }) => fassungen.flatMap((f) => namenIn(f.wert))))
  const gemischt = [...namen].filter(
    (name) => wertAlsText({ [name]: 'x' }) === `${name}: x` && /[A-Z]|ae|oe|ue/.test(name),
  )
  assert.deepEqual(gemischt, [])
})
