import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { wurzel } from '../../../../config.ts'
import { falte } from './falten.ts'
import { ortForm, plzForm, strasseUndNummer, telefonForm, nummerForm } from './formen.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { koelner } from './koelner.ts'
import { name } from './name.ts'
import { osa } from './osa.ts'
import { umschrift } from './umschrift.ts'
import { nahe, naehe } from './vergleich.ts'

const n = (text: string) => name(text) ?? assert.fail(`kein Name: ${text}`)
const stufe = (a: string, b: string): number => {
  const hin = naehe(n(a), n(b))
  assert.equal(naehe(n(b), n(a)), hin, `${a} / ${b} ist nicht symmetrisch`)
  return hin
}

test('ST-03: Kölner Phonetik as its table says', () => {
  const golden: readonly [string, string][] = [
    ['MUELLERLUEDENSCHEIDT', '65752682'],
    ['WIKIPEDIA', '3412'],
    ['BRESCHNEW', '17863'],
    ['MUELLER', '657'],
    ['MULLER', '657'],
    ['MEIER', '67'],
    ['MAYR', '67'],
    ['SCHMIDT', '862'],
    ['SCHNEIDER', '8627'],
    ['FISCHER', '387'],
    ['PHILIPP', '351'],
    ['CHRISTOPH', '47823'],
    ['CELLE', '85'],
    ['CLARA', '457'],
    ['ACKER', '047'],
    ['ASCHE', '08'],
    ['FRANC', '3768'],
    ['XAVER', '4837'],
    ['LUX', '548'],
    ['HESS', '08'],
    ['AUTZ', '08'],
    ['HEINZCLASSEN', '068586'],
    ['H', ''],
  ]
  for (const [wort, code] of golden) assert.equal(koelner(wort), code, wort)
})

test('ST-03: Jaro-Winkler as an independent library computes it', () => {
  const datei = join(wurzel, 'src/modules/step/abgleich/text/jaro-winkler.probe.csv')
  const zeilen = readFileSync(datei, 'utf8').trim().split('\n').slice(1)
  assert.ok(zeilen.length > 200)
  for (const zeile of zeilen) {
    const [a = '', b = '', soll] = zeile.split(';')
    assert.ok(Math.abs(jaroWinkler(a, b) - Number(soll)) < 1e-6, `${zeile}: ${jaroWinkler(a, b)}`)
  }
  assert.equal(jaroWinkler('', 'A'), 0)
  assert.equal(jaroWinkler('X'.repeat(500), 'X'.repeat(400)), 1)
})

test('ST-03: typing mistakes: an exchange of neighbours counts once, counting stops at its limit', () => {
  assert.equal(osa('19800112', '19800121', 2), 1)
  assert.equal(osa('CA', 'ABC', 5), 3)
  assert.equal(osa('KITTEN', 'SITTING', 5), 3)
  assert.equal(osa('KITTEN', 'SITTING', 1), 2)
  assert.equal(osa('', 'AB', 2), 2)
  assert.equal(osa('MEIER', 'MEIER', 0), 0)
})

test('ST-03: umlauts, double letters, particles, titles and hyphens do not part a name', () => {
  for (const [a, b] of [
    ['Müller', 'Muller'],
    ['Müller', 'MUELLER'],
    ['Schrœder', 'Schröder'],
    ['Hoffmann', 'Hofmann'],
    ['Groß', 'Gross'],
  ] as const)
    assert.ok(stufe(a, b) <= nahe.gefaltet, `${a} ${b}`)
  for (const [a, b] of [
    ['von der Leyen', 'Leyen'],
    ['Dr. Anna Schmidt', 'Anna Schmidt'],
    ['Freiherr von Gutenberg', 'Gutenberg'],
    ['Mc Carthy', 'McCarthy'],
    ['Al-Hassan', 'el Hassan'],
    ['O’Neill', "O'Neill"],
  ] as const)
    assert.equal(stufe(a, b), nahe.gleich, `${a} ${b}`)
  assert.equal(stufe('Meyer-Landrut', 'Landrut'), nahe.enthalten)
  assert.equal(stufe('Maria J. Silva', 'Maria Jose da Silva'), nahe.enthalten)
  assert.equal(stufe('Lena Anna', 'Anna Lena'), nahe.enthalten)
  assert.equal(stufe('Anna Lena', 'Lena-Marie'), nahe.teil)
  assert.equal(n('von').ganz.text, 'VON')
  assert.equal(name(' – '), undefined)
})

test('ST-03: short forms and transcriptions are a level of their own', () => {
  for (const [a, b] of [
    ['Hans', 'Johannes'],
    ['Käthe', 'Katharina'],
    ['Bill', 'William'],
    ['Oleksandr', 'Aleksandr'],
    ['Serhij', 'Sergey'],
    ['Julija', 'Yuliya'],
    ['Mohammed', 'Muhamad'],
    ['Khaled', 'Chalid'],
    ['Yıldız', 'Jildis'],
    ['Çelik', 'Tschelik'],
    ['Shevchenko', 'Schewtschenko'],
    ['Zelenskyj', 'Selenskyy'],
  ] as const) {
    const erreicht = stufe(a, b)
    assert.ok(erreicht >= nahe.variante && erreicht <= nahe.aehnlich, `${a} ${b}: ${erreicht}`)
  }
  assert.notEqual(stufe('Mohammed', 'Mahmud'), nahe.variante)
  assert.equal(umschrift('SCHEWTSCHENKO'), umschrift('SHEVCHENKO'))
})

test('ST-03: mistyped names fall by degrees, an initial is told from another name', () => {
  assert.equal(stufe('Schneider', 'Schnieder'), nahe.sehrAehnlich)
  assert.equal(stufe('Schneider', 'Schneidr'), nahe.sehrAehnlich)
  assert.equal(stufe('J.', 'Jonathan'), nahe.anfang)
  assert.equal(stufe('K.', 'Jonathan'), nahe.anders)
  assert.equal(stufe('Lena', 'Moritz'), nahe.anders)
})

test('ST-03: the second fold', () => {
  assert.equal(falte('MUELLER'), 'MULER')
  assert.equal(falte('BAUER'), 'BAUR')
  assert.equal(falte(''), '')
})

test('ST-03: streets, house numbers, postal codes, telephone and other numbers meet in one form', () => {
  const haupt = { strasse: 'HAUPTSTR', hausnummer: '12A' }
  assert.deepEqual(strasseUndNummer('Hauptstraße', '12 a'), haupt)
  assert.deepEqual(strasseUndNummer('Haupt-Str. 12a', ''), haupt)
  assert.deepEqual(strasseUndNummer('12A HAUPT STRASSE', ''), haupt)
  assert.deepEqual(strasseUndNummer('Straße des 17. Juni 135', ''), { strasse: 'STRDES17JUNI', hausnummer: '135' })
  assert.equal(plzForm('tq13 8df'), 'TQ138DF')
  assert.equal(ortForm('Köln'), 'KOELN')
  for (const nummer of ['0049 30 1234567', '+49 (0)30 1234567', '030/1234567'])
    assert.equal(telefonForm(nummer), '301234567')
  assert.equal(nummerForm('00000000'), '')
  assert.equal(nummerForm(' 12-345 '), '12345')
})
