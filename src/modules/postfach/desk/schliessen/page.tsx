import { eingegeben, type Eingabe, type Meldungen } from '../../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Link,
} from '../../../../platform/html/index.ts'
import type { Fadenkopf } from '../../faden/kopf.ts'
import { pfade } from '../pfade.ts'
import { gruende } from './gruende.ts'

interface Props {
  rahmen: DeskRahmen
  faden: Fadenkopf
  /** Newest message that the page is about. */
  letzte: string
  eingabe: Eingabe
  meldungen: Meldungen
}

/** Ends a conversation, with a reason that the customer reads. */
export const SchliessenSeite = ({ rahmen, faden, letzte, eingabe, meldungen }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Gespräch beenden"
    bereich="Postfach"
    untertitel={faden.referenz}
    fehler={meldungen.liste}
    pfad={[{ text: 'Gespräch', href: pfade.faden(faden.id) }, { text: 'Beenden' }]}
  >
    <Absatz>
      Danach kann die Kundin oder der Kunde hier nicht mehr antworten, aber eine neue Nachricht schreiben. Sie oder er
      liest Ihren Grund. Offene Aufträge in der E-AKTE bleiben bestehen.
    </Absatz>
    <Formular aktion={pfade.faden(faden.id, 'schliessen')} versteckt={{ letzte }}>
      <Auswahl
        {...eingegeben('grund', eingabe, meldungen)}
        label="Warum endet das Gespräch?"
        moeglichkeiten={Object.entries(gruende).map(([key, text]) => ({ wert: key, text: `Weil ${text}` }))}
      />
      <Knopfreihe>
        <Knopf>Gespräch beenden</Knopf>
        <Link href={pfade.faden(faden.id)}>Abbrechen</Link>
      </Knopfreihe>
    </Formular>
  </DeskSeite>
)
