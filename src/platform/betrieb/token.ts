import { timingSafeEqual } from 'node:crypto'

/** Whether the header shows the token for the figures. Without a token set nobody reads them. */
export function darfMessen(angabe: string | undefined, token: string | undefined): boolean {
  if (token === undefined || angabe === undefined) return false
  const soll = Buffer.from(`Bearer ${token}`)
  const ist = Buffer.from(angabe)
  return soll.length === ist.length && timingSafeEqual(soll, ist)
}
