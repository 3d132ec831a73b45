import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { texte } from '../i18n/index.ts'
import * as f from './index.ts'

const person = z.object({
  vorname: f.text({ max: 10, leer: 'fehler.leer.vorname', zeichen: 'A' }),
  geburtsdatum: f.geburtsdatum('2026-07-03'),
  telefon: f.freiwillig(f.telefon()),
  wohnung: f.jaNein(),
  ohne: f.haken(),
})
const gut = {
  vorname: ' Özlem ',
  'geburtsdatum.tag': '3',
  'geburtsdatum.monat': '7',
  'geburtsdatum.jahr': '1990',
  wohnung: 'ja',
}

const schluessel = (schema: z.ZodType, roh: unknown): string | undefined => {
  const gelesen = f.lesen(z.object({ x: schema }), roh === undefined ? {} : { x: roh })
  return gelesen.ok ? undefined : gelesen.fehler[0].schluessel
}
const wertVon = (schema: z.ZodType, roh: unknown): unknown => {
  const gelesen = f.lesen(z.object({ x: schema }), { x: roh })
  return gelesen.ok ? gelesen.wert.x : gelesen.fehler[0].schluessel
}

test('a right form becomes its value', () => {
  const gelesen = f.lesen(person, gut)
  assert.ok(gelesen.ok)
  assert.deepEqual(gelesen.wert, { vorname: 'Özlem', geburtsdatum: '1990-07-03', wohnung: true, ohne: false })
})

test('each wrong field gives its first error, in the order of the form, and the entry is kept', () => {
  const gelesen = f.lesen(person, {
    vorname: '',
    'geburtsdatum.tag': '30',
    'geburtsdatum.monat': '02',
    'geburtsdatum.jahr': '2000',
  })
  assert.ok(!gelesen.ok)
  assert.deepEqual(
    gelesen.fehler.map(({ feld, schluessel: s }) => [feld, s]),
    [
      ['vorname', 'fehler.leer.vorname'],
      ['geburtsdatum', 'fehler.datum'],
      ['wohnung', 'fehler.janein'],
    ],
  )
  assert.equal(f.wert(gelesen.eingabe, 'geburtsdatum.tag'), '30')
})

test('a body of any other shape is a form with empty fields', () => {
  for (const body of [undefined, null, 'x', 7, [], { vorname: { a: 1 }, geburtsdatum: 'x', wohnung: ['', 'ja'] }]) {
    const gelesen = f.lesen(person, body)
    assert.ok(!gelesen.ok)
    assert.equal(gelesen.fehler[0].schluessel, 'fehler.leer.vorname')
  }
})

test('names that reach a prototype are ignored', () => {
  const gelesen = f.lesen(z.object({ a: f.haken() }), {
    '__proto__.a': 'ja',
    'constructor.prototype.a': 'ja',
    a: 'ja',
    'a.b': '1',
  })
  assert.ok(gelesen.ok || gelesen.fehler.length > 0)
  assert.equal(Object.hasOwn(Object.prototype, 'a'), false)
  assert.equal(f.wert({}, 'constructor'), '')
})

test('passwords are never kept for showing again', () => {
  const { eingabe } = f.lesen(z.object({}), {
    passwort: 'drei Wörter hier',
    altesPasswort: 'x',
    'konto.passwort': 'y',
    email: 'a@b.de',
  })
  assert.deepEqual(eingabe, { email: 'a@b.de' })
})

test('text: trimmed, NFC, blanks tidied', () => {
  assert.equal(wertVon(f.text({ max: 50 }), '  A\u00a0 b\u00adc  '), 'A bc')
  assert.equal(wertVon(f.text({ max: 50 }), 'u\u0308'), 'ü')
  assert.equal(wertVon(f.text({ max: 50, mehrzeilig: true }), ' a\r\nb\r '), 'a\nb')
  assert.equal(wertVon(f.text({ max: 50, zeichen: 'A' }), 'D\u02bcArc'), 'D’Arc')
  assert.equal(wertVon(f.text({ max: 2 }), '😀😀'), '😀😀')
})

test('text: control characters, direction marks and characters we cannot store are refused', () => {
  for (const roh of [
    'a\u0000b',
    'a\u0007',
    'a\nb',
    'a\u202eb',
    '\u200fa',
    'a\u2066b',
    'a\u200bb',
    'a\ufeffb',
    'a\ud800b',
    'a\u0085b',
    'a\u2028b',
    'a\uffff',
  ])
    assert.equal(schluessel(f.text({ max: 50 }), roh), 'fehler.unsichtbar', JSON.stringify(roh))
  assert.equal(schluessel(f.text({ max: 50, mehrzeilig: true }), 'a\nb\u202e'), 'fehler.unsichtbar')
  assert.equal(schluessel(f.text({ max: 50, zeichen: 'A' }), 'Kim Ж'), 'fehler.zeichen')
  assert.equal(schluessel(f.text({ max: 50, zeichen: 'B' }), 'Weg ☂'), 'fehler.zeichen.text')
  assert.equal(schluessel(f.text({ max: 2 }), 'abc'), 'fehler.lang')
  assert.equal(schluessel(f.text({ max: 2 }), ' \u00a0 '), 'fehler.leer')
})

test('date: short, long and pasted forms', () => {
  const tag = f.datum()
  assert.equal(wertVon(tag, { tag: '3', monat: '7', jahr: '1990' }), '1990-07-03')
  assert.equal(wertVon(tag, { tag: '03.', monat: ' 07 ', jahr: '1990' }), '1990-07-03')
  for (const roh of ['3.7.1990', '03.07.1990', '3. 7. 1990', '3/7/1990', '3 7 1990', '1990-07-03'])
    assert.equal(wertVon(tag, { tag: roh, monat: '', jahr: '' }), '1990-07-03', roh)
  assert.equal(wertVon(tag, { tag: '29', monat: '2', jahr: '2024' }), '2024-02-29')
})

