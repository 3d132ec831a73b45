import { texte, type Sprache } from '../../i18n/index.ts'
import { meldungen } from '../../forms/index.ts'
import { PortalSeite } from '../layout/portal-seite.tsx'
import type { Thema } from '../layout/rahmen.ts'
import { Felder } from './felder.tsx'
import { Grundbausteine, Listen } from './inhalte.tsx'
import { musterRahmen } from './rahmen.ts'

/** How the page is to be shown. */
export interface Musterwahl {
  sprache: Sprache
  thema: Thema
  richtung?: 'ltr' | 'rtl'
}

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

/** Every kind of field, empty or with its error. */
export const Musterformular = ({ falsch, ...wahl }: Musterwahl & { falsch: boolean }) => {
  const { liste } = meldungen(falsch ? fehler : [], wahl.sprache, mustertexte)
  return (
    <PortalSeite
      rahmen={musterRahmen(wahl)}
      titel="Wo wohnen Sie?"
      bereich="Antrag"
      fehler={liste}
      zurueck="/muster"
      schritte={{ schritte: ['Person', 'Anschrift', 'Jobcenter', 'Prüfen'], aktuell: 2 }}
    >
      <p class="kern-body jc-prosa">Damit finden wir das Jobcenter, das zuständig ist.</p>
      <Felder fehler={liste} />
    </PortalSeite>
  )
}

/** Texts per question, as a module gives them. */
const mustertexte = texte({
  de: {
    'fehler.leer.strasse': 'Bitte geben Sie Ihre Straße ein.',
    'fehler.land': 'Bitte wählen Sie Ihre Staatsangehörigkeit aus.',
    'fehler.ab': 'Bitte wählen Sie aus, ab wann Sie Geld brauchen.',
    'fehler.erklaerung': 'Bitte bestätigen Sie, dass Ihre Angaben stimmen.',
  },
  en: {
    'fehler.leer.strasse': 'Please enter your street.',
    'fehler.land': 'Please choose your nationality.',
    'fehler.ab': 'Please choose from when you need money.',
    'fehler.erklaerung': 'Please confirm that your answers are right.',
  },
})

const fehler = [
  { feld: 'vorname', schluessel: 'fehler.zeichen', parameter: { z: 'Ж' } },
  { feld: 'geburtsdatum', schluessel: 'fehler.datum' },
  { feld: 'email', schluessel: 'fehler.email' },
  { feld: 'passwort', schluessel: 'fehler.passwort.kurz', parameter: { min: 12 } },
  { feld: 'strasse', schluessel: 'fehler.leer.strasse' },
  { feld: 'plz', schluessel: 'fehler.leer.plz' },
  { feld: 'land', schluessel: 'fehler.land' },
  { feld: 'ab', schluessel: 'fehler.ab' },
  { feld: 'arbeit', schluessel: 'fehler.janein' },
  { feld: 'nachricht', schluessel: 'fehler.lang', parameter: { max: 4000, zuviel: 17 } },
  { feld: 'erklaerung', schluessel: 'fehler.erklaerung' },
] as const
