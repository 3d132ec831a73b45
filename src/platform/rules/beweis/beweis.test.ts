import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { pruefe, uebersetze } from '../index.ts'
import type { Befund, Entscheidungstabelle } from '../index.ts'
import { naiveTreffer } from '../pruefstand/naiv.ts'
import { alleEingaben } from '../pruefstand/proben.ts'
import { wuerfleTabelle } from '../pruefstand/wuerfel.ts'
import { zufall } from '../pruefstand/zufall.ts'
import type { Trefferregel } from '../tabelle.ts'

/** Random small tables, each with every input it can tell apart. */
function* faelle(regel: Trefferregel, saat: number, runden: number) {
  const z = zufall(saat)
  for (let i = 0; i < runden; i++) {
    const tabelle = wuerfleTabelle(z, 1 + z.bis(3), 1 + z.bis(6), regel)
    const alle = alleEingaben(tabelle).map((eingaben) => ({ eingaben, treffer: naiveTreffer(tabelle, eingaben) }))
    yield {
      tabelle,
      alle,
      befunde: pruefe(tabelle, { genauEinZiel: false }),
      text: inspect(tabelle.zeilen, { depth: 5 }),
    }
  }
}

const von = (befunde: readonly Befund[], ...arten: readonly Befund['art'][]): Befund[] =>
  befunde.filter((b) => arten.includes(b.art))

const getroffen = (tabelle: Entscheidungstabelle, b: Befund): readonly string[] =>
  uebersetze({ ...tabelle, trefferregel: 'RULE ORDER' }).entscheide(b.beispiel ?? {}).spur.zeilen

test('EA-02: overlaps under UNIQUE are exactly the pairs that some input makes fire together', () => {
  for (const { tabelle, alle, befunde, text } of faelle('UNIQUE', 1, 90)) {
    const immer = new Set(von(befunde, 'passt-immer').flatMap((b) => b.zeilen))
    const erwartet = new Set<string>()
    for (const { treffer } of alle) {
      const rest = treffer.filter((id) => !immer.has(id))
      for (const [i, a] of rest.entries()) for (const b of rest.slice(i + 1)) erwartet.add([a, b].toSorted().join())
    }
    const gefunden = von(befunde, 'ueberschneidung', 'verdeckt', 'doppelt')
    assert.deepEqual(new Set(gefunden.map((b) => b.zeilen.toSorted().join())), erwartet, text)
    for (const b of gefunden)
      assert.ok(
        b.zeilen.every((id) => getroffen(tabelle, b).includes(id)),
        text + inspect(b),
      )
  }
})

test('under UNIQUE a row is hidden or doubled exactly when it fires only together with the other', () => {
  for (const { alle, befunde, text } of faelle('UNIQUE', 2, 60)) {
    const nurMit = (a: string, b: string): boolean =>
      alle.every(({ treffer }) => !treffer.includes(a) || treffer.includes(b))
    for (const { art, zeilen } of von(befunde, 'ueberschneidung', 'verdeckt', 'doppelt')) {
      const [a = '', b = ''] = zeilen
      assert.deepEqual([nurMit(a, b), nurMit(b, a)], [art !== 'ueberschneidung', art === 'doppelt'], text)
    }
  }
})

test('rows that fire always or never are exactly those', () => {
  for (const { tabelle, alle, befunde, text } of faelle('UNIQUE', 3, 60)) {
    const anzahl = (id: string): number => alle.filter(({ treffer }) => treffer.includes(id)).length
    const nie = tabelle.zeilen.filter((z) => anzahl(z.id) === 0).map((z) => z.id)
    const immer = tabelle.zeilen.filter((z) => anzahl(z.id) === alle.length).map((z) => z.id)
    assert.deepEqual([...new Set(von(befunde, 'passt-nie').flatMap((b) => b.zeilen))], nie, text)
    assert.deepEqual(
      von(befunde, 'passt-immer').flatMap((b) => b.zeilen),
      tabelle.zeilen.length > 1 ? immer : [],
      text,
    )
  }
})

test('EA-02: a gap is reported exactly when some input meets no row, and its example shows it', () => {
  for (const { tabelle, alle, befunde, text } of faelle('FIRST', 4, 90)) {
    const luecken = von(befunde, 'luecke')
    assert.equal(
      luecken.length > 0,
      alle.some(({ treffer }) => treffer.length === 0),
      text,
    )
    for (const b of luecken.filter((l) => l.beispiel)) assert.deepEqual(getroffen(tabelle, b), [], text + inspect(b))
  }
})

test('with a catch-all, missing values alone are no gap', () => {
  for (const { tabelle, alle, text } of faelle('UNIQUE', 5, 50)) {
    const befunde = pruefe({ ...tabelle, sonst: { dann: [1] } }, { genauEinZiel: true })
    const offen = alle.some(({ treffer, eingaben }) => treffer.length === 0 && !Object.values(eingaben).includes(null))
    assert.equal(von(befunde, 'luecke').length > 0, offen, text)
    assert.ok(von(befunde, 'luecke').every((b) => b.schwere === 'hinweis'))
  }
})

for (const regel of ['FIRST', 'PRIORITY'] as const) {
  test(`${regel}: hidden rows are exactly those that never decide`, () => {
    for (const { tabelle, alle, befunde, text } of faelle(regel, 6, 70)) {
      const rang = new Map(tabelle.ausgaben[0]?.werte?.map((l, i) => [l.wert, i]))
      const rangVon = (id: string): number =>
        regel === 'FIRST' ? 0 : (rang.get(tabelle.zeilen.find((z) => z.id === id)?.dann[0] ?? '') ?? 0)
      const sieger = new Set(alle.map(({ treffer }) => treffer.toSorted((a, b) => rangVon(a) - rangVon(b))[0]))
      const erwartet = new Set(tabelle.zeilen.map((z) => z.id).filter((id) => !sieger.has(id)))
      const gefunden = von(befunde, 'verdeckt', 'passt-nie').map((b) => b.zeilen[0])
      assert.deepEqual(new Set(gefunden), erwartet, text)
      for (const b of von(befunde, 'verdeckt')) assert.ok(getroffen(tabelle, b).includes(b.zeilen[0] ?? ''), text)
    }
  })
}

test('ANY: contradictions are exactly the pairs that fire together with different outputs', () => {
  for (const { tabelle, alle, befunde, text } of faelle('ANY', 7, 60)) {
    const dann = new Map(tabelle.zeilen.map((z) => [z.id, z.dann[0]]))
    const erwartet = new Set<string>()
    for (const { treffer } of alle) {
      for (const [i, a] of treffer.entries()) {
        for (const b of treffer.slice(i + 1)) if (dann.get(a) !== dann.get(b)) erwartet.add(`${a},${b}`)
      }
    }
    assert.deepEqual(new Set(von(befunde, 'ueberschneidung').map((b) => b.zeilen.join())), erwartet, text)
  }
})
