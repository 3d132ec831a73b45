import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tag } from '../../../../platform/clock/index.ts'
import { geltungen } from '../geltung.ts'
import { inhalte, regel, wert } from './hilfe.ts'

// Table A10: actor | rule | day | value.
const A10: [string, string, Tag, unknown][] = [
  ['customer', 'konto.registrierung.ergebnis', '2023-07-17', 'Internetperson'],
  ['customer', 'stufe.tda', '2022-10-04', 1],
  ['customer', 'stufe.ade', '2022-10-04', 1],
  ['customer', 'stufe.oap', '2022-10-04', 1],
  ['customer', 'stufe.postfach', '2020-12-23', 2],
  ['customer', 'postfach.dienststelle.wahl', '2020-12-23', ['AA', 'gE']],
  ['customer', 'postfach.informations-email', '2020-12-23', 'nur wenn selbst eingeschaltet'],
  [
    'gE staff',
    'befugnis.ge.postfach',
    '2020-12-23',
    { darf: ['antworten', 'zuerst schreiben'], mit: ['E-AKTE', 'Outlook'] },
  ],
  ['gE staff', 'befugnis.mws', '2022-10-04', 'zuständige Beschäftigte der gE'],
  [
    'gE staff',
    'befugnis.oap.uebernahme',
    '2022-10-04',
    { voraussetzungen: ['VerBIS-Zugriff', 'betreut die Person'], zusaetzlicheBerechtigung: false },
  ],
  ['EZ, SC SGB III', 'konto.manuell.wer', '2023-07-17', ['EZ SGB III', 'EZ SGB II', 'SC SGB III']],
  ['EZ, SC SGB III', 'konto.manuell.pflicht', '2024-03-17', true],
  ['EZ, SC SGB III', 'konto.manuell.pflicht', '2024-03-18', undefined],
  ['EZ, SC SGB III', 'konto.manuell.pflicht', '2023-07-16', undefined],
  ['EZ, SC SGB III', 'konto.manuell.zugangsdaten', '2023-07-17', ['übergeben', 'versenden']],
  ['EZ, SC SGB III', 'konto.manuell.bestandskunden', '2023-07-17', true],
  [
    'fachliches SC',
    'befugnis.service-center.o7',
    '2022-10-04',
    {
      einkauf: 'O.7 Telefonie',
      darf: ['informieren', 'bei Anmeldung und Registrierung helfen', 'Dubletten zusammenführen'],
    },
  ],
  [
    'fachliches SC',
    'befugnis.service-center.dublettenpruefung',
    '2022-10-04',
    { einkauf: 'O.7 Telefonie', vereinbarung: true },
  ],
  [
    'SC Unterstützung',
    'befugnis.service-center.postfach',
    '2020-12-23',
    { einkauf: 'Unterstützungsleistungen', mit: 'VCC' },
  ],
  [
    'technisches SC',
    'befugnis.technischer-support',
    '2020-12-23',
    { stufe: '1st Level', ungeloest: '2nd Level über den vereinbarten Weg' },
  ],
  [
    'RD',
    'befugnis.regionaldirektion',
    '2022-10-04',
    ['ordnet Wellen zu', 'befähigt', 'unterstützt', 'bündelt', 'koordiniert Konfigurationen'],
  ],
  ['SC FamK', 'befugnis.famk.ticket', '2020-01-02', { erlaubt: true, nurBei: 'Bearbeitungsstandanfrage' }],
]

for (const [wer, schluessel, tag, erwartet] of A10)
  test(`KO-13, RO-02: A10, ${wer}: ${schluessel} on ${tag}`, () => assert.deepEqual(wert(schluessel, tag), erwartet))

