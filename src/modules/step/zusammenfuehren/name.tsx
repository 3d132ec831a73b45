import { Link } from '../../../platform/html/index.ts'
import type { Zusammenfuehrung } from './liste.ts'
import { pfade } from './pfade.ts'

/** The name of the one who leads, else of the other, as far as either may be seen here. */
export const bekannterName = (z: Zusammenfuehrung): string =>
  z.sichtbar.includes(z.fuehrend_id) ? z.fuehrendName : z.personName

/** A name that leads to its person where it may be seen. */
export const Name = ({ z, id, text }: { z: Zusammenfuehrung; id: string; text: string }) =>
  z.sichtbar.includes(id) ? <Link href={`${pfade.person(id)}?nur=diese`}>{text}</Link> : <>{text}</>
