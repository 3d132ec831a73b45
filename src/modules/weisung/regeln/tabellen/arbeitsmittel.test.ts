import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tag } from '../../../../platform/clock/index.ts'
import { ankuendigungen, geltungen } from '../geltung.ts'
import { inhalte, kurzquelle, regel, W, wert, zeilen } from './hilfe.ts'

// Table A2: guide | place | directive and points.
const A2 = `
1.001 | EZ SGB III | W2025-11 a1
1.004a | EZ SGB III | W2025-11 a2
1.011 | EZ SGB III | W2020-01 2.3; W2025-11 a5
1.204 | EZ SGB III | W2025-11 a3
1.301 | EZ SGB III | W2020-01 a1
2.000 | SC SGB II | W2020-01 2.2; W2025-11 c1
2.002 | SC SGB II | W2025-11 c2, c3
2.003 | SC SGB II | W2025-11 c2, c3
2.004 | SC SGB II | W2025-11 c2, c3
2.005 | SC SGB II | W2025-11 c2, c3
2.006 | SC SGB II | W2025-11 c2, c3, c5
2.007 | SC SGB II | W2025-11 c2, c3
2.010 | SC SGB II | W2025-11 c4
2.011 | SC SGB II | W2020-01 2.3; W2025-11 c6
2.014 | SC SGB II | W2025-11 c2, c3
2.015 | SC SGB II | W2025-11 c2, c3
2.016 | SC SGB II | W2025-11 c2, c3
2.018 | SC SGB II | W2025-11 c2, c3
2.022 | SC SGB II | W2025-11 c2, c3
2.306 | SC SGB II | W2025-11 c2
2.402 | SC SGB II | W2025-11 c2, c3
2.406 | SC SGB II | W2025-11 c2, c3
3.000 | SC SGB III | W2020-01 2.2
3.001a | SC SGB III | W2025-11 a1, a4
3.001b | SC SGB III | W2020-01 a2, a3
3.004a | SC SGB III | W2025-11 a2
3.011 | SC SGB III | W2020-01 2.3; W2025-11 a5
3.102 | SC SGB III | W2025-11 a1
3.103 | SC SGB III | W2025-11 a1
3.204 | SC SGB III | W2025-11 a3
3.301 | SC SGB III | W2020-01 a1
3.410 | SC SGB III | W2025-11 a1
4.002 | SC Familienkasse | W2020-01 b
4.501 | SC Familienkasse | W2025-11 b1
4.80 | SC Familienkasse | W2025-11 b2
`

test('SC-23, WE-01: guides and what changed them equal table A2, each change with its sentence', () => {
  const leitfaeden = inhalte.regeln.filter(({ schluessel }) => schluessel.startsWith('leitfaden.'))
  const gelesen = leitfaeden.map(({ schluessel, fassungen }) => {
    const werte = fassungen.map((f) => f.wert as { ort: string; aenderungen: { punkt: string; was: string }[] })
    for (const [i, { aenderungen }] of werte.entries()) {
      assert.deepEqual(
        aenderungen.map(({ punkt }) => punkt),
        fassungen[i]?.quellen[0]?.punkte,
      )
      assert(aenderungen.every(({ was }) => was.length > 10))
    }
    return [schluessel.replace('leitfaden.', ''), werte[0]?.ort, fassungen.map(kurzquelle).join('; ')].join(' | ')
  })
  assert.deepEqual(gelesen, zeilen(A2))
  const tage = leitfaeden.flatMap(({ fassungen }) =>
    fassungen.map(({ ab, quellen }) => `${W[quellen[0]?.weisung ?? '']} ${typeof ab === 'string' ? ab : '–'}`),
  )
  assert.deepEqual([...new Set(tage)].sort(), ['W2020-01 2020-01-02', 'W2025-11 2025-11-20'])
})

// Table A3: kind | places | since. "EZ" alone where the text does not tell SGB II and SGB III apart.
const A3: [string, string[], Tag][] = [
  ['material.gespraechsleitfaden', ['EZ', 'SC SGB III', 'SC SGB II', 'SC Familienkasse'], '2020-01-02'],
  ['material.arbeitshilfe', ['EZ'], '2020-01-02'],
  ['material.gespraechsgeruest', ['SC SGB III', 'SC SGB II'], '2020-01-02'],
  ['material.emb-arbeitshilfe', ['SC SGB III'], '2020-01-02'],
  ['material.aufgabensteckbrief', ['EZ'], '2025-11-20'],
  ['material.textbausteine', ['SC SGB II'], '2025-11-20'],
  ['material.kontaktcodes', ['SC SGB III', 'SC SGB II', 'SC Familienkasse'], '2020-01-02'],
  ['material.praxishilfe-step', ['EZ SGB III', 'EZ SGB II', 'SC SGB III'], '2023-07-17'],
  ['material.leitfaeden-konto', ['EZ SGB III', 'SC SGB III'], '2023-07-17'],
  ['material.einfuehrung.postfach', ['gE', 'RD'], '2020-12-23'],
  ['material.einfuehrung.hauptantrag', ['gE', 'RD'], '2022-10-04'],
]

