import { type Eingabe, eingegeben, type Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Link,
} from '../../../platform/html/index.ts'
import type { Auftrag } from '../auftrag/query.ts'
import { type Ausweg, pfade } from '../pfade.ts'

interface Props {
  readonly rahmen: DeskRahmen
  readonly auftrag: Auftrag
  readonly ausweg: Ausweg
  readonly titel: string
  readonly satz: string
  readonly frage: string
  readonly knopf: string
  readonly moeglichkeiten: readonly { readonly wert: string; readonly text: string }[]
  readonly eingabe: Eingabe
  readonly meldungen: Meldungen
}

/** Asks the one question before an order leaves one's hands. */
export const AuswegSeite = (props: Props) => {
  const { rahmen, auftrag, ausweg, titel, satz, frage, knopf, moeglichkeiten, eingabe, meldungen } = props
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={titel}
      bereich="Service Center"
      untertitel={auftrag.referenz}
      fehler={meldungen.liste}
      pfad={[
        { text: 'Postfach der Jobcenter', href: pfade.liste },
        { text: auftrag.referenz, href: pfade.auftrag(auftrag.id) },
        { text: titel },
      ]}
    >
      <Absatz>{satz}</Absatz>
      {moeglichkeiten.length > 0 && (
        <Formular aktion={pfade.auftrag(auftrag.id, ausweg)} versteckt={{ version: String(auftrag.version) }}>
          <Auswahl {...eingegeben('wahl', eingabe, meldungen)} label={frage} moeglichkeiten={moeglichkeiten} />
          <Knopfreihe>
            <Knopf>{knopf}</Knopf>
            <Link href={pfade.auftrag(auftrag.id)}>Abbrechen</Link>
          </Knopfreihe>
        </Formular>
      )}
    </DeskSeite>
  )
}
