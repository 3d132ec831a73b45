import type { Demoperson } from '../../src/demo/anmeldung/personal.ts'
import { demogespraeche } from '../../src/modules/postfach/index.ts'

interface Lage {
  portal: string
  mails: string | undefined
  bundid: string | undefined
  personal: Demoperson[]
  ordner: string
}

/** What a person reads when all runs: where to go and as whom to sign in. */
export function ansage({ portal, mails, bundid, personal, ordner }: Lage): string {
  return [
    '',
    'Das Portal läuft.',
    '',
    `  Portal         ${portal}`,
    `  Arbeitsplatz   ${portal}/arbeitsplatz`,
    ...(mails ? [`  E-Mails        ${mails}`] : []),
    ...(bundid ? [`  BundID         ${bundid} (Simulator)`] : []),
    ...(mails ? vorfuehrung(personal) : []),
    '',
    `Daten und Protokolle: ${ordner}`,
    'Beenden mit Strg+C.',
    '',
  ].join('\n')
}

function vorfuehrung(personal: Demoperson[]): string[] {
  const { kundin } = demogespraeche()
  const namen = personal.map(({ vorname, nachname }) => `${vorname} ${nachname}`)
  const breite = Math.max(...namen.map((name) => name.length)) + 2
  const rollenbreite = Math.max(...personal.map(({ rolle }) => rolle.length)) + 2
  return [
    '',
    'Vorführung: Alle Personen und Ämter sind erfunden.',
    `  Mit gefülltem Postfach: Anmelden als ${kundin.email}, Passwort: ${kundin.passwort}`,
    '  Als Kundin oder Kunde: Konto anlegen mit einer erfundenen E-Mail-Adresse.',
    '  Die E-Mail mit dem Link kommt auf der Seite „E-Mails“ an.',
    '  Oder: Anmelden mit BundID. Dort wählen Sie eine Person und womit sie sich ausweist.',
    '  Am Arbeitsplatz: „Anmelden“ wählen, dann eine Person. Ein Passwort gibt es dort nicht.',
    ...personal.map(
      ({ rolle, dienststelle }, i) =>
        `    ${(namen[i] ?? '').padEnd(breite)}${rolle.padEnd(rollenbreite)}${dienststelle}`,
    ),
  ]
}
