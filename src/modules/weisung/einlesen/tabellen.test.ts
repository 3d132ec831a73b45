import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { join } from 'node:path'
import { datumKurz } from '../../../platform/clock/index.ts'
import { wurzel } from '../../../config.ts'
import type { EingeleseneWeisung } from './eingelesene-weisung.ts'
import { orteVon } from './fundstellen.ts'
import { einlesen, liesLesarten } from './index.ts'

const lesarten = liesLesarten()

function lies(nummer: string): EingeleseneWeisung {
  const ergebnis = einlesen(readFileSync(join(wurzel, `inhalte/weisungen/${nummer}.txt`), 'utf8'), lesarten)
  assert(ergebnis.ok)
  return ergebnis.weisung
}

// Table A1 as printed: number, issued, from, to, unit, file no., SGB II, SGB III, Familienkasse, § 50 (3).
const A1 = `
202001001 | 02.01.2020 | 02.01.2020 | 31.12.2022 | QUB5 | 6801.4 / 6901.4 / 7007.2 | n.b. | Weisung | n.b. | –
202012002 | 23.12.2020 | 23.12.2020 | (blank) | GR 13 | II-5212.5 / 5217.5 / 1460 / 1463 / 3403 / 3304 | Weisung | Information | n.b. | body only
202209003 | 01.09.2022 | 04.10.2022 | 01.09.2023 | GR 1 | II-5212.2 / II-5212.5 / II-5216 / II-5217.5 / 6801.4 | Weisung | Information | Information | header + body
202307007 | 14.07.2023 | 17.07.2023 | 31.12.2024 | IT-AFM 1 | 1441.1 / 5390 / 6801.4 / 6901.4 | Weisung | Weisung | n.b. | header
202511007 | 20.11.2025 | 20.11.2025 | unbegrenzt | KPI4 | 6801.4 / 6801.6 / 6802 / 6901.4 | n.b. | Weisung | n.b. | –
`

function zeileA1(w: EingeleseneWeisung): string {
  const bis = w.gueltigBis.art === 'tag' ? datumKurz(w.gueltigBis.tag) : w.gueltigBis.art
  const kopf50 = w.paragraf50.kopf ? (w.paragraf50.text ? 'header + body' : 'header') : null
  return [
    w.nummer,
    datumKurz(w.vom ?? ''),
    datumKurz(w.gueltigAb ?? ''),
    bis === 'leer' ? '(blank)' : bis,
    w.geschaeftszeichen?.einheit,
    w.geschaeftszeichen?.zeichen,
    ...Object.values(w.gebiete).map((angabe) => (angabe?.art === 'nicht betroffen' ? 'n.b.' : angabe?.art)),
    kopf50 ?? (w.paragraf50.text ? 'body only' : '–'),
  ].join(' | ')
}

for (const zeile of A1.trim().split('\n')) {
  const nummer = zeile.slice(0, 9)
  test(`WE-01: header of ${nummer} equals table A1`, () => assert.equal(zeileA1(lies(nummer)), zeile))
}

test('WE-01: references and repeals are read with kind, number, day and title', () => {
  const kurzform = (nummer: string): string[] => {
    const { bezug, aufhebung } = lies(nummer)
    const liste = ({ stand, verweise }: typeof bezug): string =>
      [stand, ...verweise.map((v) => `${v.art} ${v.gedruckt}→${v.nummer} ${v.vom}`)].join('; ')
    return [liste(bezug), liste(aufhebung)]
  }
  assert.deepEqual(kurzform('202001001'), ['fehlt', 'fehlt'])
  assert.deepEqual(kurzform('202307007'), ['fehlt', 'fehlt'])
  assert.deepEqual(kurzform('202511007'), ['leer', 'leer'])
  assert.deepEqual(kurzform('202012002'), ['genannt; Information 201910003→201910003 2019-10-18', 'keine'])
  assert.deepEqual(kurzform('202209003'), [
    'genannt; Weisung 201903009→201903009 2019-03-21',
    'genannt; Information 202108006→202108006 2021-08-25; Information 202204009→202204009 2022-04-29; Information 20220410→202204010 2022-04-29',
  ])
  assert.equal(
    lies('202209003').aufhebung.verweise[1]?.titel.slice(0, 47),
    'Erprobung der Funktionalität "Mitwirkungssteuer',
  )
})

