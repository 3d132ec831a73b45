import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strassenform, teileStrasse, zahlAus } from './strasse.ts'

test('HA-09: spellings of a street meet', () => {
  const formen = ['Hamburger Straße', 'Hamburger Str.', 'hamburger-str', 'HAMBURGER STRASSE', 'Hamburgerstraße'].map(
    strassenform,
  )
  assert.deepEqual(new Set(formen), new Set(['HAMBURGERSTRASSE']))
  assert.equal(strassenform('St. Jürgen-Weg'), strassenform('Sankt Jürgen Weg'))
  assert.notEqual(strassenform('Strandweg'), strassenform('Straßandweg'))
})

test('HA-09: the house number may stand behind the street', () => {
  assert.deepEqual(teileStrasse(' Hamburger Chaussee 12 a'), { strasse: 'Hamburger Chaussee', hausnummer: 12 })
  assert.deepEqual(teileStrasse('Musterweg, 3-5'), { strasse: 'Musterweg', hausnummer: 3 })
  assert.deepEqual(teileStrasse('Straße des 17. Juni'), { strasse: 'Straße des 17. Juni' })
  assert.deepEqual(teileStrasse('Straße des 17. Juni 135'), { strasse: 'Straße des 17. Juni', hausnummer: 135 })
  assert.deepEqual(teileStrasse('Q 7'), { strasse: 'Q', hausnummer: 7 })
  assert.deepEqual(teileStrasse(''), { strasse: '' })
  assert.deepEqual(
    [zahlAus('12a'), zahlAus('12-14'), zahlAus('bei Meier'), zahlAus(undefined)],
    [12, 12, undefined, undefined],
  )
})
