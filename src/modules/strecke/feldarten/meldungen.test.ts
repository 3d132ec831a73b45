import assert from 'node:assert/strict'
import { test } from 'node:test'
import { istLeer, meldungen } from '../../../platform/forms/index.ts'
import { zufall } from '../../../platform/testing/index.ts'
import { falsche } from '../pruefstand/falsch.ts'
import type { Feldfrage } from './feldart.ts'
import { feldarten, meldungenVon } from './index.ts'
import { streckenworte } from './texte.ts'

type Art = keyof typeof feldarten
const arten = Object.keys(feldarten) as Art[]
const umfeld = { heute: '2026-07-03', personen: [{ wert: 'person/1', text: 'Kim' }] }

/** A question of a kind; a day is one of birth too, and a table has a column of each kind that columns may have. */
const frageDer = (art: Art, id = 'x.frage'): Feldfrage => ({
  id,
  art,
  wahl: ['eins', 'zwei', 'keine'],
  spalten: [
    { key: 'was', art: 'text' },
    { key: 'betrag', art: 'betrag' },
    { key: 'zahl', art: 'zahl' },
    { key: 'geburtsdatum', art: 'datum' },
    { key: 'datum', art: 'datum' },
    { key: 'monat', art: 'monat' },
    { key: 'person', art: 'person' },
    { key: 'wahl', art: 'wahl', wahl: ['eins'] },
    { key: 'beruf', art: 'beruf' },
  ],
})

/** What a kind says of an entry, whether it asks for a day of birth or for any. */
const meldungenZu = (art: Art, roh: unknown): string[] =>
  ['x.frage', 'x.geburtsdatum'].flatMap((id) => {
    const ergebnis = feldarten[art].schema(frageDer(art, id), umfeld).safeParse(roh)
    return ergebnis.success ? [] : ergebnis.error.issues.map(({ message }) => message)
  })

/** What leads to each message of a kind; in a table also one cell for each message of its columns. */
function beispiele(art: Art): [string, unknown][] {
  const spalten = art === 'tabelle' ? (frageDer(art).spalten ?? []) : []
  const zellen = spalten.flatMap(({ key, art: spalte }) =>
    Object.entries(falsche[spalte]).map(([schluessel, roh]): [string, unknown] => [
      schluessel,
      { 1: { [key]: roh, ...(spalte === 'datum' && { datum: roh, geburtsdatum: roh }) } },
    ]),
  )
  return [...Object.entries(falsche[art]), ...zellen]
}

for (const art of arten) {
  test(`HA-02: a field of the kind ${art} lists each message that it gives, and no other`, () => {
    for (const [schluessel, roh] of beispiele(art)) assert.ok(meldungenZu(art, roh).includes(schluessel), schluessel)
    const belegt = new Set(beispiele(art).map(([schluessel]) => schluessel))
    assert.deepEqual([...belegt].toSorted(), [...meldungenVon(frageDer(art))].toSorted())
  })
}

const blaetter = [
  '',
  'x',
  'ja',
  '1',
  '0',
  '31',
  '2',
  '26',
  '2026',
  '3.7.1990',
  '450,50',
  'DE',
  '.',
  '\u00AD',
  '\u200B',
  'Ж',
  '😀',
  'a\nb',
]
const namen = ['tag', 'monat', 'jahr', 'von', 'bis', 'plz', 'ort', 'land', '1', '2', 'was', 'betrag', 'geburtsdatum']

/** Anything that a form can send: a text, a field sent twice, parts, parts of parts. */
function irgendwas(z: ReturnType<typeof zufall>, tiefe = 0): unknown {
  const form = z.bis(tiefe < 3 ? 6 : 2)
  if (form < 2) return form === 0 ? z.aus(blaetter) : [z.aus(blaetter), z.aus(blaetter)]
  return Object.fromEntries(Array.from({ length: 1 + z.bis(3) }, () => [z.aus(namen), irgendwas(z, tiefe + 1)]))
}

test('HA-02: whatever is sent, no field gives a message that it does not list, and none is without words', () => {
  const z = zufall(4)
  for (const art of arten) {
    const gelistet = new Set(meldungenVon(frageDer(art)))
    for (let mal = 0; mal < 400; mal += 1) {
      const roh = irgendwas(z)
      if (istLeer(roh)) continue
      for (const schluessel of meldungenZu(art, roh))
        assert.ok(gelistet.has(schluessel), `${art}: ${schluessel} ${JSON.stringify(roh)}`)
    }
    for (const schluessel of gelistet)
      for (const sprache of ['de', 'en', 'ar'] as const)
        assert.notEqual(meldungen([{ feld: art, schluessel }], sprache, streckenworte).fuer(art), schluessel)
  }
})

test('HA-02: a soft hyphen alone is no answer, as a blank is none', () => {
  assert.ok(istLeer('\u00AD \u00A0'))
  assert.ok(!istLeer('\u200B'), 'other invisible signs are refused')
})