// Table A2: guide, and where 202001001 (W2020-01) and 202511007 (W2025-11) name it.
const A2 = `
1.001 | – | a1
1.004a | – | a2
1.011 | 2.3 | a5
1.204 | – | a3
1.301 | a1 | –
2.000 | 2.2 | c1
2.002 | – | c2, c3
2.003 | – | c2, c3
2.004 | – | c2, c3
2.005 | – | c2, c3
2.006 | – | c2, c3, c5
2.007 | – | c2, c3
2.010 | – | c4
2.011 | 2.3 | c6
2.014 | – | c2, c3
2.015 | – | c2, c3
2.016 | – | c2, c3
2.018 | – | c2, c3
2.022 | – | c2, c3
2.306 | – | c2
2.402 | – | c2, c3
2.406 | – | c2, c3
3.000 | 2.2 | –
3.001a | – | a1, a4
3.001b | a2, a3 | –
3.004a | – | a2
3.011 | 2.3 | a5
3.102 | – | a1
3.103 | – | a1
3.204 | – | a3
3.301 | a1 | –
3.410 | – | a1
4.002 | b | –
4.501 | – | b1
4.80 | – | b2
`

test('SC-23, WE-01: the 35 guide numbers and their places equal table A2', () => {
  const [alt, neu] = [lies('202001001').leitfaeden, lies('202511007').leitfaeden]
  const nummern = new Set([...alt, ...neu].map((stelle) => stelle.nummer ?? stelle.gedruckt))
  const gelesen = [...nummern].sort().map((nummer) => {
    const orte = [alt, neu].map((stellen) => orteVon(stellen, nummer).join(', ') || '–')
    return [nummer, ...orte].join(' | ')
  })
  assert.deepEqual(gelesen, A2.trim().split('\n'))
  const jePlatz = Object.groupBy(gelesen, (zeile) => zeile.charAt(0))
  assert.deepEqual(
    Object.entries(jePlatz).map(([ziffer, zeilen]) => [ziffer, zeilen?.length]),
    [
      ['1', 5],
      ['2', 17],
      ['3', 10],
      ['4', 3],
    ],
  )
})

test('SC-23: the other three directives name no guide number', () => {
  for (const nummer of ['202012002', '202209003', '202307007']) assert.deepEqual(lies(nummer).leitfaeden, [])
})

test('WE-01: c2 names 14 guides, c3 the same without 2.306', () => {
  const { leitfaeden } = lies('202511007')
  const bei = (punkt: string): string[] => leitfaeden.filter((s) => s.stelle.punkt === punkt).map((s) => s.gedruckt)
  assert.equal(bei('c2').length, 14)
  assert.deepEqual(
    bei('c3'),
    bei('c2').filter((nummer) => nummer !== '2.306'),
  )
})

test('WE-01: titled work aids are read with their place, format and Stand', () => {
  const titel = (nummer: string): string[] =>
    lies(nummer)
      .arbeitsmittel.filter((m) => m.titel)
      .map((m) => [m.art, m.titel, m.stelle.punkt ?? m.stelle.abschnitt, m.format, m.stand].filter(Boolean).join(' | '))
  assert.deepEqual(titel('202001001'), [
    'EMB-Arbeitshilfe | Schriftliche Anzeige – Arbeitsuchendmeldung | a3',
    'EMB-Arbeitshilfe | Abmeldung in Arbeit | a4',
    'EMB-Arbeitshilfe | Grundsätzliche Rahmenbedingungen | a6',
    'Arbeitshilfe | zur E-Mail-Bearbeitung | 3',
  ])
  assert.deepEqual(titel('202209003'), [
    'Arbeitshilfe | Stammdatenspeicherung und -verwaltung von Internetpersonen in STEP | 4.3.1 | PDF | 2022-07-18',
  ])
  assert.deepEqual(titel('202307007'), ['Praxishilfe | Praxishilfe STEP | 3', 'Praxishilfe | Praxishilfe STEP | 3'])
  assert.deepEqual(titel('202511007'), [
    'Arbeitshilfe | VerBIS-Arbeitshilfe Kundenabmeldung und Statuswechsel SGB III | a2',
    'Arbeitshilfe | zur Nachrichtenbearbeitung | 3',
  ])
  const allgemein = lies('202001001').arbeitsmittel.find((m) => m.stelle.punkt === 'a5')
  assert.deepEqual([allgemein?.art, allgemein?.titel], ['EMB-Arbeitshilfe', null])
})

test('WE-01: numbers of directives in the running text are found with their section', () => {
  assert.deepEqual(
    lies('202209003').weisungen.map((s) => [s.gedruckt, s.stelle.abschnitt]),
    [
      ['202108006', '2'],
      ['202204009', '2'],
      ['202204010', '2'],
    ],
  )
})
