import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aufzaehlung, groesse, istSprache, richtung, texte, zahl } from './index.ts'

const alle = texte({
  de: { gruss: 'Guten Tag {name}, es ist {zeit} Uhr.', knopf: 'Weiter' },
  en: { gruss: 'Hello {name}, it is {zeit}.', knopf: 'Continue' },
})

test('a text takes its parameters in each language', () => {
  assert.equal(alle('de')('gruss', { name: 'Kim', zeit: '14:05' }), 'Guten Tag Kim, es ist 14:05 Uhr.')
  assert.equal(alle('en')('gruss', { name: 'Kim', zeit: '14:05' }), 'Hello Kim, it is 14:05.')
  assert.equal(alle('en')('knopf'), 'Continue')
})

test('a parameter is inserted once and not read as a pattern', () => {
  assert.equal(alle('de')('gruss', { name: '{zeit} $&', zeit: 1 }), 'Guten Tag {zeit} $&, es ist 1 Uhr.')
})

test('the compiler asks for parameters and keys', () => {
  // @ts-expect-error a parameter is missing
  assert.equal(alle('de')('gruss', { name: 'Kim' }), 'Guten Tag Kim, es ist {zeit} Uhr.')
  // @ts-expect-error the text has no parameters
  assert.equal(alle('de')('knopf', { x: 1 }), 'Weiter')
})

test('numbers, sizes and lists are written as the language does', () => {
  assert.equal(zahl(1234.5, 'de'), '1.234,5')
  assert.equal(zahl(1234.5, 'en', 2), '1,234.50')
  assert.equal(groesse(0, 'de'), '0 Byte')
  assert.equal(groesse(84_210, 'de'), '84 kB')
  assert.equal(groesse(999_600, 'de'), '1 MB')
  assert.equal(groesse(1_258_291, 'de'), '1,3 MB')
  assert.equal(groesse(125_000_000, 'en'), '125 MB')
  assert.equal(aufzaehlung(['Kim', 'Alex', 'Jo'], 'de'), 'Kim, Alex und Jo')
})

test('languages and directions', () => {
  assert.ok(istSprache('de') && istSprache('en'))
  assert.ok(!istSprache('fr') && !istSprache(undefined))
  assert.equal(richtung('de'), 'ltr')
  assert.equal(richtung('ar'), 'rtl')
})
