import type { Recht } from '../../organisation/index.ts'
import type { Personenkopf } from '../kopf/query.ts'
import { pfade } from '../pfade.ts'

interface Verweis {
  readonly text: string
  /** Pattern of the route; the link is shown where the house has it. */
  readonly route: string
  readonly recht: Recht
  readonly nurArt?: Personenkopf['art']
}

/** Pages about a person that other parts of the house bring: shown by right, and only where their route is there. */
export const verweise: readonly Verweis[] = [
  { text: 'Änderungen', route: pfade.person(':id', 'aenderungen'), recht: 'step.lesen' },
  {
    text: 'Umwandeln',
    route: pfade.person(':id', 'umwandeln'),
    recht: 'step.umwandeln',
    nurArt: 'internetperson',
  },
  { text: 'Dubletten prüfen', route: pfade.person(':id', 'dubletten'), recht: 'step.zusammenfuehren' },
  { text: 'Online-Konto', route: pfade.person(':id', 'online-konto'), recht: 'konto.begleiten' },
  { text: 'VerBIS-Stammdaten', route: '/arbeitsplatz/verbis/kunden/:id', recht: 'verbis.lesen' },
]
