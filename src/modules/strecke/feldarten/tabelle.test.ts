import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meldungen } from '../../../platform/forms/index.ts'
import { type Frage, fehlerstelle, gelesen, type Streckentexte, streckenworte } from '../index.ts'

const spalten = [
  { key: 'wer', art: 'text' as const },
  { key: 'betrag', art: 'betrag' as const },
  { key: 'tag', art: 'datum' as const },
]
const frage: Frage = {
  id: 'x.tabelle',
  bezeichnung: 'Tabelle',
  art: 'tabelle',
  noetig: 'ja',
  je: 'antrag',
  sicherheit: 'belegt',
  spalten,
}
const umfeld = { heute: '2026-07-03', personen: [] }
const worte = { spalte: (_id: string, key: string) => ({ text: key.toUpperCase() }) } as unknown as Streckentexte

const saetze = (eingabe: Record<string, string>, eine = frage) => {
  const { fehler } = gelesen(eine, eingabe, umfeld)
  return meldungen(fehler, 'de', streckenworte, (f) => fehlerstelle(f, worte, 'de')).liste
}

test('HA-02: every wrong cell of a table is told, with row and column, and the message leads to it', () => {
  const eingabe = {
    'x_tabelle.1.wer': 'Kim',
    'x_tabelle.1.betrag': 'viel',
    'x_tabelle.2.wer': '',
    'x_tabelle.3.betrag': '10',
    'x_tabelle.3.tag.tag': '30',
    'x_tabelle.3.tag.monat': '2',
    'x_tabelle.3.tag.jahr': '2026',
  }
  const [betrag, tag, ...weitere] = saetze(eingabe)
  assert.deepEqual([betrag?.feld, tag?.feld, weitere.length], ['x_tabelle.1.betrag', 'x_tabelle.3.tag', 0])
  assert.match(betrag?.text ?? '', /^Eintrag 1, BETRAG: Bitte schreiben Sie einen Betrag/)
  assert.match(tag?.text ?? '', /^Eintrag 3, TAG: /)
})

test('HA-02: a table of one row names the column only', () => {
  const [einer] = saetze({ 'x_tabelle.1.betrag': 'viel' }, { ...frage, eineZeile: true })
  assert.match(einer?.text ?? '', /^BETRAG: /)
})

test('HA-02: too many rows are told once, at the first cell', () => {
  const eingabe = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`x_tabelle.${i + 1}.wer`, 'Kim']))
  assert.deepEqual(
    saetze(eingabe).map(({ feld }) => feld),
    ['x_tabelle.1.wer'],
  )
})
