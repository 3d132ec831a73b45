import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { uebersetze } from '../index.ts'
import type { Entscheidungstabelle } from '../index.ts'
import { naiveTreffer } from '../pruefstand/naiv.ts'
import { wuerfleEingaben, wuerfleTabelle } from '../pruefstand/wuerfel.ts'
import { zufall } from '../pruefstand/zufall.ts'
import type { Trefferregel, Wert } from '../tabelle.ts'

const postkorb: Entscheidungstabelle = {
  name: 'Regelwerk E-AKTE',
  trefferregel: 'UNIQUE',
  eingaben: [
    { id: 'art', name: 'Art', typ: 'text', werte: [{ wert: 'antrag' }, { wert: 'nachricht' }] },
    { id: 'plz', name: 'PLZ', typ: 'text', ziffern: 5 },
  ],
  ausgaben: [{ id: 'postkorb', name: 'Postkorb', typ: 'text' }],
  zeilen: [
    { id: 'R-12', wenn: ['"antrag"', '["12345".."12399"]'], dann: ['leistung-3'] },
    { id: 'R-40', wenn: ['"antrag"', '["12390".."12410"]'], dann: ['leistung-4'] },
    { id: 'R-41', wenn: ['"nachricht"', '-'], dann: ['post'] },
    { id: 'R-42', wenn: ['"antrag"', 'null'], dann: ['klaeren'] },
  ],
  sonst: { dann: ['eingang'] },
}

test('EA-02: a decision names its version, rows and inputs', () => {
  const { entscheide } = uebersetze(postkorb, 'fassung-14')
  assert.deepEqual(entscheide({ art: 'antrag', plz: '12347', kanal: 'online' }), {
    art: 'treffer',
    ausgaben: [{ postkorb: 'leistung-3' }],
    spur: { fassung: 'fassung-14', zeilen: ['R-12'], eingaben: { art: 'antrag', plz: '12347' }, maengel: [] },
  })
})

test('EA-02: the catch-all fires only when no row does', () => {
  const { entscheide } = uebersetze(postkorb)
  const e = entscheide({ art: 'antrag', plz: '99999' })
  assert.deepEqual([e.art, e.ausgaben, e.spur.zeilen], ['sonst', [{ postkorb: 'eingang' }], ['sonst']])
  assert.equal(entscheide({ art: 'nachricht', plz: '99999' }).art, 'treffer')
})

test('two rows under UNIQUE decide nothing and are named', () => {
  const e = uebersetze(postkorb).entscheide({ art: 'antrag', plz: '12395' })
  assert.deepEqual([e.art, e.ausgaben, e.spur.zeilen], ['mehrdeutig', [], ['R-12', 'R-40']])
})

test('a missing value meets only "-" and null, and is reported', () => {
  const e = uebersetze(postkorb).entscheide({ art: 'antrag' })
  assert.deepEqual(
    [e.spur.zeilen, e.spur.maengel, e.spur.eingaben],
    [['R-42'], [{ eingabe: 'plz', art: 'fehlt' }], { art: 'antrag', plz: null }],
  )
  assert.deepEqual(uebersetze(postkorb).entscheide({ art: 'nachricht', plz: null }).spur.zeilen, ['R-41'])
})

test('a value of a wrong type or outside the list meets only "-", and is reported', () => {
  const { entscheide } = uebersetze(postkorb)
  for (const plz of [12347, '1234', '123456', '1234a', true, {}, ['12347']]) {
    const e = entscheide({ art: 'antrag', plz })
    assert.deepEqual([e.art, e.spur.maengel], ['sonst', [{ eingabe: 'plz', art: 'falscher-typ' }]])
  }
  const fremd = entscheide({ art: 'Antrag', plz: '12347' })
  assert.deepEqual([fremd.art, fremd.spur.maengel], ['sonst', [{ eingabe: 'art', art: 'nicht-erlaubt' }]])
})

test('inherited properties are no inputs', () => {
  const e = uebersetze(postkorb).entscheide(Object.create({ art: 'nachricht' }) as Record<string, unknown>)
  assert.equal(e.art, 'sonst')
})

test('a table with an unreadable cell does not compile', () => {
  const kaputt = { ...postkorb, zeilen: [{ id: 'R-1', wenn: ['antrag', '-'], dann: ['x'] }] }
  assert.throws(() => uebersetze(kaputt), { name: 'RegelwerkFehler', message: /Anführungszeichen/ })
})

const gehalt = (trefferregel: Trefferregel, sonst?: Wert): Entscheidungstabelle => ({
  name: 'Gehalt',
  trefferregel,
  eingaben: [{ id: 'jahre', name: 'Jahre', typ: 'zahl' }],
  ausgaben: [{ id: 'betrag', name: 'Betrag', typ: 'zahl', werte: [200, 100, 300].map((wert) => ({ wert })) }],
  zeilen: [
    { id: 'a', wenn: ['> 1'], dann: [100] },
    { id: 'b', wenn: ['> 2'], dann: [300] },
    { id: 'c', wenn: ['> 3'], dann: [200] },
    { id: 'd', wenn: ['> 4'], dann: [100] },
  ],
  ...(sonst === undefined ? {} : { sonst: { dann: [sonst] } }),
})

