import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zufall } from '../../abgleich/lernen/zufall.ts'
import { bereich } from './gruppen.ts'
import { jePaar } from './paare.ts'
import { fuelle, neuerVorrat, type Vorrat } from './vorrat.ts'

const TEILE = 16
const w = zufall(5)

/** Persons with few different keys, so that groups of all sizes come about. */
function vorratAus(listen: readonly (readonly number[])[], zweiter = listen.length): Vorrat {
  const vorrat = neuerVorrat(listen.length, zweiter, 100, 20_000)
  const hinein = fuelle(vorrat)
  for (const [platz, liste] of listen.entries()) hinein.person(platz, '', Int32Array.from(liste).sort())
  hinein.ende()
  return vorrat
}
/** One of so many keys, spread over all numbers. */
const schluessel = (wieViele: number): number => Math.imul(Math.floor(w() * wieViele) + wieViele, 0x9e_37_79_b1)
const listen = Array.from({ length: 400 }, () => [
  ...new Set([schluessel(6), schluessel(6), ...Array.from({ length: 4 }, () => schluessel(300)), schluessel(800)]),
])
const groesse = new Map<number, number>()
for (const k of listen.flat()) groesse.set(k, (groesse.get(k) ?? 0) + 1)

const gefunden = (vorrat: Vorrat): string[] => {
  const alle: string[] = []
  for (let teil = 0; teil < TEILE; teil++) jePaar(vorrat, bereich(teil, TEILE), (a, b) => alle.push(`${a} ${b}`))
  return alle.toSorted()
}
const erwartet = (gemeint: (a: number, b: number) => boolean): string[] =>
  listen
    .flatMap((erste, a) =>
      listen.flatMap((zweite, b) => {
        const gemeinsame = b > a && gemeint(a, b) ? erste.filter((k) => zweite.includes(k)) : []
        return gemeinsame.length > 1 || gemeinsame.some((k) => (groesse.get(k) ?? 0) <= 3) ? [`${a} ${b}`] : []
      }),
    )
    .toSorted()

test('ST-05: each pair with two common keys, or a rare one, comes once, in groups of any size', () => {
  assert.ok([...groesse.values()].some((n) => n > 60) && [...groesse.values()].some((n) => n < 4))
  const paare = erwartet(() => true)
  assert.ok(paare.length > 1000, String(paare.length))
  assert.deepEqual(gefunden(vorratAus(listen)), paare)
})

test('ST-05: of two blocks only pairs between them', () => {
  assert.deepEqual(
    gefunden(vorratAus(listen, 150)),
    erwartet((a, b) => a < 150 && b >= 150),
  )
})
