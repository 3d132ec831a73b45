import assert from 'node:assert/strict'
import { test } from 'node:test'
import { satz } from './index.ts'
import type { Eingabe, Entscheidungstabelle } from './index.ts'

const tabelle = (eingabe: Omit<Eingabe, 'id' | 'name'>): Entscheidungstabelle => ({
  name: 'T',
  trefferregel: 'UNIQUE',
  eingaben: [{ id: 'x', name: 'X', ...eingabe }],
  ausgaben: [{ id: 'korb', name: 'Postkorb', typ: 'text', werte: [{ wert: 'l3', name: 'Leistung 3' }] }],
  zeilen: [],
})

/** The condition of a row with this cell, as it stands in its sentence. */
function wenn(eingabe: Omit<Eingabe, 'id' | 'name'>, zelle: string): string {
  const text = satz(tabelle(eingabe), { id: 'R-1', wenn: [zelle], dann: ['l3'] })
  assert.match(text, /^(Wenn .*, dann|In jedem Fall) Postkorb „Leistung 3“\.$/)
  return text.replace(/^Wenn (.*), dann .*$/, '$1').replace(/ Postkorb .*$/, '')
}

test('EA-02: a row reads as a German sentence', () => {
  const t: Entscheidungstabelle = {
    ...tabelle({ typ: 'text' }),
    eingaben: [
      { id: 'art', name: 'Art', imSatz: 'die Art', typ: 'text', werte: [{ wert: 'a', name: 'Antrag' }, { wert: 'b' }] },
      { id: 'plz', name: 'PLZ', imSatz: 'die PLZ', typ: 'text', ziffern: 5 },
      { id: 'kanal', name: 'Kanal', typ: 'text' },
    ],
  }
  assert.equal(
    satz(t, { id: 'R-12', wenn: ['"a"', '["12345".."12399"]', '-'], dann: ['l3'] }),
    'Wenn die Art „Antrag“ ist und die PLZ zwischen 12345 und 12399 liegt, dann Postkorb „Leistung 3“.',
  )
  assert.equal(satz(t, { dann: ['l3'] }), 'Wenn keine andere Zeile passt, dann Postkorb „Leistung 3“.')
  assert.equal(satz(t, { id: 'R-1', wenn: ['-', '-', '-'], dann: ['l3'] }), 'In jedem Fall Postkorb „Leistung 3“.')
  assert.match(satz(t, { id: 'R-1', wenn: ['a', '-', '-'], dann: ['l3'] }), /die Art nicht lesbar ist/)
})

test('text', () => {
  const text = { typ: 'text', imSatz: 'der Name' } as const
  assert.equal(wenn(text, '"A", "B", "C"'), 'der Name „A“, „B“ oder „C“ ist')
  assert.equal(wenn(text, 'not("A")'), 'der Name nicht „A“ ist')
  assert.equal(wenn(text, '!= "A"'), 'der Name nicht „A“ ist')
  assert.equal(wenn(text, 'not("A", "B")'), 'der Name weder „A“ noch „B“ ist')
  assert.equal(wenn(text, '["A".."L")'), 'der Name ab „A“ und vor „L“ liegt')
  assert.equal(wenn(text, '> "A"'), 'der Name nach „A“ liegt')
  assert.equal(wenn(text, 'null'), 'der Name fehlt')
  assert.equal(wenn(text, 'not(null)'), 'der Name vorhanden ist')
  assert.equal(wenn(text, 'null, "A"'), 'der Name „A“ ist oder fehlt')
  assert.equal(wenn({ typ: 'text' }, '"A"'), '„X“ „A“ ist')
  assert.equal(wenn({ typ: 'text' }, '-'), 'In jedem Fall')
})

test('closed lists', () => {
  const liste = {
    typ: 'text',
    imSatz: 'die Art',
    werte: ['a', 'b', 'c', 'd'].map((wert) => ({ wert, name: wert.toUpperCase() })),
  } as const
  assert.equal(wenn(liste, '"b", "a"'), 'die Art „A“ oder „B“ ist')
  assert.equal(wenn(liste, 'not("b")'), 'die Art nicht „B“ ist')
  assert.equal(wenn(liste, '["b".."c"]'), 'die Art „B“ oder „C“ ist')
  assert.equal(wenn(liste, '"a","b","c","d"'), 'die Art vorhanden ist')
})

test('numbers, booleans and dates', () => {
  const alter = { typ: 'ganzzahl', imSatz: 'das Alter' } as const
  assert.equal(wenn(alter, '>= 18'), 'das Alter mindestens 18 ist')
  assert.equal(wenn(alter, '< 18'), 'das Alter höchstens 17 ist')
  assert.equal(wenn(alter, '[15..25)'), 'das Alter zwischen 15 und 24 liegt')
  assert.equal(wenn(alter, '1, >= 18'), 'das Alter 1 oder mindestens 18 ist')
  const betrag = { typ: 'zahl', imSatz: 'der Betrag' } as const
  assert.equal(wenn(betrag, '> 12.5'), 'der Betrag größer als 12,5 ist')
  assert.equal(wenn(betrag, '(0..10]'), 'der Betrag größer als 0 und höchstens 10 ist')
  assert.equal(wenn({ typ: 'wahrheit', imSatz: 'die Vollmacht' }, 'true'), 'die Vollmacht zutrifft')
  assert.equal(wenn({ typ: 'wahrheit', imSatz: 'die Vollmacht' }, 'false'), 'die Vollmacht nicht zutrifft')
  const tag = { typ: 'datum', imSatz: 'der Eingang' } as const
  assert.equal(wenn(tag, 'date("2026-07-01")'), 'der Eingang am 1. Juli 2026 liegt')
  assert.equal(wenn(tag, '< date("2026-07-01")'), 'der Eingang am 30. Juni 2026 oder früher liegt')
  assert.equal(
    wenn(tag, '[date("2026-07-01")..date("2026-07-03")]'),
    'der Eingang zwischen dem 1. Juli 2026 und dem 3. Juli 2026 liegt',
  )
  assert.equal(wenn(tag, 'not(@"2026-07-01")'), 'der Eingang nicht am 1. Juli 2026 liegt')
})
