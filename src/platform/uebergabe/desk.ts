import type { Instant } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'
import { protokollieren } from '../protokoll/index.ts'

const betreut = ['abgelehnt', 'gescheitert'] as const

/** What no worker could deliver, oldest first, as far as the one who asks looks after it. */
export const offeneFaelle = (tx: Transaction, nachId = '00000000-0000-0000-0000-000000000000', zahl = 50) =>
  tx
    .selectFrom('uebergabe.uebergabe')
    .select(['id', 'art', 'bezug', 'dienststelle_id', 'stand', 'grund', 'versuche', 'erstellt', 'erledigt'])
    .where('stand', 'in', betreut)
    .where('id', '>', nachId)
    .orderBy('id')
    .limit(zahl)
    .execute()

/** One hand-over in whatever state; undefined if it is not there, or not for the one who asks. */
export const fall = (tx: Transaction, id: string) =>
  tx
    .selectFrom('uebergabe.uebergabe')
    .select(['id', 'art', 'bezug', 'dienststelle_id', 'stand', 'grund', 'versuche', 'erstellt', 'erledigt'])
    .where('id', '=', id)
    .executeTakeFirst()

/** True if a hand-over in this state waits for a person. */
export const brauchtJemanden = (stand: string): boolean => betreut.some((wert) => wert === stand)

/** Puts it back in the queue with fresh attempts. False if it was not waiting for a person any more. */
export async function erneutVersuchen(tx: Transaction, id: string, jetzt: Instant): Promise<boolean> {
  const zeile = await tx
    .updateTable('uebergabe.uebergabe')
    .set({ stand: 'wartend', versuche: 0, faellig: jetzt, erledigt: null })
    .where('id', '=', id)
    .where('stand', 'in', betreut)
    .returning(['dienststelle_id'])
    .executeTakeFirst()
  if (zeile === undefined) return false
  await protokollieren(tx, { aktion: 'uebergabe.erneut', objekt: id, ...stelle(zeile.dienststelle_id) })
  return true
}

/** Ends it for good; the reason says how it was settled instead. False if it was not waiting for a person any more. */
export async function aufgeben(tx: Transaction, id: string, grund: string, jetzt: Instant): Promise<boolean> {
  const zeile = await tx
    .updateTable('uebergabe.uebergabe')
    .set({ stand: 'aufgegeben', grund, erledigt: jetzt })
    .where('id', '=', id)
    .where('stand', 'in', betreut)
    .returning(['dienststelle_id'])
    .executeTakeFirst()
  if (zeile === undefined) return false
  await protokollieren(tx, { aktion: 'uebergabe.aufgegeben', objekt: id, grund, ...stelle(zeile.dienststelle_id) })
  return true
}

const stelle = (id: string | null): { dienststelle?: string } => (id === null ? {} : { dienststelle: id })
