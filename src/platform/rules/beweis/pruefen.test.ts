import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pruefe } from '../index.ts'
import type { Entscheidungstabelle, Rahmen } from '../index.ts'

const postkorb: Entscheidungstabelle = {
  name: 'Regelwerk E-AKTE',
  trefferregel: 'UNIQUE',
  eingaben: [
    {
      id: 'art',
      name: 'Art des Vorgangs',
      imSatz: 'die Art',
      typ: 'text',
      werte: [
        { wert: 'antrag', name: 'Antrag' },
        { wert: 'post', name: 'Nachricht' },
        { wert: 'wba', name: 'WBA' },
      ],
    },
    { id: 'plz', name: 'PLZ', imSatz: 'die PLZ', typ: 'text', ziffern: 5 },
  ],
  ausgaben: [
    {
      id: 'korb',
      name: 'Postkorb',
      typ: 'text',
      werte: [
        { wert: 'l3', name: 'Leistung 3' },
        { wert: 'l4', name: 'Leistung 4' },
      ],
    },
  ],
  zeilen: [
    { id: 'R-12', wenn: ['"antrag"', '["12345".."12399"]'], dann: ['l3'] },
    { id: 'R-40', wenn: ['"antrag"', '["12400".."12410"]'], dann: ['l4'] },
    { id: 'R-41', wenn: ['not("antrag")', '-'], dann: ['l4'] },
  ],
  sonst: { dann: ['l3'] },
}
const rahmen: Rahmen = { genauEinZiel: true, ziele: { korb: ['l3', 'l4'] } }

/** The findings of the table with other first rows, as "art: satz". */
const saetze = (teil: Partial<Entscheidungstabelle>, r: Rahmen = rahmen): string[] =>
  pruefe({ ...postkorb, ...teil }, r).map((b) => `${b.schwere} ${b.art}: ${b.satz}`)
const mitZeile = (...wenn: string[]) => ({ zeilen: [...postkorb.zeilen, { id: 'R-50', wenn, dann: ['l3'] }] })
const luecke =
  'hinweis luecke: Keine Zeile passt, wenn die Art „Antrag“ ist und die PLZ höchstens 12344 oder mindestens 12411 ist. Dann gilt die Auffangregel „Sonst“.'

test('EA-02: a sound rulebook has no blocking finding; what is left to the catch-all is said', () => {
  assert.deepEqual(saetze({}), [luecke])
  assert.deepEqual(pruefe(postkorb, rahmen)[0]?.beispiel, { art: 'antrag', plz: '00000' })
})

test('EA-02: two rows that meet are named with the meeting and an example', () => {
  const [befund] = pruefe({ ...postkorb, ...mitZeile('"antrag"', '["12390".."12405"]') }, rahmen)
  assert.deepEqual(befund, {
    art: 'ueberschneidung',
    schwere: 'sperrt',
    zeilen: ['R-12', 'R-50'],
    satz: 'R-12 und R-50 passen beide, wenn die Art „Antrag“ ist und die PLZ zwischen 12390 und 12399 liegt. Bitte ändern Sie eine der beiden Zeilen.',
    beispiel: { art: 'antrag', plz: '12390' },
  })
})

test('rows within rows, doubled rows, rows for everything and for nothing have their own words', () => {
  assert.match(saetze(mitZeile('"antrag"', '"12350"'))[0] ?? '', /verdeckt: R-50 passt nur, wo auch R-12 passt/)
  assert.match(
    saetze(mitZeile('= "antrag"', '[ "12345" .. "12400" )'))[0] ?? '',
    /doppelt: R-12 und R-50 haben dieselben/,
  )
  assert.match(
    saetze(mitZeile('-', '-'))[0] ?? '',
    /passt-immer: R-50 passt immer\. Bitte nutzen Sie dafür die Auffangregel/,
  )
  assert.match(saetze(mitZeile('"antrag"', '(">"..">")'))[0] ?? '', /unlesbar: Zeile R-50, „PLZ“: .*genau 5 Ziffern/)
  assert.match(
    saetze(mitZeile('"antrag"', '("12000".."12001")'))[0] ?? '',
    /passt-nie: R-50 kann nie passen: Bei „PLZ“/,
  )
})

test('EA-02: a target that no longer exists blocks, in rows and in the catch-all', () => {
  assert.deepEqual(saetze({}, { ...rahmen, ziele: { korb: ['l4'] } }).slice(0, 2), [
    'sperrt totes-ziel: R-12 führt zu Postkorb „Leistung 3“. Dieses Ziel gibt es nicht. Bitte wählen Sie ein anderes.',
    'sperrt totes-ziel: Die Auffangregel „Sonst“ führt zu Postkorb „Leistung 3“. Dieses Ziel gibt es nicht. Bitte wählen Sie ein anderes.',
  ])
})

