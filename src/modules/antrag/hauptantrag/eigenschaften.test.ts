import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Eingabe } from '../../../platform/forms/index.ts'
import { zufall } from '../../../platform/testing/index.ts'
import {
  abdruck,
  type Blatt,
  blattname,
  type Bogeninhalt,
  eingabeVon,
  entfernen,
  feldname,
  leererInhalt,
  standname,
  strecke,
  uebernehmen,
  zurueckholen,
} from '../../strecke/index.ts'
import { blaetterZu } from '../bogen/offen.ts'
import { ableitungen } from '../formulare/abgeleitet.ts'
import { ausgelieferteDefinition } from '../formulare/definition.ts'
import { hauptantrag } from './hauptantrag.ts'

const formulare = strecke(ausgelieferteDefinition(), ableitungen)
const HEUTE = '2026-07-03'
const umfeld = { heute: HEUTE, personen: [{ wert: 'person/1', text: 'Kim' }] }
type Zufall = ReturnType<typeof zufall>
type Frage = Blatt['fragen'][number]

const blaetter = (inhalt: Bogeninhalt): Blatt[] => blaetterZu(hauptantrag, formulare, inhalt, HEUTE)

/** Something that someone may type: nothing, something right, something wrong. */
function getippt(frage: Frage, z: Zufall): Eingabe {
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

const standDer = (inhalt: Bogeninhalt, blatt: Blatt): Eingabe =>
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
function durchlaufen(saat: number): Bogeninhalt {
  const z = zufall(saat)
  let inhalt: Bogeninhalt = leererInhalt
  for (let schritt = 0; schritt < 700; schritt += 1) {
    const blatt = blaetter(inhalt).find((b) => !inhalt.besucht.includes(blattname(b)))
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

test('HA-02: random answers, right and wrong, never lead into a loop or a dead end, and lose no answer of another page', () => {
  for (let saat = 1; saat <= 12; saat += 1) {
    const inhalt = durchlaufen(saat)
    const alle = blaetter(inhalt)
    assert.ok(alle.length > 20, `seed ${saat}`)
    assert.equal(new Set(alle.map(blattname)).size, alle.length, `seed ${saat}: a page twice`)
  }
})

test('HA-02: sending a page as it is shown changes nothing', () => {
  for (let saat = 30; saat < 34; saat += 1) {
    const inhalt = durchlaufen(saat)
    for (const blatt of blaetter(inhalt)) {
      const eingaben = blatt.fragen.map((f) => eingabeVon(inhalt, blatt.ort.instanz, f))
      const body = Object.assign({}, standDer(inhalt, blatt), ...eingaben) as Eingabe
      assert.deepEqual(uebernehmen(inhalt, blatt, body, umfeld).inhalt, inhalt, `seed ${saat}: ${blattname(blatt)}`)
    }
  }
})

test('HA-03: two windows at random: what was typed in either is kept or asked again, whatever the order', () => {
  for (let saat = 50; saat < 60; saat += 1) {
    const z = zufall(saat)
    const inhalt = durchlaufen(saat)
    const alle = blaetter(inhalt)
    const blatt = alle[z.bis(alle.length)] ?? assert.fail()
    const fenster = () =>
      Object.assign({}, standDer(inhalt, blatt), ...blatt.fragen.map((f) => getippt(f, z))) as Eingabe
    const [eins, zwei] = [fenster(), fenster()]
    const nachEins = uebernehmen(inhalt, blatt, eins, umfeld).inhalt
    const { inhalt: danach, konflikte } = uebernehmen(nachEins, blatt, zwei, umfeld)
    for (const frage of blatt.fragen) {
      const [vorher, dort, jetzt] = [inhalt, nachEins, danach].map((i) =>
        abdruck(eingabeVon(i, blatt.ort.instanz, frage)),
      )
      const hier = abdruck(
        Object.fromEntries(
          Object.entries(zwei).filter(([n]) => n === feldname(frage.id) || n.startsWith(`${feldname(frage.id)}.`)),
        ),
      )
      const strittig = dort !== vorher && hier !== vorher && hier !== dort
      assert.equal(
        konflikte.some((k) => k.frage === frage),
        strittig,
        `seed ${saat} ${frage.id}`,
      )
      if (strittig || hier === vorher) assert.equal(jetzt, dort, `seed ${saat} ${frage.id}`)
    }
  }
})

test('HA-02: a removed person or entry can be had back as it was', () => {
  for (let saat = 80; saat < 86; saat += 1) {
    const inhalt = durchlaufen(saat)
    for (const blatt of blaetter(inhalt).filter(({ liste }) => liste !== undefined)) {
      const ohne = entfernen(formulare, inhalt, blatt, 7)
      assert.deepEqual(zurueckholen(ohne, 7), inhalt, `seed ${saat}`)
      assert.equal(zurueckholen(ohne, 8), undefined)
    }
  }
})
