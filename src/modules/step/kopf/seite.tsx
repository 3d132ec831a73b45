import type { ComponentChildren } from 'preact'
import type { Meldungen } from '../../../platform/forms/index.ts'
import { type DeskRahmen, DeskSeite, Formular, Knopf, Knopfreihe, Link } from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import type { Personenkopf } from './query.ts'
import { kopfzeile, vollerName } from './text.ts'

interface Props {
  rahmen: DeskRahmen
  person: Personenkopf
  titel: string
  aktion: string
  knopf: string
  meldungen: Meldungen
  children: ComponentChildren
}

/** A page with one form about a person, and the way back to them. */
export const Personenformular = ({ rahmen, person, titel, aktion, knopf, meldungen, children }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel={titel}
    bereich="STEP"
    untertitel={kopfzeile(person)}
    fehler={meldungen.liste}
    pfad={[
      { text: 'Personen', href: pfade.suche },
      { text: vollerName(person), href: pfade.person(person.id) },
      { text: titel },
    ]}
  >
    <Formular aktion={aktion}>
      {children}
      <Knopfreihe>
        <Knopf>{knopf}</Knopf>
        <Link href={pfade.person(person.id)}>Abbrechen</Link>
      </Knopfreihe>
    </Formular>
  </DeskSeite>
)
