import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ausgelieferteDefinition } from './definition.ts'
import { haushaltPruefen } from './haushalt.ts'
import { probehaushalte } from './probe.ts'
import { type Instanzen, irgendeiner } from './pruefstand/irgendeiner.ts'

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

test('HA-02: every question and every kind of evidence is met by some household', () => {
  const { formulare, nachweise } = ausgelieferteDefinition()
  const offen = new Set([
    ...formulare.flatMap((f) => f.fragen.map(({ id }) => id)),
    ...nachweise.map(({ code }) => code),
  ])
  const triff = (ergebnis: ReturnType<typeof haushaltPruefen>): void => {
    for (const id of ergebnis.seiten.flatMap((seite) => seite.fragen)) offen.delete(id)
    for (const { code } of [...ergebnis.nachweise, ...ergebnis.nachweiseFallsVorhanden]) offen.delete(code)
  }
  for (const eingabe of probehaushalte()) triff(haushaltPruefen(eingabe))
  const arten = ['neu', 'weiterbewilligung', 'aenderung']
  for (let saat = 1; saat <= 900 && offen.size > 0; saat++) {
    const antworten = irgendeiner(saat)
    antworten['antrag'] = { ...antworten['antrag'], 'hauptantrag.antrag.art': arten[saat % arten.length] }
    triff(haushaltPruefen({ stichtag: '2026-08-10', antworten, angefordert: nachweise.map(({ code }) => code) }))
  }
  assert.deepEqual([...offen], [])
})