const ausgaben = (regel: Trefferregel, jahre: number): unknown => {
  const e = uebersetze(gehalt(regel)).entscheide({ jahre })
  return [e.art, ...(e.wert === undefined ? e.ausgaben.map((a) => a['betrag']) : [e.wert])]
}

test('every hit policy of DMN', () => {
  assert.deepEqual(ausgaben('UNIQUE', 2), ['treffer', 100])
  assert.deepEqual(ausgaben('UNIQUE', 5), ['mehrdeutig'])
  assert.deepEqual(ausgaben('ANY', 2), ['treffer', 100])
  assert.deepEqual(ausgaben('ANY', 3), ['mehrdeutig'])
  assert.deepEqual(ausgaben('FIRST', 5), ['treffer', 100])
  assert.deepEqual(ausgaben('PRIORITY', 5), ['treffer', 200])
  assert.deepEqual(ausgaben('RULE ORDER', 5), ['treffer', 100, 300, 200, 100])
  assert.deepEqual(ausgaben('OUTPUT ORDER', 5), ['treffer', 200, 100, 100, 300])
  assert.deepEqual(ausgaben('COLLECT', 5), ['treffer', 100, 300, 200, 100])
  assert.deepEqual(ausgaben('COLLECT +', 5), ['treffer', 700])
  assert.deepEqual(ausgaben('COLLECT <', 5), ['treffer', 100])
  assert.deepEqual(ausgaben('COLLECT >', 5), ['treffer', 300])
  assert.deepEqual(ausgaben('COLLECT #', 5), ['treffer', 4])
  assert.deepEqual(ausgaben('COLLECT #', 0), ['keine'])
})

test('ANY agrees when all rows say the same', () => {
  const gleich = { ...gehalt('ANY'), zeilen: gehalt('ANY').zeilen.filter((z) => z.dann[0] === 100) }
  const e = uebersetze(gleich).entscheide({ jahre: 9 })
  assert.deepEqual([e.ausgaben, e.spur.zeilen], [[{ betrag: 100 }], ['a', 'd']])
})

test('the catch-all stands in for an aggregate', () => {
  assert.equal(uebersetze(gehalt('COLLECT +', 200)).entscheide({ jahre: 0 }).wert, 200)
})

const rang = (werte: string[]) => werte.map((wert) => ({ wert }))

test('PRIORITY compares several outputs from left to right', () => {
  const e = uebersetze({
    name: 'Rang',
    trefferregel: 'OUTPUT ORDER',
    eingaben: [{ id: 'x', name: 'X', typ: 'wahrheit' }],
    ausgaben: [
      { id: 'a', name: 'A', typ: 'text', werte: rang(['hoch', 'tief']) },
      { id: 'b', name: 'B', typ: 'text', werte: rang(['rot', 'gelb']) },
    ],
    zeilen: [
      { id: '1', wenn: ['-'], dann: ['tief', 'rot'] },
      { id: '2', wenn: ['-'], dann: ['hoch', 'gelb'] },
      { id: '3', wenn: ['-'], dann: ['hoch', 'rot'] },
    ],
  }).entscheide({ x: true })
  assert.deepEqual(
    e.ausgaben.map((a) => `${a['a']} ${a['b']}`),
    ['hoch rot', 'hoch gelb', 'tief rot'],
  )
})

test('PRIORITY ranks only by outputs that have a list', () => {
  const e = uebersetze({
    name: 'Rang',
    trefferregel: 'PRIORITY',
    eingaben: [{ id: 'x', name: 'X', typ: 'wahrheit' }],
    ausgaben: [
      { id: 'a', name: 'A', typ: 'text' },
      { id: 'b', name: 'B', typ: 'text', werte: rang(['rot', 'gelb']) },
    ],
    zeilen: [
      { id: '1', wenn: ['-'], dann: ['egal', 'gelb'] },
      { id: '2', wenn: ['-'], dann: ['frei', 'rot'] },
    ],
  }).entscheide({ x: true })
  assert.deepEqual(e.ausgaben, [{ a: 'frei', b: 'rot' }])
})

test('compiled and indexed tables fire the same rows as S-FEEL read row by row', () => {
  const z = zufall(20260701)
  for (let runde = 0; runde < 150; runde++) {
    const tabelle = wuerfleTabelle(z, 1 + z.bis(5), z.aus([1, 5, 31, 32, 33, 70]), 'RULE ORDER')
    const { entscheide } = uebersetze(tabelle)
    for (let i = 0; i < 25; i++) {
      const eingaben = wuerfleEingaben(z, tabelle)
      assert.deepEqual(
        entscheide(eingaben).spur.zeilen,
        naiveTreffer(tabelle, eingaben),
        inspect({ zeilen: tabelle.zeilen, eingaben }),
      )
    }
  }
})
