import type { ComponentChildren } from 'preact'
import { Absatz, type DeskRahmen, DeskSeite, Knopf, Knopfreihe, Liste } from '../../../platform/html/index.ts'

const pfad = (ziel: string, anderes = false): string =>
  `/arbeitsplatz/anmelden/los?weiter=${encodeURIComponent(ziel)}${anderes ? '&konto=anderes' : ''}`

interface Props {
  rahmen: DeskRahmen
  /** Own path to go to after the sign-in. */
  ziel: string
}

interface Blatt extends Props {
  titel: string
  knopf: string
  children: ComponentChildren
}

const Blatt = ({ rahmen, ziel, titel, knopf, children }: Blatt) => (
  <DeskSeite rahmen={rahmen} titel={titel} bereich="Anmeldung">
    {children}
    <Knopfreihe>
      <Knopf href={pfad(ziel)}>{knopf}</Knopf>
    </Knopfreihe>
  </DeskSeite>
)

/** Leads on by itself, unless the person was signed out for being away: then nobody may be sitting there. */
export const AnmeldenSeite = ({ abgelaufen, ...rest }: Props & { abgelaufen: boolean }) => (
  <Blatt {...rest} titel={abgelaufen ? 'Sie wurden abgemeldet' : 'Anmelden'} knopf="Mit dem Dienstkonto anmelden">
    {abgelaufen ? (
      <Absatz>
        Sie haben 15 Minuten nichts getan, darum haben wir Sie abgemeldet. Das schützt die Daten der Menschen, um die es
        geht. Melden Sie sich an, dann machen Sie an derselben Stelle weiter.
      </Absatz>
    ) : (
      <Absatz>Die Anmeldung öffnet sich gleich. Wenn nicht, benutzen Sie den Knopf.</Absatz>
    )}
  </Blatt>
)

export const VerfallenSeite = (props: Props) => (
  <Blatt {...props} titel="Diese Anmeldung gilt nicht mehr" knopf="Noch einmal anmelden">
    <Absatz>Sie hat zu lange gedauert, oder sie wurde schon benutzt. Bitte melden Sie sich noch einmal an.</Absatz>
  </Blatt>
)

export const AbgebrochenSeite = (props: Props) => (
  <Blatt {...props} titel="Sie haben die Anmeldung abgebrochen" knopf="Noch einmal anmelden">
    <Absatz>Sie sind nicht angemeldet. Sie können die Anmeldung jederzeit neu beginnen.</Absatz>
  </Blatt>
)

export const GestoertSeite = (props: Props) => (
  <Blatt {...props} titel="Der Anmeldedienst antwortet nicht" knopf="Noch einmal versuchen">
    <Absatz>
      Das liegt nicht an Ihnen. Die Anmeldung läuft über den Anmeldedienst Ihrer Dienststelle, und der ist gerade nicht
      zu erreichen. Versuchen Sie es in einigen Minuten noch einmal.
    </Absatz>
    <Absatz>Bleibt es dabei, melden Sie es Ihrer IT. Das Portal für Bürgerinnen und Bürger läuft weiter.</Absatz>
  </Blatt>
)

/** The provider knows the person, we don't: says what is missing, who grants it and what they need to know. */
export const OhneRolleSeite = ({ sub, ...rest }: Props & { sub: string }) => (
  <DeskSeite rahmen={rest.rahmen} titel="Sie haben hier noch keine Rolle" bereich="Anmeldung">
    <Absatz>
      Ihre Anmeldung hat geklappt. Für den Arbeitsplatz brauchen Sie aber eine Rolle in einer Dienststelle.
    </Absatz>
    <Liste
      punkte={[
        'Rollen vergibt die Anwendungsbetreuung Ihrer Dienststelle.',
        <>
          Nennen Sie ihr diese Kennung: <code>{sub}</code>
        </>,
        'Sobald Sie eine Rolle haben, melden Sie sich einfach noch einmal an.',
      ]}
    />
    <Knopfreihe>
      <Knopf href={pfad(rest.ziel)}>Noch einmal anmelden</Knopf>
      <Knopf href={pfad(rest.ziel, true)} art="sekundaer">
        Mit einem anderen Konto anmelden
      </Knopf>
    </Knopfreihe>
  </DeskSeite>
)

/** beimDienst: the browser goes on to the provider's own sign-out now. */
export const AbgemeldetSeite = ({ beimDienst, ...rest }: Props & { beimDienst: boolean }) => (
  <Blatt {...rest} titel="Sie sind abgemeldet" knopf="Wieder anmelden">
    <Absatz>
      {beimDienst
        ? 'Wir melden Sie jetzt auch beim Anmeldedienst ab.'
        : 'Beim Anmeldedienst Ihrer Dienststelle können Sie noch angemeldet sein. Sperren Sie Ihren Bildschirm, wenn Sie gehen.'}
    </Absatz>
  </Blatt>
)
