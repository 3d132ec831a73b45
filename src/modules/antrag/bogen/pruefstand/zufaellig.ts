import assert from 'node:assert/strict'
import type { Eingabe } from '../../../../platform/forms/index.ts'
import { zufall } from '../../../../platform/testing/index.ts'
import {
  abdruck,
  type Blatt,
  blattname,
  type Bogeninhalt,
  eingabeVon,
  feldname,
  leererInhalt,
  standname,
  strecke,
  uebernehmen,
} from '../../../strecke/index.ts'
import { ableitungen } from '../../formulare/abgeleitet.ts'
import { ausgelieferteDefinition } from '../../formulare/definition.ts'
import type { Formularart } from '../formularart.ts'
import { blaetterZu } from '../offen.ts'

export const formulare = strecke(ausgelieferteDefinition(), ableitungen)
export const HEUTE = '2026-07-03'
export const umfeld = { heute: HEUTE, personen: [{ wert: 'person/1', text: 'Kim' }] }
type Zufall = ReturnType<typeof zufall>
type Frage = Blatt['fragen'][number]

export const blaetter = (art: Formularart, inhalt: Bogeninhalt): Blatt[] =>
  blaetterZu(art, formulare, inhalt, { stichtag: HEUTE })

/** Something that someone may type: nothing, something right, something wrong. */
export function getippt(frage: Frage, z: Zufall): Eingabe {
  const name = feldname(frage.id)
  const aus = (werte: readonly string[]): string => werte[z.bis(werte.length)] ?? ''
  if (z.bis(5) === 0) return {}
  if (frage.art === 'datum')
    return {
      [`${name}.tag`]: String(z.bis(40)),
      [`${name}.monat`]: String(1 + z.bis(12)),
      [`${name}.jahr`]: String(1950 + z.bis(80)),
    }
  if (frage.art === 'land') return { [`${name}.1`]: aus(['DE', 'UA', 'XX', 'RO']) }
  if (frage.art === 'ja-nein') return { [name]: aus(['ja', 'nein']) }
  if (frage.art === 'wahl') return { [name]: aus(frage.wahl ?? []) }
  if (frage.art === 'mehrfach') return { [name]: (frage.wahl ?? []).filter(() => z.bis(4) === 0) }
  return { [name]: aus(['450,50', '3', 'Text', 'Ж\u0000', 'person/1']) }
}

export const standDer = (inhalt: Bogeninhalt, blatt: Blatt): Eingabe =>
  Object.fromEntries(
    blatt.fragen.map((f) => [standname(f.id), abdruck(eingabeVon(inhalt, blatt.ort.instanz, f))] as const),
  )

/** Everything that was ever typed, as the form shows it. */
function gezeigt(inhalt: Bogeninhalt): Map<string, string> {
  const fragen = formulare.uebersetzt.fragen
  const alle = new Map<string, string>()
  for (const teil of [inhalt.antworten, inhalt.roh])
    for (const [instanz, werte] of Object.entries(teil))
      for (const id of Object.keys(werte)) {
        const frage = fragen.get(id)?.frage
        if (frage) alle.set(`${instanz} ${id}`, abdruck(eingabeVon(inhalt, instanz, frage)))
      }
  return alle
}

/** Fills in page after page as they come up. */
export function durchlaufen(art: Formularart, saat: number): Bogeninhalt {
  const z = zufall(saat)
  let inhalt: Bogeninhalt = leererInhalt
  for (let schritt = 0; schritt < 700; schritt += 1) {
    const blatt = blaetter(art, inhalt).find((b) => !inhalt.besucht.includes(blattname(b)))
    if (blatt === undefined) return inhalt
    const vorher = gezeigt(inhalt)
    const body = Object.assign({}, standDer(inhalt, blatt), ...blatt.fragen.map((f) => getippt(f, z))) as Eingabe
    const { inhalt: neu, konflikte } = uebernehmen(inhalt, blatt, body, umfeld)
    assert.deepEqual(konflikte, [])
    const nachher = gezeigt(neu)
    const auf = new Set(blatt.fragen.map(({ id }) => `${blatt.ort.instanz} ${id}`))
    for (const [wo, was] of vorher) if (!auf.has(wo)) assert.equal(nachher.get(wo), was, `seed ${saat}: ${wo}`)
    inhalt = { ...neu, besucht: [...neu.besucht, blattname(blatt)] }
  }
  return assert.fail(`seed ${saat}: no end`)
}
