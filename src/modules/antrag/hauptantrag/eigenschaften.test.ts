import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Eingabe } from '../../../platform/forms/index.ts'
import { zufall } from '../../../platform/testing/index.ts'
import {
  abdruck,
  blattname,
  eingabeVon,
  entfernen,
  feldartVon,
  feldname,
  mitFestem,
  uebernehmen,
  zurueckholen,
} from '../../strecke/index.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { blaetter, durchlaufen, formulare, getippt, HEUTE, standDer, umfeld } from '../bogen/pruefstand/zufaellig.ts'
import { alsEingereicht } from '../einreichen/pruefstand/familie.ts'
import { ergebnisDer } from '../einreichen/umfang.ts'
import { veraenderung } from '../veraenderung/veraenderung.ts'
import { weiterbewilligung } from '../weiterbewilligung/weiterbewilligung.ts'
import { hauptantrag } from './hauptantrag.ts'

/** Has a field on a page of this kind of form. */
const istGefragt = ({ umfang }: Formularart, instanz: string, id: string): boolean => {
  const frage = formulare.uebersetzt.fragen.get(id)?.frage
  const hatFeld = frage !== undefined && feldartVon(frage) !== undefined
  return hatFeld && umfang.fest[instanz]?.[id] === undefined && umfang.ohne?.has(id) !== true
}

/** Kinds of forms with how many pages they have at least. */
const arten = [
  [hauptantrag, 20],
  // Who wants no more money is asked why, and nothing else.
  [weiterbewilligung, 1],
  [veraenderung, 2],
] as const

for (const [art, mindestens] of arten) {
  test(`HA-02, HA-08: random answers, right and wrong, never lead into a loop or a dead end, and lose no answer of another page (${art.art})`, () => {
    for (let saat = 1; saat <= 12; saat += 1) {
      const inhalt = durchlaufen(art, saat)
      const alle = blaetter(art, inhalt)
      assert.ok(alle.length > mindestens, `seed ${saat}`)
      assert.equal(new Set(alle.map(blattname)).size, alle.length, `seed ${saat}: a page twice`)
    }
  })

  test(`HA-02, HA-04: of random answers the document has the questions that the pages ask, and no other (${art.art})`, () => {
    for (let saat = 100; saat < 106; saat += 1) {
      const inhalt = durchlaufen(art, saat)
      const antworten = mitFestem(inhalt.antworten, art.umfang)
      const eingereicht = alsEingereicht(antworten, undefined, { art: art.art, stichtag: HEUTE })
      const imDokument = ergebnisDer(formulare, art.art, eingereicht).seiten.flatMap(({ key, instanz, fragen }) =>
        fragen.filter((id) => istGefragt(art, instanz, id)).map((id) => `${key} ${instanz} ${id}`),
      )
      // A person or an entry of which nothing is known but what was typed wrong is asked for and not filed.
      const aufSeiten = blaetter(art, inhalt)
        .filter(({ ort }) => ort.instanz === 'antrag' || ort.instanz in antworten)
        .flatMap(({ seite, ort, fragen }) =>
          fragen.filter(({ id }) => istGefragt(art, ort.instanz, id)).map(({ id }) => `${seite} ${ort.instanz} ${id}`),
        )
      const mitAntworten = imDokument.filter(
        (frage) => frage.split(' ')[1] === 'antrag' || (frage.split(' ')[1] ?? '') in antworten,
      )
      assert.deepEqual(mitAntworten.toSorted(), aufSeiten.toSorted(), `seed ${saat}`)
    }
  })
}

test('HA-02: sending a page as it is shown changes nothing', () => {
  for (let saat = 30; saat < 34; saat += 1) {
    const inhalt = durchlaufen(hauptantrag, saat)
    for (const blatt of blaetter(hauptantrag, inhalt)) {
      const eingaben = blatt.fragen.map((f) => eingabeVon(inhalt, blatt.ort.instanz, f))
      const body = Object.assign({}, standDer(inhalt, blatt), ...eingaben) as Eingabe
      assert.deepEqual(uebernehmen(inhalt, blatt, body, umfeld).inhalt, inhalt, `seed ${saat}: ${blattname(blatt)}`)
    }
  }
})

test('HA-03: two windows at random: what was typed in either is kept or asked again, whatever the order', () => {
  for (let saat = 50; saat < 60; saat += 1) {
    const z = zufall(saat)
    const inhalt = durchlaufen(hauptantrag, saat)
    const alle = blaetter(hauptantrag, inhalt)
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
    const inhalt = durchlaufen(hauptantrag, saat)
    for (const blatt of blaetter(hauptantrag, inhalt).filter(({ liste }) => liste !== undefined)) {
      const ohne = entfernen(formulare, inhalt, blatt, 7)
      const { umgestellt: _umgestellt, ...wieder } = zurueckholen(ohne, 7) ?? assert.fail()
      assert.deepEqual(wieder, inhalt, `seed ${saat}`)
      assert.equal(zurueckholen(ohne, 8), undefined)
    }
  }
})
