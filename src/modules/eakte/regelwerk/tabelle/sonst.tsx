import { Absatz, Link } from '../../../../platform/html/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { zielname } from '../entwurf/ziele.ts'
import type { Blatt } from '../tisch/tuer.ts'

/** What holds when no row matches. */
export const Sonst = ({ blatt: { entwurf, ziele } }: { blatt: Blatt }) => (
  <Absatz>
    {entwurf.sonstZiel === null
      ? 'Noch nicht festgelegt.'
      : `Wenn keine andere Zeile passt, dann der Postkorb „${zielname(ziele, entwurf.sonstZiel)}“.${entwurf.sonstNotiz === '' ? '' : ` (${entwurf.sonstNotiz})`}`}{' '}
    {entwurf.stand === 'entwurf' && <Link href={pfade.sonst}>Auffangregel ändern</Link>}
  </Absatz>
)
