import { v7 } from 'uuid'

/** A new UUIDv7: ordered by time, made here and not in the database, so that a command knows it before it writes. */
export const neueId = (): string => v7()

const muster = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** True for a lower-case UUID as we write it; everything else from outside is treated as "not found". */
export const istId = (text: unknown): text is string => typeof text === 'string' && muster.test(text)

/** The smallest UUIDv7 of a moment: the bound of a period in tables whose ids are in the order of time. */
export function ersteId(am: Date): string {
  const zeit = am.getTime().toString(16).padStart(12, '0')
  return `${zeit.slice(0, 8)}-${zeit.slice(8)}-0000-0000-000000000000`
}
