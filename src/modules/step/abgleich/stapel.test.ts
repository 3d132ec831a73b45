import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stapel, vorbereiten } from './index.ts'
import { gruppiere } from './gruppen/gruppiere.ts'
import { mittlereBindung } from './gruppen/mittel.ts'
import { kandidatenpaare } from './paare.ts'
import { zufall } from './lernen/zufall.ts'
import { zufallspaare } from './lernen/zufallspaare.ts'
import { person } from './probe.ts'

const vornamen = ['Anna', 'Bernd', 'Carla', 'Deniz', 'Elif', 'Fritz', 'Greta', 'Hans', 'Ida', 'Jan']
const nachnamen = ['Müller', 'Schmidt', 'Yılmaz', 'Kaiser', 'Vogt', 'Großmann', 'Petrova', 'Lehmann']

/** A made-up stock: every third person twice, with a slip in the family name; some live together. */
function bestand(anzahl: number) {
  const w = zufall(7)
  const aus = <T>(liste: readonly T[]): T => liste[Math.floor(w() * liste.length)] as T
  return Array.from({ length: anzahl }, (_, i) => {
    const p = person({
      vornamen: [aus(vornamen)],
      nachname: aus(nachnamen),
      geburt: { jahr: 1950 + Math.floor(w() * 60), monat: 1 + Math.floor(w() * 12), tag: 1 + Math.floor(w() * 28) },
      plz: String(10_000 + Math.floor(w() * 500)),
      strasse: `Straße ${Math.floor(w() * 40)}`,
      hausnummer: String(1 + Math.floor(w() * 30)),
    })
    return i % 3 === 0 ? [p, { ...p, nachname: `${p.nachname}n`, hausnummer: '99' }] : [p]
  })
    .flat()
    .map(vorbereiten)
}

test('ST-05: the same stock gives the same model and groups in every run and order', () => {
  const personen = bestand(300)
  const erster = stapel(personen)
  const zweiter = stapel(personen)
  assert.deepEqual(zweiter.modell, erster.modell)
  assert.deepEqual(zweiter.gruppen, erster.gruppen)
  const rueckwaerts = stapel(personen.toReversed())
  assert.deepEqual(rueckwaerts.modell, erster.modell)
  const wer = (gruppen: readonly (readonly number[])[], dreh: boolean) =>
    gruppen
      .map((g) => g.map((i) => (dreh ? personen.length - 1 - i : i)).toSorted((a, b) => a - b))
      .toSorted(([a = 0], [b = 0]) => a - b)
  assert.deepEqual(wer(rueckwaerts.gruppen, true), wer(erster.gruppen, false))
  assert.equal(erster.gruppen.length, 100)
})

test('ST-05: what is learned is a model: shares between 0 and 1, no disagreement beyond nine bits', () => {
  const { modell } = stapel(bestand(300))
  assert.ok(modell.lambda > 0 && modell.lambda < 0.01)
  for (const { m, u } of Object.values(modell.felder))
    for (const [l, wert] of m.entries()) {
      assert.ok(wert > 0 && wert <= 1 && (u[l] ?? 0) > 0 && (u[l] ?? 2) <= 1)
      assert.ok(Math.log2(wert / (u[l] ?? 1)) >= -9.1)
    }
})

test('ST-05: nobody and one person are searched without complaint', () => {
  assert.deepEqual(stapel([]).gruppen, [])
  assert.deepEqual(stapel([vorbereiten(person())]).gruppen, [])
  assert.deepEqual(stapel([vorbereiten(person()), vorbereiten(person())]).paare.anzahl, 1)
})

test('ST-05: pairs share a key, come once and in order; blocks that are too large are left out', () => {
  const { anzahl, links, rechts } = kandidatenpaare([[1, -2], [-2], [1, -2], [9]], 100)
  assert.deepEqual([...links].map((i, k) => [i, rechts[k]]), [[0, 1], [0, 2], [1, 2]]) // prettier-ignore
  assert.equal(anzahl, 3)
  const alle = kandidatenpaare(
    Array.from({ length: 3_000 }, (_, i) => [5, 1_000 + (i >> 1)]),
    1_000_000,
  )
  assert.equal(alle.anzahl, 1_500)
})

test('ST-05: random pairs: all when few, never somebody with themself, the same for the same seed', () => {
  assert.equal(zufallspaare(10, 1_000, 1).anzahl, 45)
  const a = zufallspaare(10_000, 500, 1)
  assert.deepEqual(zufallspaare(10_000, 500, 1), a)
  assert.notDeepEqual(zufallspaare(10_000, 500, 2), a)
  for (let k = 0; k < a.anzahl; k++) assert.ok((a.links[k] ?? 0) < (a.rechts[k] ?? 0))
})

test('ST-05: one weak bridge does not make two persons one', () => {
  // 0–1–2 are one person, 3–4–5 another; 2–3 look alike.
  const eng = (i: number, j: number): boolean => Math.floor(i / 3) === Math.floor(j / 3)
  const gewicht = (i: number, j: number): number => (eng(i, j) ? 8 : i + j === 5 ? 5 : -8)
  const paare = zufallspaare(6, 100, 1)
  const gewichte = Float32Array.from({ length: paare.anzahl }, (_, k) =>
    gewicht(paare.links[k] ?? 0, paare.rechts[k] ?? 0),
  )
  assert.deepEqual(gruppiere({ anzahl: 6, paare, gewichte, gewicht, schwelle: 4 }), [
    [0, 1, 2],
    [3, 4, 5],
  ])
})

test('ST-05: two records below the threshold are no group, with a sure third they are', () => {
  const gruppen = (werte: Readonly<Record<string, number>>) => {
    const gewicht = (i: number, j: number): number => werte[`${i}${j}`] ?? -9
    const paare = zufallspaare(3, 10, 1)
    const gewichte = Float32Array.from({ length: 3 }, (_, k) => gewicht(paare.links[k] ?? 0, paare.rechts[k] ?? 0))
    return gruppiere({ anzahl: 3, paare, gewichte, gewicht, schwelle: 4 })
  }
  assert.deepEqual(gruppen({ '01': 3 }), [])
  assert.deepEqual(gruppen({ '01': 5 }), [[0, 1]])
  assert.deepEqual(gruppen({ '01': 5, '12': 3, '02': 0 }), [[0, 1, 2]])
})

test('ST-05: average linkage: groups stay apart below the threshold', () => {
  const n = 4
  const naehe = Float32Array.from([0, 9, 1, 1, 9, 0, 1, 1, 1, 1, 0, 9, 1, 1, 9, 0])
  const getrennt = mittlereBindung(n, naehe.slice(), 2)
  assert.equal(new Set(getrennt).size, 2)
  assert.equal(new Set(mittlereBindung(n, naehe.slice(), 0.5)).size, 1)
  assert.equal(new Set(mittlereBindung(n, naehe.slice(), 10)).size, 4)
})
