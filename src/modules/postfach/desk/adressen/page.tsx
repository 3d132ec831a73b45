import { type Instant, zeitpunktKurz } from '../../../../platform/clock/index.ts'
import { Absatz, type DeskRahmen, DeskSeite, Formular, Knopf, Tabelle } from '../../../../platform/html/index.ts'
import type { Fadenkopf } from '../../faden/kopf.ts'
import { pfade } from '../pfade.ts'
import type { Adresse } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  faden: Fadenkopf
  zeilen: readonly Adresse[]
  jetzt: Instant
  getan: boolean
}

/** The secret reply addresses of a conversation: from which mailbox, until when, and the way to end one. */
export const AdressenSeite = ({ rahmen, faden, zeilen, jetzt, getan }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Antwortadressen"
    bereich="Postfach"
    untertitel={`Gespräch ${faden.referenz}`}
    pfad={[{ text: 'Gespräch', href: pfade.faden(faden.id) }, { text: 'Antwortadressen' }]}
    stand={getan ? { text: 'Die Adresse ist widerrufen. Was jetzt noch dorthin kommt, halten wir zurück.' } : undefined}
  >
    <Absatz>
      Aus diesen Postfächern kann per E-Mail in das Gespräch geschrieben werden. Die geheime Adresse selbst zeigen wir
      nicht. Nach dem Widerruf landen Antworten bei den zurückgehaltenen E-Mails. Die nächste Nachricht in dasselbe
      Postfach bekommt eine neue Adresse.
    </Absatz>
    <Tabelle
      titel="Antwortadressen"
      titelVersteckt
      klein
      karten
      zeilen={zeilen}
      zeilenId={({ id }) => id}
      spalten={[
        { name: 'Postfach', kopf: true, zelle: ({ adresse }) => adresse },
        { name: 'Wofür', zelle: ({ art }) => (art === 'beginn' ? 'eine erste Nachricht' : 'Antworten') },
        { name: 'Seit', einzeilig: true, zelle: ({ erstellt }) => zeitpunktKurz(erstellt) },
        { name: 'Stand', zelle: (zeile) => stand(zeile, jetzt) },
        { name: 'Widerrufen', zelle: (zeile) => <Widerruf faden={faden} zeile={zeile} jetzt={jetzt} /> },
      ]}
      leer={<Absatz>Zu diesem Gespräch ging noch keine E-Mail an ein Postfach.</Absatz>}
    />
  </DeskSeite>
)

const gilt = ({ widerrufen, eingeloest, gueltigBis }: Adresse, jetzt: Instant): boolean =>
  widerrufen === null && eingeloest === null && gueltigBis > jetzt

function stand(zeile: Adresse, jetzt: Instant): string {
  if (zeile.widerrufen !== null) return `widerrufen am ${zeitpunktKurz(zeile.widerrufen)}`
  if (zeile.eingeloest !== null) return `benutzt am ${zeitpunktKurz(zeile.eingeloest)}`
  return `${gilt(zeile, jetzt) ? 'gilt bis' : 'abgelaufen am'} ${zeitpunktKurz(zeile.gueltigBis)}`
}

const Widerruf = ({ faden, zeile, jetzt }: { faden: Fadenkopf; zeile: Adresse; jetzt: Instant }) =>
  gilt(zeile, jetzt) ? (
    <Formular aktion={pfade.faden(faden.id, 'adressen')} versteckt={{ adresse: zeile.id }}>
      <Knopf art="sekundaer" klein name="aktion" wert="widerrufen">
        Widerrufen
      </Knopf>
    </Formular>
  ) : (
    'nicht nötig'
  )
