import { Absatz, Hinweis } from '../../../platform/html/index.ts'
import { type Empfaenger, hindernisworte } from './empfaenger.ts'

/** Why nobody can be written to here, and what to do instead. */
export const Schreibhindernis = ({ art }: { art: NonNullable<Empfaenger['hindernis']> }) => (
  <Hinweis art="warnung" titel={hindernisworte[art].titel}>
    <Absatz art="klein">{hindernisworte[art].statt}</Absatz>
  </Hinweis>
)
