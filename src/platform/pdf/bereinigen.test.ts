import assert from 'node:assert/strict'
import { test } from 'node:test'
import { erlaubt } from '../zeichen/liste.ts'
import { bereinige } from './bereinigen.ts'
import { schriften, zeichenvorrat } from './schriften.ts'

const vorrat = zeichenvorrat(schriften())

test('QU-04: the fonts have a glyph for every character of DIN 91379, data types A to C', () => {
  for (const folge of erlaubt.C)
    for (const punkt of folge) if (!/[\t\n\r]/.test(punkt)) assert.ok(vorrat.has(punkt.codePointAt(0) ?? 0), folge)
})

test('QU-04: the fonts have the character that stands for missing ones', () => {
  assert.ok(vorrat.has(0xff_fd))
})

test('data that can be shown stay as they are', () => {
  const daten = { titel: 'Łucja K͟hadīja', zahl: 3, leer: null, liste: ['ж Ω', true] }
  assert.deepEqual(bereinige(daten, vorrat), { daten, ersetzt: [] })
})

test('a character without glyph becomes one visible sign, its code points are told once', () => {
  const { daten, ersetzt } = bereinige({ name: 'Kim 😀 und 👩‍👧', weitere: ['😀'] }, vorrat)
  assert.deepEqual(daten, { name: 'Kim \uFFFD und \uFFFD', weitere: ['\uFFFD'] })
  assert.deepEqual(ersetzt, ['U+1F600', 'U+1F469', 'U+200D', 'U+1F467'])
})

test('what PDF/A forbids or what turns the reading direction is replaced', () => {
  for (const zeichen of [
    '\0',
    '\u0007',
    '\u202E',
    '\u2066',
    '\u200B',
    '\uFEFF',
    '\uE000',
    '\uD800',
    '\uFFFE',
    '\u2028',
  ])
    assert.equal(bereinige(`a${zeichen}b`, vorrat).daten, 'a\uFFFDb', JSON.stringify(zeichen))
})

test('line ends become one kind, tabs a space', () => {
  assert.deepEqual(bereinige('a\r\nb\rc\td', vorrat), { daten: 'a\nb\nc d', ersetzt: [] })
})

test('decomposed letters come together', () => {
  assert.equal(bereinige('Mu\u0308ller', vorrat).daten, 'Müller')
})
