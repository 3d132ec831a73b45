import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Link,
  Liste,
} from '../../../platform/html/index.ts'
import type { PersonAnzeige } from '../../step/index.ts'
import { kontopfad, personzeile } from '../begleiten/kopf.ts'
import { pfade } from '../pfade.ts'
import { entsperrgrundname, sperrgrundname } from './texte.ts'

interface Props {
  rahmen: DeskRahmen
  person: PersonAnzeige
  art: 'sperren' | 'entsperren'
  meldungen?: Meldungen | undefined
}

const worte = {
  sperren: {
    titel: 'Konto sperren',
    gruende: sperrgrundname,
    folgen: [
      'Niemand kann sich mehr anmelden. Wer angemeldet ist, ist sofort abgemeldet.',
      'Die Person bekommt eine Nachricht und liest den Grund, wenn sie sich anmelden will.',
      'Anträge, Fristen und Akten bleiben, wie sie sind.',
    ],
  },
  entsperren: {
    titel: 'Konto entsperren',
    gruende: entsperrgrundname,
    folgen: [
      'Prüfen Sie vorher, wer vor Ihnen steht oder anruft.',
      'Die Person kann sich wieder anmelden, auf jedem Gerät neu. Sie bekommt eine Nachricht.',
    ],
  },
} as const

/** Locking an account, or opening it again, with the reason. */
export const SperreSeite = ({ rahmen, person, art, meldungen }: Props) => {
  const { titel, gruende, folgen } = worte[art]
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={titel}
      bereich="STEP"
      untertitel={personzeile(person)}
      pfad={kontopfad(person, titel)}
      fehler={meldungen?.liste ?? []}
    >
      <Liste punkte={folgen} />
      <Formular aktion={pfade[art](person.id)}>
        <Auswahl
          name="grund"
          label="Aus welchem Grund?"
          fehler={meldungen?.fuer('grund')}
          moeglichkeiten={Object.entries(gruende).map(([wert, text]) => ({ wert, text }))}
        />
        <Knopfreihe>
          <Knopf>{titel}</Knopf>
          <Link href={pfade.konto(person.id)}>Abbrechen</Link>
        </Knopfreihe>
      </Formular>
      <Absatz art="leise">Das wird protokolliert.</Absatz>
    </DeskSeite>
  )
}