test('SC-23: kinds of material, their places and since when equal table A3', () => {
  const gelesen = A3.map(([schluessel]) => {
    const erste = geltungen(regel(schluessel), inhalte.versionen)[0]
    assert(erste)
    const { plaetze } = erste.fassung.wert as { plaetze: { ort: string }[] }
    return [schluessel, plaetze.map(({ ort }) => ort), erste.ab]
  })
  assert.deepEqual(gelesen, A3)
  assert.deepEqual((wert('material.gespraechsleitfaden', '2020-01-02') as { plaetze: unknown[] }).plaetze[2], {
    ort: 'SC SGB II',
    hinweis: '2.000 und 2.011',
  })
  assert.equal(wert('material.stand', '2020-06-01'), '2020-01-20')
  assert.equal(wert('material.name.service-center', '2025-11-19'), 'zur E-Mail-Bearbeitung')
  assert.equal(wert('material.name.service-center', '2025-11-20'), 'zur Nachrichtenbearbeitung')
  const titel = inhalte.regeln
    .filter(({ schluessel }) => /^(emb-)?arbeitshilfe\./.test(schluessel))
    .map((r) => kurzquelle(r.fassungen[0] ?? { quellen: [] }))
  assert.deepEqual(titel, ['W2020-01 a3', 'W2020-01 a4', 'W2020-01 a5', 'W2020-01 a6', 'W2022-09 4.3.1', 'W2025-11 a2'])
})

const abgleich = (tag: Tag): { leitfaeden: string[]; email: boolean } =>
  wert('baustein.datenabgleich.email', tag) as never

const felder = (tag: Tag): { felder: string[]; seiten: string[]; abschnitt: string; nurMitKonto: boolean } =>
  wert('verbis.anmeldefelder', tag) as never

test('SC-04, SC-13, KO-07: blocks and fields of table A5 change on their days', () => {
  const vorher = '2025-11-19'
  const seit = '2025-11-20'
  assert.deepEqual(wert('baustein.email-abgleich', vorher), { leitfaden: '2.000', vorhanden: true })
  assert.deepEqual(wert('baustein.email-abgleich', seit), { leitfaden: '2.000', vorhanden: false })
  assert.deepEqual(wert('baustein.onlinedienste', vorher), { leitfaden: '2.000', art: 'Pflicht' })
  assert.deepEqual(wert('baustein.onlinedienste', seit), { leitfaden: '2.000', art: 'Anliegenspezifisch' })
  assert.deepEqual(wert('baustein.arten', seit), ['Pflicht', 'Anliegenspezifisch'])
  assert.deepEqual([abgleich(vorher).email, abgleich(seit).email, abgleich(seit).leitfaeden.length], [true, false, 14])
  const integration = wert('begriff.integrationsfachkraft', seit) as { leitfaeden: string[] }
  assert.deepEqual(
    integration.leitfaeden,
    abgleich(seit).leitfaeden.filter((nummer) => nummer !== '2.306'),
  )
  assert.deepEqual(felder('2023-07-16').seiten, ['Suchassistent erstellen', 'Suchassistent bearbeiten', 'Stammdaten'])
  assert.deepEqual(
    [felder('2023-07-17').seiten, felder('2023-07-17').abschnitt, felder('2023-07-17').nurMitKonto],
    [['Stammdaten'], 'Benutzerkonto', true],
  )
  assert.deepEqual(felder('2023-07-17').felder, [
    'Letzte Anmeldung im Portal',
    'Benutzername und Kennwort zuschicken',
    'Benutzername und Kennwort zum Ausdruck anzeigen',
  ])
  assert.deepEqual(felder('2024-03-18').seiten, ['Stammdaten'])
  assert.deepEqual(wert('oap.eservices', seit), ['Aktuelle Situation', 'Lebenslauf', 'Rahmen'])
  assert.equal(wert('oap.lebenslaufeintrag', seit), 'Schulbildung')
  assert.equal(wert('eservice.historie', seit), 'Ereignishistorie der eServices Geldleistungen')
  assert.equal(
    wert('formular.volljaehrige-kinder', seit),
    'Erklärung für volljährige Kinder ohne Ausbildungs- oder Arbeitsplatz',
  )
  assert.equal(
    (wert('abmeldegrund.schule', seit) as { grund: string }).grund,
    'Schule, Studium, Weiterbildung (Selbst- und Fremdförderung)',
  )
})

test('WE-03, C14: what is only planned for PRV 24.01 is announced with its day and never takes effect by date', () => {
  const angekuendigt = inhalte.regeln.flatMap((r) =>
    ankuendigungen(r, inhalte.versionen).map(({ ab }) => [r.schluessel, ab]),
  )
  assert.deepEqual(angekuendigt, [
    ['verbis.anmeldefelder', '2024-03-18'],
    ['konto.freischaltcode', '2024-03-18'],
    ['postfach.anhaenge', null],
  ])
  assert.equal(wert('konto.freischaltcode', '2026-01-01'), undefined)
  assert.equal(wert('postfach.anhaenge', '2026-01-01'), false)
})
