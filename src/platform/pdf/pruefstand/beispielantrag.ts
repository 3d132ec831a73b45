import type { Brief } from '../index.ts'

/** A document like the one of a Tag der Antragstellung: two pages' worth of letter and table, invented person. */
export const beispielantrag: Brief = {
  kopf: { name: 'Jobcenter Lindenstadt', zusatz: 'Antrag über das Online-Portal' },
  absender: ['Đặng-Müller, Łucja', 'Straße des 17. Juni 135a', '10623 Lindenstadt'],
  empfaenger: ['Jobcenter Lindenstadt', 'Team Erstantrag', 'Am Markt 1', '10623 Lindenstadt'],
  bezug: [
    { name: 'Vorgang', wert: 'TA-7K3M-92QX' },
    { name: 'Eingegangen', wert: '3. Juli 2026, 14:07 Uhr' },
    { name: 'Antrag wirkt ab', wert: '1. Juli 2026' },
    { name: 'Zugang', wert: 'Online-Konto, E-Mail bestätigt' },
  ],
  titel: 'Antrag auf Grundsicherungsgeld',
  erstellt: new Date('2026-07-03T12:07:31Z'),
  fusszeile: 'Vorgang TA-7K3M-92QX · Jobcenter Lindenstadt',
  abschnitte: [
    {
      art: 'text',
      absaetze: [
        'Hiermit beantrage ich Leistungen zur Sicherung des Lebensunterhalts nach dem Sozialgesetzbuch Zweites Buch (SGB II).',
      ],
    },
    {
      art: 'angaben',
      ueberschrift: 'Angaben zur Person',
      spalten: ['Angabe', 'Ihre Antwort'],
      zeilen: [
        { frage: 'Familienname', antwort: 'Đặng-Müller' },
        { frage: 'Vorname', antwort: 'Łucja K͟hadīja' },
        { frage: 'Geburtsdatum', antwort: '29. Februar 1996' },
        { frage: 'Anschrift', antwort: ['Straße des 17. Juni 135a', '10623 Lindenstadt'] },
        { frage: 'Telefon (freiwillig)', antwort: '' },
        { frage: 'E-Mail', antwort: 'lucja.dang-mueller@example.org' },
      ],
    },
    {
      art: 'angaben',
      ueberschrift: 'Angaben zum Antrag',
      spalten: ['Angabe', 'Ihre Antwort'],
      zeilen: [
        { frage: 'Ab wann beantragen Sie Leistungen?', antwort: 'ab sofort' },
        { frage: 'Zuständiges Jobcenter', antwort: 'Jobcenter Lindenstadt (nach Ihrer Anschrift)' },
        {
          frage: 'Ihre Nachricht an das Jobcenter',
          antwort:
            'Ich habe am 30. Juni meine Arbeit verloren und lebe mit meinem Kind zusammen.\nBitte melden Sie sich schriftlich.',
        },
      ],
    },
    {
      art: 'hinweis',
      absaetze: [
        'Der Antrag wirkt auf den ersten Tag des Monats zurück, in dem er gestellt wurde (§ 37 Absatz 2 SGB II).',
      ],
    },
    {
      art: 'liste',
      ueberschrift: 'Wie es weitergeht',
      punkte: [
        'Das Jobcenter prüft, welche weiteren Angaben nötig sind.',
        'Sie erhalten dazu eine Nachricht. Sie müssen heute nichts weiter tun.',
        'Fragen beantwortet Ihr Jobcenter auch am Telefon oder vor Ort.',
      ],
    },
    {
      art: 'text',
      ueberschrift: 'Zu diesem Dokument',
      absaetze: [
        'Dieses Dokument wurde aus den Angaben erstellt, die am 3. Juli 2026 um 14:07 Uhr vollständig eingegangen sind. Es ist ohne Unterschrift gültig.',
      ],
    },
  ],
}
