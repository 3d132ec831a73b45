import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ableitungen } from '../formulare/abgeleitet.ts'
import { ausgelieferteDefinition } from '../formulare/definition.ts'
import { irgendeiner } from '../formulare/pruefstand/irgendeiner.ts'
import { texteFuer } from '../formulare/texte.ts'
import { hauptantrag } from '../hauptantrag/hauptantrag.ts'
import { type Antworten, blaetter, mitFestem, strecke } from '../../strecke/index.ts'
import { einfrieren } from './einfrieren.ts'
import { fragenDer } from './fehlend.ts'
import { inhaltAus } from './inhalt.ts'
import { ergebnisDer } from './umfang.ts'

const forms = strecke(ausgelieferteDefinition(), ableitungen)
const texte = texteFuer('de')
const stichtag = '2026-08-10'
const fragen = fragenDer(forms.definition)
const { umfang } = hauptantrag

/** What is sent of these answers, as it is filed. */
const gesendet = (antworten: Antworten) =>
  einfrieren({
    art: 'hauptantrag',
    strecke: forms,
    texte,
    fassung: 'x',
    runde: 1,
    antragsteller: { vorname: 'Kim', nachname: 'Kaya', geburtsdatum: '1990-03-15', anschrift: {} },
    antworten: mitFestem(antworten, umfang),
    umstaende: { stichtag },
    nachweise: () => undefined,
    ungeklaert: [],
    erklaerung: { text: 'Ja.', am: new Date('2026-08-10T08:00:00Z') },
  })

test('HA-04: for random households the pages, what is sent and its document ask the same questions of the same persons', () => {
  for (let saat = 1; saat <= 150; saat++) {
    const antworten = irgendeiner(saat) as Antworten
    const angaben = gesendet(antworten)
    const ergebnis = ergebnisDer(forms, 'hauptantrag', angaben)
    const imDokument = ergebnis.seiten.flatMap(({ instanz, fragen: ids }) =>
      ids
        .filter((id) => fragen.get(id)?.art !== 'datei' && !umfang.ohne?.has(id))
        .filter((id) => umfang.fest[instanz]?.[id] === undefined)
        .map((id) => `${id} ${instanz}`),
    )
    // Someone of whom nothing was said that counts is not sent.
    const gesagt = new Set([...Object.keys(angaben.antworten), ...ergebnis.seiten.map(({ instanz }) => instanz)])
    const aufSeiten = blaetter(forms, antworten, { stichtag }, umfang)
      .filter(({ ort }) => gesagt.has(ort.instanz))
      .flatMap((blatt) => blatt.fragen.map(({ id }) => `${id} ${blatt.ort.instanz}`))
    assert.deepEqual(new Set(imDokument), new Set(aufSeiten), `seed ${saat}`)
  }
})

/** Kinds that print what was typed. */
const worte = new Set(['text', 'langtext', 'name'])

test('HA-04: the document of a random household has every answer that was given to a question of its pages', () => {
  for (let saat = 1; saat <= 40; saat++) {
    const angaben = gesendet(irgendeiner(saat) as Antworten)
    const ergebnis = ergebnisDer(forms, 'hauptantrag', angaben)
    const inhalt = inhaltAus({
      definition: forms.definition,
      fragen,
      ergebnis,
      antworten: angaben.antworten,
      fehlend: [],
      texte,
      stichtag,
    })
    const gedruckt = inhalt.flatMap(({ abschnitte }) => abschnitte)
    for (const { key, instanz, fragen: ids } of ergebnis.seiten) {
      const erwartet = ids.filter(
        (id) => worte.has(fragen.get(id)?.art ?? '') && angaben.antworten[instanz]?.[id] === 'Text',
      ).length
      const da = gedruckt.filter((a) => a.key === key).flatMap((a) => a.zeilen)
      assert.ok(
        da.filter(({ antwort }) => antwort.includes('Text')).length >= erwartet,
        `seed ${saat} ${key} ${instanz}`,
      )
    }
  }
})
