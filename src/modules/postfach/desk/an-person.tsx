import type { ComponentChildren } from 'preact'
import { eingegeben, type Eingabe, type Meldungen } from '../../../platform/forms/index.ts'
import { type DeskRahmen, DeskSeite, Select } from '../../../platform/html/index.ts'
import type { Empfaenger } from './empfaenger.ts'
import { Schreibhindernis } from './hindernis.tsx'

/** What a page shows that begins something with one person. */
export interface AnPersonProps extends Empfaenger {
  readonly rahmen: DeskRahmen
  readonly eingabe: Eingabe
  readonly meldungen: Meldungen
}

/** Such a page: to whom; its form, or why nobody can be written to. */
export const AnPersonSeite = ({
  rahmen,
  titel,
  person,
  hindernis,
  meldungen,
  children,
}: AnPersonProps & { titel: string; children: ComponentChildren }) => (
  <DeskSeite
    rahmen={rahmen}
    titel={titel}
    bereich="Postfach"
    untertitel={`an ${person.vorname} ${person.nachname}`.trim()}
    fehler={meldungen.liste}
  >
    {hindernis === undefined ? children : <Schreibhindernis art={hindernis} />}
  </DeskSeite>
)

/** What the conversation is about. */
export const Anliegenwahl = ({
  anliegen,
  eingabe,
  meldungen,
}: Pick<AnPersonProps, 'anliegen' | 'eingabe' | 'meldungen'>) => (
  <Select
    {...eingegeben('anliegen', eingabe, meldungen)}
    label="Anliegen"
    hinweis="Danach heißt das Gespräch im Postfach."
    moeglichkeiten={anliegen}
    breite={30}
  />
)
