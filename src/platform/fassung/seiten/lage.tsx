import { Marke } from '../../html/index.ts'
import type { Versionsstand } from '../versionen/query.ts'

const worte: Readonly<Record<Versionsstand, string>> = {
  gilt: 'gilt',
  kommt: 'kommt',
  galt: 'galt',
  zurueckgezogen: 'zurückgezogen',
  'wird-geprueft': 'wird geprüft',
  'nicht-freigegeben': 'nicht freigegeben',
}
const farben = { gilt: 'erfolg', kommt: 'info', 'wird-geprueft': 'info' } as const

/** The state of a version in a word. */
export const Lage = ({ lage }: { lage: Versionsstand }) => (
  <Marke klein art={lage in farben ? farben[lage as keyof typeof farben] : 'neutral'} text={worte[lage]} />
)
