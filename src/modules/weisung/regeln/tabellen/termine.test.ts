import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datumKurz } from '../../../../platform/clock/index.ts'
import { inhalte, kurzquelle, regel, zeilen } from './hilfe.ts'

// Table A6: day | what it is recognised by | source.
const A6 = `
21.05.2019 | Start von jobcenter.digital | W2022-09 1; W2020-12 1
27.09.2019–31.12.2019 | Befristete Sofortmaßnahmen | W2020-01 1
02.01.2020 | Weisung 202001001 gilt | W2020-01 Kopf
20.01.2020 | Stand der veröffentlichten | W2020-01 2.4
–31.08.2020 | Fünf Aufschalttermine | W2020-12 1
01.09.2020 | Etwa 73 % der gE | W2020-12 1
23.12.2020 | Weisung 202012002 gilt | W2020-12 Kopf
01.01.2021 | Projekt JOBCENTER.DIGITAL II | W2020-12 Anlage 1
08.01.2021 | Frist für die Einstellungen | W2020-12 3
12.01.2021 | Postfach in allen übrigen gE | W2020-12 2
18.10.2021 | Erprobung des Hauptantrags | W2022-09 1
30.05.2022 | Erprobung um MWS und OAP | W2022-09 1
04.10.2022 | Welle 1; Weisung 202209003 | W2022-09 4.2, Kopf
29.11.2022 | Welle 2 | W2022-09 4.2
31.12.2022 | Frist des Onlinezugangsgesetzes | W2022-09 2
31.12.2022 | Weisung 202001001 endet | W2020-01 Kopf
30.06.2023 | Übergabe in den Linienbetrieb | W2022-09 5
17.07.2023 | PRV 23.02; Weisung 202307007 | W2023-07 2, Kopf
01.09.2023 | Weisung 202209003 endet | W2022-09 Kopf
18.03.2024 | PRV 24.01 (geplant | W2023-07 2
31.12.2024 | Weisung 202307007 endet | W2023-07 Kopf
20.11.2025 | Weisung 202511007 gilt | W2025-11 Kopf
`

test('WE-01: the calendar equals table A6', () => {
  const erwartet = zeilen(A6)
  const gelesen = inhalte.termine.map((termin, i) => {
    const anfang = erwartet[i]?.split(' | ')[1]?.length
    const tage = [termin.ab && datumKurz(termin.ab), termin.bis && datumKurz(termin.bis)]
    return [
      termin.bis ? tage.map((tag) => tag ?? '').join('–') : tage[0],
      termin.was.slice(0, anfang),
      kurzquelle(termin),
    ].join(' | ')
  })
  assert.deepEqual(gelesen, erwartet)
})

// Table A7: component | day | groups with it from that day on.
const A7 = `
rollout.postfach | – | Erprobung 10 eingeschraenkt
rollout.postfach | 2020-09-01 | Erprobung 10 eingeschraenkt + freiwillig 210 eingeschraenkt
rollout.postfach | 2021-01-12 | alle gE voll
rollout.tda | 2021-10-18 | Erprobung 16 voll
rollout.tda | 2022-10-04 | Erprobung 16 voll + Welle 1 voll
rollout.tda | 2022-11-29 | Erprobung 16 voll + Welle 1 voll + Welle 2 voll
rollout.ade | 2021-10-18 | Erprobung 16 voll
rollout.ade | 2022-10-04 | Erprobung 16 voll + Welle 1 voll
rollout.ade | 2022-11-29 | Erprobung 16 voll + Welle 1 voll + Welle 2 voll
rollout.ibd | 2021-10-18 | Erprobung 16 voll
rollout.ibd | 2022-10-04 | Erprobung 16 voll + Welle 1 voll
rollout.ibd | 2022-11-29 | Erprobung 16 voll + Welle 1 voll + Welle 2 voll
rollout.mws | 2022-05-30 | Erprobung 16 voll
rollout.mws | 2022-10-04 | Erprobung 16 voll + Welle 1 voll
rollout.mws | 2022-11-29 | Erprobung 16 voll + Welle 1 voll + Welle 2 voll
rollout.oap | 2022-05-30 | Erprobung 16 voll
rollout.oap | 2022-10-04 | Erprobung 16 voll + Welle 1 voll
rollout.oap | 2022-11-29 | Erprobung 16 voll + Welle 1 voll + Welle 2 voll
`

test('RO-01, PF-15: features by gE group equal table A7, a pilot gE is never without', () => {
  const komponenten = ['postfach', 'tda', 'ade', 'ibd', 'mws', 'oap'].map((name) => regel(`rollout.${name}`))
  const gelesen = komponenten.flatMap(({ schluessel, fassungen }) =>
    fassungen.map(({ ab, wert: w }) => {
      const { gruppen } = w as { gruppen: { gruppe: string; anzahl: number | null; betrieb: string }[] }
      const text = gruppen
        .map((g) => [g.gruppe, g.anzahl, g.betrieb].filter((teil) => teil !== null).join(' '))
        .join(' + ')
      return `${schluessel} | ${typeof ab === 'string' ? ab : '–'} | ${text}`
    }),
  )
  assert.deepEqual(gelesen, zeilen(A7))
})