const arten = (t: Entscheidungstabelle, r: Rahmen): string[] => pruefe(t, r).map((b) => `${b.schwere} ${b.art}`)

test('EA-02: an office rulebook needs UNIQUE, the catch-all and the inputs of its frame', () => {
  const { sonst: _, ...ohne } = postkorb
  assert.deepEqual(arten(ohne, rahmen), ['sperrt sonst-fehlt', 'sperrt luecke', 'sperrt luecke'])
  assert.deepEqual(arten({ ...postkorb, trefferregel: 'FIRST' }, rahmen), [
    'sperrt ausserhalb-des-rahmens',
    'hinweis luecke',
  ])
  assert.deepEqual(arten(postkorb, { ...rahmen, eingaben: postkorb.eingaben.slice(0, 1) }), [
    'sperrt ausserhalb-des-rahmens',
    'hinweis luecke',
  ])
})

test('a value that the closed list does not have is named', () => {
  assert.match(
    saetze(mitZeile('"Antrag"', '"00001"'))[0] ?? '',
    /unbekannter-wert: R-50 nennt bei „Art des Vorgangs“ „Antrag“/,
  )
})

test('a broken shape is reported before anything is proved', () => {
  const art = postkorb.eingaben[0]!
  for (const [teil, satz] of [
    [{ eingaben: [] }, /mindestens eine Eingabe/],
    [{ ausgaben: [] }, /mindestens eine Ausgabe/],
    [{ eingaben: [art, art] }, /Spalte „art“ gibt es zweimal/],
    [{ eingaben: [art, { id: 'plz', name: 'PLZ', typ: 'zahl', ziffern: 5 }] }, /Zahl der Ziffern/],
    [{ eingaben: [art, { id: 'plz', name: 'PLZ', typ: 'zahl', bereich: 'x' }] }, /Bereich von „PLZ“ ist nicht lesbar/],
    [
      { eingaben: [art, { id: 'plz', name: 'PLZ', typ: 'zahl', werte: [{ wert: '1' }] }] },
      /Listenwert „1“ nicht zum Typ/,
    ],
    [{ zeilen: [...postkorb.zeilen, ...postkorb.zeilen] }, /Zeilennummer R-12 gibt es mehrmals/],
    [{ zeilen: [{ id: 'sonst', wenn: ['-', '-'], dann: ['l3'] }] }, /darf nicht „sonst“ heißen/],
    [{ zeilen: [{ id: 'R-1', wenn: ['-'], dann: ['l3'] }] }, /1 statt 2 Bedingungen/],
    [{ zeilen: [{ id: 'R-1', wenn: ['-', '-'], dann: [] }] }, /0 statt 1 Ausgaben/],
    [{ zeilen: [{ id: 'R-1', wenn: ['-', '-'], dann: [3] }] }, /passt nicht zum Typ/],
    [{ zeilen: [{ id: 'R-1', wenn: ['-', '-'], dann: ['l9'] }] }, /„l9“ gibt es bei „Postkorb“ nicht/],
    [{ eingaben: [{ ...art, werte: [] }] }, /Liste der Werte von „Art des Vorgangs“ ist leer/],
    [{ eingaben: [{ ...art, bereich: '"antrag"' }] }, /eine Liste und einen Bereich/],
    [{ trefferregel: 'COLLECT +' }, /COLLECT \+ braucht genau eine Ausgabe, und zwar eine Zahl\./],
    [
      { trefferregel: 'PRIORITY', ausgaben: [{ id: 'k', name: 'Korb', typ: 'text' }] },
      /PRIORITY braucht bei einer Ausgabe eine Liste/,
    ],
  ] as const satisfies readonly (readonly [Partial<Entscheidungstabelle>, RegExp])[]) {
    assert.match(saetze(teil).join('\n'), satz)
  }
})

test('many overlaps are counted, not all spelled out', () => {
  const zeilen = Array.from({ length: 40 }, (_, i) => ({
    id: `R-${i}`,
    wenn: ['"antrag"', `>= "${10000 + i}"`],
    dann: ['l3'],
  }))
  const befunde = pruefe({ ...postkorb, zeilen }, rahmen)
  assert.equal(befunde.filter((b) => b.art === 'verdeckt').length, 50)
  assert.ok(befunde.some((b) => b.satz === 'Es gibt 730 weitere Überschneidungen.'))
})
