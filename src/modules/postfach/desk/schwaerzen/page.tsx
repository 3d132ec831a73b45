import { zeitpunktKurz, type Instant } from '../../../../platform/clock/index.ts'
import { eingegeben, type Eingabe, type Meldungen } from '../../../../platform/forms/index.ts'
import {
  Absatz,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Link,
  Textbereich,
} from '../../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'

interface Props {
  rahmen: DeskRahmen
  id: string
  fadenId: string
  abgesendet: Instant
  eingabe: Eingabe
  meldungen: Meldungen
}

/** Blacks out one message: what it means stands first, because it cannot be undone. */
export const SchwaerzenSeite = ({ rahmen, id, fadenId, abgesendet, eingabe, meldungen }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Nachricht schwärzen"
    bereich="Postfach"
    untertitel={`Nachricht vom ${zeitpunktKurz(abgesendet)} Uhr`}
    fehler={meldungen.liste}
    pfad={[{ text: 'Gespräch', href: pfade.faden(fadenId) }, { text: 'Schwärzen' }]}
  >
    <Absatz>
      Der Text und die Dateien verschwinden im Postfach für beide Seiten. Das lässt sich nicht rückgängig machen. Was in
      der Akte liegt, bleibt dort. Beide Seiten lesen Ihren Grund.
    </Absatz>
    <Formular aktion={pfade.schwaerzen(id)}>
      <Textbereich
        {...eingegeben('grund', eingabe, meldungen)}
        label="Grund"
        hinweis="Zum Beispiel: Angaben über eine andere Person. Schreiben Sie nichts aus dem Text ab."
        zeilen={3}
        max={500}
      />
      <Knopfreihe>
        <Knopf art="sekundaer">Nachricht schwärzen</Knopf>
        <Link href={pfade.faden(fadenId)}>Abbrechen</Link>
      </Knopfreihe>
    </Formular>
  </DeskSeite>
)
