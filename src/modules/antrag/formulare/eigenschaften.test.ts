import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zufall } from '../../../platform/testing/index.ts'
import { ausgelieferteDefinition } from './definition.ts'
import { haushaltPruefen } from './haushalt.ts'

const definition = ausgelieferteDefinition()
const fragen = definition.formulare.flatMap((f) => f.fragen)

type Instanzen = Record<string, Record<string, unknown>>

/** Any household: up to five persons, any answers, also ones that do not fit together. */
function irgendeiner(saat: number): Instanzen {
  const z = zufall(saat)
  const personen = 1 + z.bis(5)
  const antworten: Instanzen = { antrag: {} }
  for (let p = 1; p <= personen; p++) antworten[`person/${p}`] = {}
  for (const frage of fragen) {
    for (const [instanz, werte] of Object.entries(antworten)) {
      if ((frage.je === 'antrag') === (instanz === 'antrag') && z.bis(3) > 0) werte[frage.id] = wert(frage, z)
    }
  }
  return antworten
}

function wert({ art, wahl = [] }: (typeof fragen)[number], z: ReturnType<typeof zufall>): unknown {
  const aus = (liste: readonly string[]): string => liste[z.bis(liste.length)] ?? ''
  if (art === 'ja-nein') return aus(['ja', 'nein'])
  if (art === 'wahl') return aus(wahl)
  if (art === 'mehrfach') return wahl.filter(() => z.bis(4) === 0)
  if (art === 'datum') return `${1940 + z.bis(87)}-0${1 + z.bis(9)}-1${z.bis(10)}`
  if (art === 'land') return [aus(['DE', 'RO', 'UA', 'TR'])]
  return art === 'betrag' || art === 'zahl' ? z.bis(2000) : 'Text'
}

const pruefe = (antworten: Instanzen) => haushaltPruefen({ stichtag: '2026-08-10', antworten, angefordert: [] })

const gefragt = (antworten: Instanzen): Set<string> =>
  new Set(pruefe(antworten).seiten.flatMap(({ fragen: ids, instanz }) => ids.map((id) => `${id} ${instanz}`)))

test('HA-02: answers that do not count change nothing: dropping them leaves every page, form and evidence as it was', () => {
  for (let saat = 1; saat <= 60; saat++) {
    const alle = irgendeiner(saat)
    const zaehlt = gefragt(alle)
    const beschnitten: Instanzen = Object.fromEntries(
      Object.entries(alle).map(([instanz, werte]) => [
        instanz,
        Object.fromEntries(Object.entries(werte).filter(([id]) => zaehlt.has(`${id} ${instanz}`))),
      ]),
    )
    if (!['neu', undefined].includes(beschnitten['antrag']?.['hauptantrag.antrag.art'] as string | undefined)) continue
    assert.deepEqual(pruefe(beschnitten), pruefe(alle), `seed ${saat}`)
  }
})

test('HA-02: the same answers in another order give the same, and no random household makes it fail', () => {
  for (let saat = 100; saat <= 160; saat++) {
    const alle = irgendeiner(saat)
    const umgekehrt = Object.fromEntries(
      Object.entries(alle)
        .toReversed()
        .map(([instanz, werte]) => [instanz, Object.fromEntries(Object.entries(werte).toReversed())]),
    )
    assert.deepEqual(pruefe(umgekehrt), pruefe(alle), `seed ${saat}`)
  }
})

test('HA-02: a single person renting a flat sees less than half of the questions of a self-employed family of five', () => {
  const miete = { 'haushalt.wohnkosten': 'ja', 'kdu.wohnform': 'miete' }
  const ich = { 'hauptantrag.person.geburtsdatum': '1990-03-15', 'hauptantrag.person.konto-vorhanden': 'ja' }
  const kind = (jahr: number) => ({
    'haushalt.person.beziehung': 'kind',
    'haushalt.person.geburtsdatum': `${jahr}-03-15`,
  })
  const allein = gefragt({ antrag: miete, 'person/1': ich })
  const familie = gefragt({
    antrag: miete,
    'person/1': { ...ich, 'hauptantrag.person.selbstaendig-heute': 'ja' },
    'person/2': { 'haushalt.person.beziehung': 'ehe-lebenspartner', 'haushalt.person.geburtsdatum': '1991-03-15' },
    'person/3': kind(2015),
    'person/4': kind(2018),
    'person/5': kind(2022),
  })
  assert.ok(allein.size * 2 < familie.size, `${allein.size} of ${familie.size}`)
})
