import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inhalte, wert, zeilen } from './hilfe.ts'

// Table A8: key | Anliegen | example | behaviour | can be switched off.
const A8 = `
1 | Veränderung mitteilen | – | VÄM | true
2 | Weiterbewilligungsantrag stellen | – | WBA | true
3 | Anfragen zum Bearbeitungsstand | – | Nachricht | true
4 | Fristverlängerung | – | Nachricht | true
5 | Terminanfrage | – | Nachricht | true
6 | Anforderung von Kopien | Bescheide | Nachricht | true
7 | Fragen zu Miete und Heizkosten | – | Nachricht | true
8 | Informationen und Fragen zu Leistungen für Bildung und Teilhabe | Klassenfahrten | Nachricht | true
9 | Beantragung von weiteren Leistungen | Erstausstattung für Wohnung | Nachricht | true
10 | Sonstiges | – | Nachricht | false
`

test('PF-03, PF-04: the ten Anliegen equal table A8', () => {
  const anliegen = inhalte.regeln
    .filter(({ schluessel }) => schluessel.startsWith('postfach.anliegen.'))
    .map(
      ({ schluessel }) =>
        wert(schluessel, '2020-12-23') as {
          nummer: number
          name: string
          beispiel: string | null
          verhalten: string
          abschaltbar: boolean
        },
    )
  assert.deepEqual(
    anliegen.map((a) => [a.nummer, a.name, a.beispiel ?? '–', a.verhalten, a.abschaltbar].join(' | ')),
    zeilen(A8),
  )
})

test('PF-05, PF-06, KT-01, KT-03: routes, domains, lead time, rhythm and level of table A8', () => {
  const tag = '2021-01-12'
  const gelesen = [
    'postfach.wege',
    'postfach.outlook.domaenen',
    'postfach.service-center.vorlauf-tage',
    'postfach.konfiguration.aktivierung',
    'postfach.konfiguration.ebene',
    'postfach.werkzeuge',
    'postfach.konfiguration.plausibilitaet',
  ].map((s) => wert(s, tag))
  assert.deepEqual(gelesen, [
    ['E-AKTE', 'Outlook-Postfach der gE', 'Postfach im Service Center'],
    ['arbeitsagentur.de', 'jobcenter-ge.de'],
    42,
    'wöchentlich',
    'Dienststelle',
    ['E-AKTE', 'Outlook', 'VCC'],
    'Eingabe entspricht nicht einer E-Mail-Adresse',
  ])
  assert.equal((wert('postfach.infotext', tag) as { pflicht: boolean }).pflicht, false)
  assert.equal(
    (wert('postfach.hinweistext', tag) as { darfZustaendigeStelleNennen: boolean }).darfZustaendigeStelleNennen,
    true,
  )
})

test('RO-04, PF-06: who informs whom equals table A9; the press only for the Postfach', () => {
  const hauptantrag = [
    'Trägerversammlung',
    'örtlicher Beirat',
    'Gleichstellungsbeauftragte',
    'Personalrat',
    'Schwerbehindertenvertretung',
    'Beauftragte für Chancengleichheit am Arbeitsmarkt',
    'behördliche Datenschutzbeauftragte',
    'Beschäftigte',
    'Schnittstellenpartner',
    'Kundinnen und Kunden',
    'Bildungsträger',
    'Unterstützungsanbieter',
    'lokale Institutionen',
  ]
  assert.deepEqual(wert('einfuehrung.informieren.hauptantrag', '2022-10-04'), hauptantrag)
  const postfach = wert('einfuehrung.informieren.postfach', '2020-12-23') as string[]
  assert.deepEqual(
    postfach.filter((wer) => wer !== 'Presse'),
    hauptantrag,
  )
  assert(postfach.includes('Presse'))
  assert.deepEqual(
    [
      'einfuehrung.rueckmeldung.ge',
      'einfuehrung.rueckmeldung.rd',
      'einfuehrung.abstimmung-service-center',
      'einfuehrung.prozessaenderungen',
    ].map((s) => wert(s, '2021-01-01')),
    ['Regionaldirektion', 'Zentrale, GR 13', 'Zentrale, QUB5', 'VSP'],
  )
  assert.deepEqual(wert('einfuehrung.vorbereiten.postfach', '2021-01-01'), [
    'Regelwerk der E-AKTE prüfen',
    'mit dem Service Center abstimmen',
    'verantwortliche Person benennen',
  ])
})
