import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feldarten } from './index.ts'

type Art = keyof typeof feldarten
const umfeld = { heute: '2026-07-03', personen: [] }

/** What a field reads of an entry, or where and how it refuses it. */
function liest(art: Art, roh: unknown): unknown {
  const ergebnis = feldarten[art].schema({ id: 'x.frage', art }, umfeld).safeParse(roh)
  if (ergebnis.success) return ergebnis.data
  return ergebnis.error.issues.map(({ path, message }) => [...path.map(String), message].join(' '))
}
const tag = (t: string, m: string, j: string) => ({ tag: t, monat: m, jahr: j })

test('HA-02: amounts and numbers are read as people type them', () => {
  for (const [getippt, zahl] of [
    ['450 Euro', 450],
    ['1 200 Euro', 1200],
    ['1.234,50 €', 1234.5],
    ['€ 12,5', 12.5],
    ['450,-', 450],
    ['450.--', 450],
    ['1234.5', 1234.5],
    ['٤٥٠٫٥', 450.5],
    ['۱۲۰ EUR', 120],
  ] as const)
    assert.equal(liest('betrag', getippt), zahl, getippt)
  assert.equal(liest('zahl', '120 m²'), 120)
  assert.equal(liest('zahl', '38,5 Stunden'), 38.5)
  for (const falsch of ['Euro', '450 Pfund', '12,345', '-3', '1.2.3'])
    assert.deepEqual(liest('betrag', falsch), ['fehler.betrag'], falsch)
})

test('HA-02: months are read as people type them', () => {
  for (const getippt of ['7/2026', '07.2026', '2026-07', 'Juli 2026', 'jul. 2026', '٧/٢٠٢٦'])
    assert.equal(liest('monat', getippt), '2026-07', getippt)
  assert.equal(liest('monat', 'März 2025'), '2025-03')
  for (const falsch of ['Juli', '13/2026', '7/26', 'Foo 2026'])
    assert.deepEqual(liest('monat', falsch), ['fehler.monat'], falsch)
})

test('HA-02: days are read in Arabic digits too, and none lies before 1900 or beyond a lifetime', () => {
  assert.equal(liest('datum', tag('٣', '٧', '٢٠٢٦')), '2026-07-03')
  assert.equal(liest('datum', tag('31', '12', '2076')), '2076-12-31')
  for (const jahr of ['0026', '1899', '2077', '9999'])
    assert.deepEqual(liest('datum', tag('3', '7', jahr)), ['fehler.datum.fern'], jahr)
})

test('HA-02: a message stands at the part of the field that is wrong', () => {
  assert.deepEqual(liest('anschrift', { strasse: 'Am Markt', plz: '1234' }), ['plz fehler.plz'])
  assert.deepEqual(liest('anschrift', { plz: '24103', ort: 'Kiel 😀' }), ['ort fehler.zeichen.text'])
  assert.deepEqual(liest('zeitraum', { von: tag('3', '7', '2026'), bis: tag('31', '2', '2026') }), ['bis fehler.datum'])
  assert.deepEqual(liest('zeitraum', { von: tag('3', '7', '2026'), bis: tag('2', '7', '2026') }), [
    'bis fehler.zeitraum',
  ])
})

test('HA-04: a postcode is kept as five digits, whatever stood around it', () => {
  assert.deepEqual(liest('anschrift', { plz: 'D-12345', ort: 'Musterstadt' }), { plz: '12345', ort: 'Musterstadt' })
})