// Table A11: what the system must not do | rule | first day | value on the day before | value from that day on.
const A11: [string, string, Tag, unknown, unknown][] = [
  ['create accounts at take-over', 'konto.automatisch-bei-uebernahme', '2023-07-17', true, false],
  ['create an account after refusal', 'konto.bei-ausdruecklicher-ablehnung', '2023-07-17', undefined, false],
  ['skip the address check', 'sc.adressabgleich', '2020-01-02', undefined, true],
  [
    'assume an Anscheinsvollmacht',
    'sc.anscheinsvollmacht',
    '2020-01-02',
    { anscheinsvollmacht: true, stattdessen: null },
    { anscheinsvollmacht: false, stattdessen: 'Boteneigenschaft' },
  ],
  [
    'send the Alg ticket before day +7',
    'sc.alg-ticket',
    '2020-01-02',
    undefined,
    {
      bezug: 'voraussichtlicher Anspruchsbeginn',
      fruehestensKalendertage: 7,
      nurWenn: ['Unterlagen vollständig', 'noch nicht bearbeitet'],
    },
  ],
  [
    'make a second call attempt',
    'sc.arbeitsuchendmeldung.anrufversuche',
    '2020-01-02',
    undefined,
    { anzahl: 1, keinerWennNurUngenutzt: 'Schulbildung' },
  ],
  [
    'answer eService changes by e-mail',
    'sc.eservice.email-antwort',
    '2020-01-02',
    undefined,
    { nurBei: ['Mitteilung einer Ortsabwesenheit', 'Umzug und Ortswechsel'] },
  ],
  ['demand documentation', 'sc.dokumentation.ohne-nachweispflicht', '2020-01-02', undefined, false],
  [
    'record the employer',
    'sc.erreichbarkeit',
    '2025-11-20',
    ['Mobiltelefon', 'Festnetz', 'Arbeitgeber'],
    ['Mobiltelefon', 'Festnetz'],
  ],
  [
    'promote to represented persons',
    'konto.werbung.sgb2',
    '2025-11-20',
    undefined,
    { vorrangig: ['jobcenter.digital', 'Jobcenter-App'], ausser: ['Personen mit gesetzlichen Vertretern'] },
  ],
  ['offer cheque', 'famk.scheck', '2025-11-20', true, false],
  ['offer on-site video', 'famk.video-vor-ort', '2025-11-20', true, false],
  [
    'route outside the BA Outlook',
    'postfach.outlook.domaenen',
    '2020-12-23',
    undefined,
    ['arbeitsagentur.de', 'jobcenter-ge.de'],
  ],
  [
    'offer the SC route without purchase',
    'postfach.service-center.voraussetzung',
    '2020-12-23',
    undefined,
    'Unterstützungsleistungen',
  ],
  ['accept attachments', 'postfach.anhaenge', '2020-12-23', undefined, false],
  ['configure below Dienststelle', 'postfach.konfiguration.ebene', '2020-12-23', undefined, 'Dienststelle'],
  ['force anyone online', 'online.freiwillig', '2022-10-04', undefined, true],
]

for (const [was, schluessel, tag, vorher, seit] of A11)
  test(`KO-05, SC-05, SC-12: A11, must not ${was}`, () => {
    assert.deepEqual(
      geltungen(regel(schluessel), inhalte.versionen)
        .map(({ ab }) => ab)
        .includes(tag),
      true,
    )
    const tagDavor = geltungen(regel(schluessel), inhalte.versionen).find(({ bis }) => bis !== null && bis < tag)?.bis
    assert.deepEqual(tagDavor ? wert(schluessel, tagDavor) : undefined, vorher)
    assert.deepEqual(wert(schluessel, tag), seit)
  })

test('A11: e-mail in 2.000 and the 14 guides, "Sonstiges", and the login fields are covered above', () => {
  const email = wert('sc.kontaktwege.email.sgb2', '2025-11-20') as { erfassen: boolean; leitfaeden: string[] }
  assert.deepEqual([email.erfassen, email.leitfaeden.length, email.leitfaeden[0]], [false, 15, '2.000'])
  assert.equal((wert('sc.kontaktwege.email.sgb2', '2025-11-19') as { erfassen: boolean }).erfassen, true)
})

test('KO-11, RO-01: the figures of table A12', () => {
  assert.equal(wert('dubletten.je-woche', '2023-07-16'), 10000)
  assert.equal(wert('dubletten.je-woche', '2023-07-17'), undefined)
  assert.equal(wert('rollout.postfach.anteil-prozent', '2020-09-01'), 73)
  assert.equal(wert('rollout.postfach.aufschalttermine', '2020-08-31'), 5)
  assert.deepEqual(wert('konto.stufen', '2022-10-04'), { 1: 'E-Mail-bestätigt', 2: 'PIN-Brief-bestätigt' })
})
