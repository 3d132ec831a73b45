import { type KorbStand, ZAEHLGRENZE } from './query.ts'

type Stand = Pick<KorbStand, 'offen' | 'heute' | 'ueberfaellig'>

/** A count as staff read it; what was not counted to its end says so. */
export const zahlwort = (zahl: number): string => (zahl > ZAEHLGRENZE ? `mehr als ${ZAEHLGRENZE}` : String(zahl))

/** "142 offen · 6 heute fällig · 2 überfällig" */
export const standwort = ({ offen, heute, ueberfaellig }: Stand): string =>
  `${zahlwort(offen)} offen · ${zahlwort(heute)} heute fällig · ${zahlwort(ueberfaellig)} überfällig`

/** True if more waits than the Postkorb can bear. */
export const ueberlaufen = ({ offen, grenze }: Pick<KorbStand, 'offen' | 'grenze'>): boolean =>
  grenze !== null && offen > grenze
