import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { join } from 'node:path'
import { wurzel } from '../../config.ts'
import { normalisiere, suchform, unzulaessigesZeichen, type Datentyp } from './index.ts'

interface Eintrag {
  gruppe: string
  text: string
  grund: string
}

function lies(datei: string): Eintrag[] {
  const inhalt = readFileSync(join(wurzel, `inhalte/din91379/${datei}`), 'utf8')
  return inhalt
    .trimEnd()
    .split('\n')
    .map((zeile) => {
      const [gruppe = '', , punkte = '', , , grund = ''] = zeile.split('; ')
      return { gruppe, text: zusammen(punkte), grund: datei.includes('search') ? zusammen(grund) : '' }
    })
}

function zusammen(punkte: string): string {
  return punkte
    .split(' ')
    .map((punkt) => String.fromCodePoint(Number.parseInt(punkt, 16)))
    .join('')
}

const alle = lies('latin_list_1.3.txt')
const gruppen: Record<Datentyp, string[]> = {
  A: ['bll', 'bnlreq'],
  B: ['bll', 'bnlreq', 'bnl'],
  C: ['bll', 'bnlreq', 'bnl', 'bnlopt', 'bnlnot'],
}

test('QU-04: the list has the 930 characters and sequences of DIN 91379, each once and in NFC', () => {
  assert.equal(alle.length, 930)
  assert.equal(new Set(alle.map((e) => e.text)).size, 930)
  for (const { text } of alle) assert.equal(text.normalize('NFC'), text)
})

for (const typ of ['A', 'B', 'C'] as const) {
  test(`QU-04: data type ${typ} takes exactly its groups, composed or not`, () => {
    for (const { gruppe, text } of alle) {
      const erwartet = gruppen[typ].includes(gruppe) ? undefined : text
      for (const form of ['NFC', 'NFD'] as const)
        assert.equal(unzulaessigesZeichen(text.normalize(form), typ), erwartet, `${gruppe} ${text} ${form}`)
    }
  })

  test(`QU-04: data type ${typ} takes all its characters in one text and finds a foreign one at its end`, () => {
    const text = alle
      .filter((e) => gruppen[typ].includes(e.gruppe))
      .map((e) => e.text)
      .join('')
    assert.equal(unzulaessigesZeichen(text, typ), undefined)
    assert.equal(unzulaessigesZeichen(`${text}ж`, typ), 'ж')
  })
}

test('QU-04: names people bear are taken', () => {
  for (const name of [
    'Müller-Lüdenscheidt',
    "O'Neill",
    'D’Artagnan',
    'Đặng Thị Ngọc',
    'Łukasz Żółć',
    'İbrahim Çağlar',
    'Ḱ, K͟Hān',
  ])
    assert.equal(unzulaessigesZeichen(name, 'A'), undefined, name)
  assert.equal(unzulaessigesZeichen('Straße des 17. Juni 135', 'B'), undefined)
  assert.equal(unzulaessigesZeichen('Zeile 1\r\nZeile 2\t½', 'C'), undefined)
})

test('QU-04: control characters, direction marks, emoji and other scripts are refused in every type', () => {
  const boese = [
    '\0',
    '\u0007',
    '\u001B',
    '\u007F',
    '\u0085',
    '\u200B',
    '\u200E',
    '\u200F',
    '\u202A',
    '\u202E',
    '\u2066',
    '\u2069',
  ]
  const weitere = [
    '\uFEFF',
    '\u00AD',
    '\uFFFD',
    '\uE000',
    '😀',
    '👩‍👩‍👧',
    '🇩🇪',
    'ж',
    'Ω',
    'ع',
    '李',
    'א',
    '\uD800',
    '\uFF21',
    'ﬁ',
  ]
  for (const zeichen of [...boese, ...weitere])
    for (const typ of ['A', 'B', 'C'] as const)
      assert.ok(zeichen.startsWith(unzulaessigesZeichen(`Anna${zeichen}`, typ) ?? '!'), JSON.stringify(zeichen))
})

test('QU-04: a type refuses what only a wider type allows', () => {
  assert.equal(unzulaessigesZeichen('Anna 2', 'A'), '2')
  assert.equal(unzulaessigesZeichen('a\nb', 'B'), '\n')
  assert.equal(unzulaessigesZeichen('½', 'B'), '½')
})

test('QU-04: a mark is refused together with its letter when the pair is not in the list', () => {
  assert.equal(unzulaessigesZeichen('aq\u0303', 'A'), 'q\u0303')
  assert.equal(unzulaessigesZeichen('\u0301a', 'A'), '\u0301')
  assert.equal(unzulaessigesZeichen(`A${'\u0301'.repeat(4)}`, 'A'), `Á${'\u0301'.repeat(3)}`)
})

test('normalising composes and replaces what phones type on their own', () => {
  assert.equal(normalisiere('Mu\u0308ller'), 'Müller')
  assert.equal(normalisiere('O‘Neill – „so“ …'), 'O’Neill - "so" ...')
  assert.equal(unzulaessigesZeichen(normalisiere('„Zitat“ – Gedanke…'), 'C'), undefined)
  assert.equal(normalisiere('a\u202Eb\u0007'), 'a\u202Eb\u0007')
})

test('ST-03: every letter of the list has the search form that the list gives it', () => {
  const tabelle = lies('latin_list_search_form_1.3.txt')
  assert.equal(tabelle.length, 649)
  for (const { text, grund } of tabelle) {
    assert.match(grund, /^[A-Z]{1,2}$/)
    for (const form of ['NFC', 'NFD'] as const) assert.equal(suchform(text.normalize(form)), grund, text)
  }
})

test('ST-03: spellings of one name meet in the search form', () => {
  for (const name of ['Müller', 'MÜLLER', 'mueller', 'Mu\u0308ller']) assert.equal(suchform(name), 'MUELLER')
  assert.equal(suchform('Groß'), suchform('GROẞ'))
  assert.equal(suchform("D'Artagnan"), suchform('d’artagnan'))
  assert.equal(suchform(' Anna-Lena  St.Pauli '), 'ANNA LENA ST PAULI')
  assert.equal(suchform('Łukasz Đặng K͟Hān'), 'LUKASZ DANG KHAN')
  assert.equal(suchform('Straße 17b'), 'STRASSE 17B')
  assert.equal(suchform('q\u0303 李'), 'Q')
})

test('a long text is checked in linear time', () => {
  const text = 'Müller K͟h '.repeat(10_000)
  const anfang = performance.now()
  assert.equal(unzulaessigesZeichen(text, 'C'), undefined)
  assert.ok(performance.now() - anfang < 1_000)
})