test('date: days that do not exist, halves and two-digit years', () => {
  const tag = f.geburtsdatum('2026-07-03')
  for (const [t, m, j] of [
    ['30', '02', '2000'],
    ['29', '2', '2023'],
    ['00', '1', '2000'],
    ['1', '13', '2000'],
    ['x', '1', '2000'],
    ['1', '1', '20000'],
    ['-1', '1', '2000'],
    ['31', '4', '1990'],
  ])
    assert.equal(schluessel(tag, { tag: t, monat: m, jahr: j }), 'fehler.datum', `${t}.${m}.${j}`)
  assert.equal(schluessel(tag, { tag: '1', monat: '', jahr: '2000' }), 'fehler.datum.teil')
  assert.equal(schluessel(tag, { tag: '00.', monat: '00.', jahr: '90' }), 'fehler.datum.jahr')
  assert.equal(schluessel(tag, { tag: '4', monat: '7', jahr: '2026' }), 'fehler.geburt.zukunft')
  assert.equal(schluessel(tag, { tag: '3', monat: '7', jahr: '1090' }), 'fehler.geburt.frueh')
  assert.equal(schluessel(tag, { tag: ' ', monat: '', jahr: '' }), 'fehler.leer.geburtsdatum')
  assert.equal(schluessel(tag, undefined), 'fehler.leer.geburtsdatum')
  assert.equal(wertVon(tag, { tag: '3', monat: '7', jahr: '2026' }), '2026-07-03')
})

test('e-mail, postcode, telephone, password', () => {
  assert.equal(wertVon(f.email(), ' Kim@Beispiel.DE '), 'Kim@beispiel.de')
  for (const roh of ['kim', 'kim@', '@b.de', 'a b@c.de', 'a@b', 'a@@b.de', 'a@b..de', 'a@b.d', '<a@b.de>'])
    assert.equal(schluessel(f.email(), roh), 'fehler.email', roh)
  assert.equal(schluessel(f.email(), ''), 'fehler.leer.email')
  assert.equal(schluessel(f.email(), `${'a'.repeat(250)}@b.de`), 'fehler.lang')
  assert.equal(wertVon(f.plz(), ' D-12 345 '), '12345')
  assert.equal(wertVon(f.plz(), '١٢٣٤٥'), '12345', 'typed on an Arabic keyboard')
  for (const roh of ['1234', '123456', '1234a', '00000', '١٢٣٤'])
    assert.equal(schluessel(f.plz(), roh), 'fehler.plz', roh)
  assert.equal(wertVon(f.telefon(), ' +49 (0)151/23 45-67 '), '+49 (0)151/23 45-67')
  for (const roh of ['12', '0151 abc', '0151+234', '1'.repeat(19)])
    assert.equal(schluessel(f.telefon(), roh), 'fehler.telefon', roh)
  assert.equal(wertVon(f.passwort(), ' drei Wörter u '), ' drei Wörter u ')
  assert.equal(schluessel(f.passwort(), 'kurz'), 'fehler.passwort.kurz')
  assert.equal(schluessel(f.passwort(), 'x'.repeat(201)), 'fehler.passwort.lang')
  assert.equal(wertVon(f.passwort({ min: 1 }), 'x'), 'x')
})

test('choices take only what was offered', () => {
  const ab = f.auswahl(['sofort', 'spaeter'])
  assert.equal(wertVon(ab, 'spaeter'), 'spaeter')
  assert.equal(schluessel(ab, 'anders'), 'fehler.auswahl')
  assert.equal(schluessel(ab, undefined), 'fehler.auswahl')
  assert.deepEqual(wertVon(f.mehrfach(['a', 'b', 'c']), ['c', 'a', 'x']), ['a', 'c'])
  assert.deepEqual(wertVon(f.mehrfach(['a', 'b']), 'b'), ['b'])
  assert.equal(schluessel(f.mehrfach(['a'], { leer: 'fehler.auswahl' }), undefined), 'fehler.auswahl')
  assert.equal(wertVon(f.jaNein(), 'nein'), false)
  assert.equal(schluessel(f.haken({ leer: 'fehler.erklaerung' }), undefined), 'fehler.erklaerung')
})

test('messages: own texts before general ones, parameters filled, the same sentence in list and field', () => {
  const eigene = texte({
    de: { 'fehler.leer.vorname': 'Bitte geben Sie Ihren Vornamen ein.' },
    en: { 'fehler.leer.vorname': 'Please enter your first name.' },
  })
  const gelesen = f.lesen(person, { ...gut, vorname: '', telefon: 'x' })
  assert.ok(!gelesen.ok)
  const de = f.meldungen(gelesen.fehler, 'de', eigene)
  assert.equal(de.fuer('vorname'), 'Bitte geben Sie Ihren Vornamen ein.')
  assert.equal(de.liste[1]?.text, 'Bitte prüfen Sie die Telefonnummer. Beispiel: 0151 23456789')
  assert.equal(f.meldungen(gelesen.fehler, 'en', eigene).fuer('vorname'), 'Please enter your first name.')
  const zeichen = f.lesen(person, { ...gut, vorname: 'Ж' })
  assert.ok(!zeichen.ok)
  assert.match(f.meldungen(zeichen.fehler, 'de').liste[0]?.text ?? '', /„Ж“/)
})
