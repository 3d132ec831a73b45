import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { join } from 'node:path'
import { wurzel } from '../../../config.ts'
import type { Berichtspunkt } from './bericht.ts'
import { einlesen, liesLesarten } from './index.ts'

const text = (nummer: string): string => readFileSync(join(wurzel, `inhalte/weisungen/${nummer}.txt`), 'utf8')

function bericht(inhalt: string, lesarten = liesLesarten()): Berichtspunkt[] {
  const ergebnis = einlesen(inhalt, lesarten)
  return ergebnis.ok ? ergebnis.weisung.bericht : ergebnis.bericht
}

const zu = (nummer: string, festlegung: string): string[] =>
  bericht(text(nummer))
    .filter((punkt) => punkt.festlegung === festlegung)
    .map((punkt) => punkt.satz)

test('WE-04, C1: areas the header calls not affected are reported with every place that changes them', () => {
  assert.deepEqual(zu('202001001', 'C1'), [
    'Laut Kopf ist SGB II nicht betroffen. Der Text regelt es doch: 2.1, 2.2, 2.3.',
    'Laut Kopf ist Familienkasse nicht betroffen. Der Text regelt es doch: 2.1, b.',
  ])
  assert.deepEqual(zu('202511007', 'C1'), [
    'Laut Kopf ist SGB II nicht betroffen. Der Text regelt es doch: c1, c2, c3, c4, c5, c6, c7.',
    'Laut Kopf ist Familienkasse nicht betroffen. Der Text regelt es doch: b1, b2.',
  ])
  assert.deepEqual(zu('202307007', 'C1'), [])
})

const an = (nummer: string): (string | undefined)[] =>
  zu(nummer, 'C1').map((satz) => satz.split('auch an: ')[1]?.slice(0, 30))

test('WE-04, A4: orders to units of an area that is only informed are pointed out', () => {
  assert.deepEqual(an('202012002'), ['Die Vorsitzenden der Geschäfts', 'Die Service Center.'])
  assert.deepEqual(an('202209003'), ['Die Vorsitzenden der Geschäfts', 'Die fachlichen Service Center '])
})

test('WE-04, C2: each directive with an end asks for a decision, the open ones do not', () => {
  const fragt = ['202001001', '202012002', '202209003', '202307007', '202511007'].map(
    (nummer) => zu(nummer, 'C2').length,
  )
  assert.deepEqual(fragt, [1, 0, 1, 1, 0])
})

test('WE-04, C3: the last day is included; the report says whether the text says so', () => {
  assert.deepEqual(zu('202307007', 'C3'), ['Letzter Tag ist der 31.12.2024. Der Text sagt es.'])
  assert.deepEqual(zu('202209003', 'C3'), [
    'Letzter Tag ist der 01.09.2023. Der Text sagt dazu nichts. Gelesen als einschließlich.',
  ])
  assert.deepEqual(zu('202012002', 'C3'), ['Das Feld „Gültig bis“ ist leer. Gelesen als offen.'])
  assert.deepEqual(zu('202511007', 'C3'), [])
})

test('WE-04, C18: a Stand later than the beginning of validity is pointed out', () => {
  assert.deepEqual(zu('202001001', 'C18'), ['Der Stand 20.01.2020 liegt nach dem Gültigkeitsbeginn 02.01.2020.'])
  assert.deepEqual(zu('202209003', 'C18'), [])
})

test('WE-04, C19: misprinted numbers are shown as printed, with the recorded meaning or as open', () => {
  assert.deepEqual(zu('202511007', 'C19'), [
    '„4.80“ ist keine Leitfadennummer. Die gemeinte Nummer ist offen.',
    '„2006“ ist keine Leitfadennummer. Festgehalten: gemeint ist 2.006.',
  ])
  assert.deepEqual(zu('202209003', 'C19'), [
    'Die Nummer 20220410 hat nicht neun Ziffern. Festgehalten: gemeint ist 202204010.',
  ])
})

test('WE-04, C19: without a recorded reading nothing is guessed', () => {
  const leer = { druckfehler: [], schreibweisen: [] }
  const [alt, neu] = [einlesen(text('202209003'), leer), einlesen(text('202511007'), leer)]
  assert(alt.ok && neu.ok)
  assert.equal(alt.weisung.aufhebung.verweise[2]?.nummer, null)
  assert.deepEqual(
    neu.weisung.leitfaeden.filter((s) => s.nummer === null).map((s) => s.gedruckt),
    ['4.80', '2006'],
  )
})

const varianten = (nummer: string): (string | undefined)[] =>
  zu(nummer, 'C20').map((satz) => satz.split('„')[1]?.split('“')[0])

test('WE-04, C20: other spellings are pointed out, once each', () => {
  assert.deepEqual(varianten('202001001'), ['eAkte'])
  assert.deepEqual(varianten('202209003'), ['Antragsstellung', 'Arbeitsmarktpprofil'])
  assert.deepEqual(varianten('202307007'), ['VERBIS'])
  assert.deepEqual(varianten('202511007'), ['Arbeitssuchend', 'SGBII'])
  assert(varianten('202012002').includes('Anliegentskatalog'))
})

const kopfsaetze = (nummer: string): string[] =>
  bericht(text(nummer))
    .filter((p) => p.schluessel.startsWith('kopf.') || p.schluessel === 'zusammenfassung')
    .map((p) => p.satz)

test('WE-04, C23: missing and empty fields, an empty summary, and text behind an empty repeal field', () => {
  const fehlen = ['Das Feld „Bezug“ fehlt.', 'Das Feld „Aufhebung von Regelungen“ fehlt.']
  assert.deepEqual(kopfsaetze('202001001'), fehlen)
  assert.deepEqual(kopfsaetze('202307007'), fehlen)
  assert.deepEqual(kopfsaetze('202209003'), [])
  assert.deepEqual(kopfsaetze('202012002'), [
    'Das Feld „Gültig bis“ ist leer. Gelesen als offen.',
    'Die Zusammenfassung ist leer.',
  ])
  assert.deepEqual(kopfsaetze('202511007'), [
    'Das Feld „Bezug“ ist leer.',
    'Das Feld „Aufhebung von Regelungen“ ist leer.',
    'Auf das leere Feld folgt Text. Er nennt keine Aufhebung.',
  ])
})
