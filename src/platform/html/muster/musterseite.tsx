import type { Eingabe, Meldungen } from '../../forms/index.ts'
import { Absatz } from '../components/absatz.tsx'
import { Auswahl } from '../components/auswahl.tsx'
import { Formular } from '../components/formular.tsx'
import { Knopf, Knopfreihe } from '../components/knopf.tsx'
import { Speicherzeile } from '../components/speicherzeile.tsx'
import { PortalSeite } from '../layout/portal-seite.tsx'
import { Felder } from './felder.tsx'
import { Grundbausteine } from './inhalte.tsx'
import { Listen } from './listen.tsx'
import { musterRahmen, type Musterwahl } from './rahmen.ts'

/** All components for citizens in one page. */
export const Musterseite = (wahl: Musterwahl) => (
  <PortalSeite
    rahmen={{
      ...musterRahmen(wahl),
      angemeldet: true,
      navigation: [
        { text: 'Übersicht', href: '/uebersicht' },
        { text: 'Postfach', href: '/postfach' },
        { text: 'Alle Bausteine', href: '/muster', aktiv: true },
      ],
      meldung: {
        titel: 'Wartung am Sonntag',
        text: 'Am 5. Juli 2026 von 2 bis 4 Uhr ist dieser Dienst nicht erreichbar.',
      },
    }}
    titel="Alle Bausteine"
    bereich="Muster"
    pfad={[{ text: 'Übersicht', href: '/uebersicht' }, { text: 'Muster', href: '/muster' }, { text: 'Alle Bausteine' }]}
    stand={{ text: 'Gespeichert. Sie können weitermachen.' }}
  >
    <Grundbausteine />
    <Listen />
  </PortalSeite>
)

interface Formularprops extends Musterwahl {
  eingabe?: Eingabe
  fehler?: Meldungen
}

/** Every kind of field, empty or as it was sent with its errors. */
export const Musterformular = ({ eingabe = {}, fehler, ...wahl }: Formularprops) => (
  <PortalSeite
    rahmen={musterRahmen(wahl)}
    titel="Wo wohnen Sie?"
    bereich="Antrag"
    fehler={fehler?.liste ?? []}
    zurueck="/muster"
    schritte={{ schritte: ['Person', 'Anschrift', 'Jobcenter', 'Prüfen'], aktuell: 2 }}
  >
    <Absatz>Damit finden wir das Jobcenter, das zuständig ist.</Absatz>
    <Felder eingabe={eingabe} fuer={(feld) => fehler?.fuer(feld)} />
  </PortalSeite>
)

/** One question that is the page's title; with `sitzungsende` also the warning before a session ends. */
export const Musterfrage = ({ sitzungsende, ...wahl }: Musterwahl & { sitzungsende: boolean }) => (
  <PortalSeite
    rahmen={{
      ...musterRahmen(wahl),
      angemeldet: true,
      ...(sitzungsende && { sitzung: { sekunden: 299, endeUhrzeit: '14:35', verlaengern: '/sitzung/verlaengern' } }),
    }}
    titel="Ab wann brauchen Sie Geld?"
    bereich="Antrag"
    ohneTitel
    ohneNotlage
    zurueck="/muster"
    schritte={{ schritte: ['Person', 'Anschrift', 'Jobcenter', 'Prüfen'], aktuell: 1 }}
  >
    <Formular aktion="/muster">
      <Auswahl
        name="ab"
        label="Ab wann brauchen Sie Geld?"
        alsTitel
        hinweis="Sie bekommen Geld ab dem 1. des Monats, in dem Sie den Antrag stellen."
        moeglichkeiten={[
          { wert: 'sofort', text: 'Ab sofort' },
          { wert: 'spaeter', text: 'Ab einem späteren Monat' },
        ]}
      />
      <Knopfreihe>
        <Knopf>Weiter</Knopf>
      </Knopfreihe>
      <Speicherzeile gespeichert="14:05" angemeldetBis="14:35" />
    </Formular>
  </PortalSeite>
)
