import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import { type Namensspalten, type Personalien, personalienAus } from '../../../step/index.ts'

/** Conversations that wait for an answer of the office, or all that are not closed. */
export type Ansicht = 'warten' | 'alle'

/** An open conversation, without its words. */
export interface Offenes {
  readonly id: string
  readonly referenz: string
  readonly anliegen: string
  readonly person: Personalien
  /** When the message came that the row is about: the oldest without an answer, or the first of the conversation. */
  readonly seit: Instant
  /** Where the next page goes on. */
  readonly stelle: string
}

interface Frage {
  readonly dienststelleId: string
  readonly ansicht: Ansicht
  readonly nach: string
  readonly zahl: number
}

/** Open conversations of an office, those that wait longest first. */
export async function offeneGespraeche(tx: Transaction, frage: Frage): Promise<Offenes[]> {
  const { rows } = await sql<Namensspalten & Omit<Offenes, 'person'>>`
    select o.*, p.* from (${frage.ansicht === 'warten' ? wartende(frage) : alle(frage)}) o
      cross join lateral postfach.personalien(o.person_id) p order by o.stelle`.execute(tx)
  return rows.map((zeile) => {
    const { id, referenz, anliegen, seit, stelle } = zeile
    return { id, referenz, anliegen, seit, stelle, person: personalienAus(zeile) }
  })
}

/** By the oldest message of each that nobody answered. */
const wartende = ({ dienststelleId, nach, zahl }: Frage): RawBuilder<unknown> => sql`
  select f.id, f.referenz, f.anliegen, f.person_id, n.abgesendet as seit, n.id as stelle
    from postfach.nachricht n join postfach.faden f on f.id = n.faden_id
    where n.dienststelle_id = ${dienststelleId} and n.richtung = 'ein' and n.beantwortet is null and n.id > ${nach}
      and f.geschlossen is null and not exists (select from postfach.nachricht v
        where v.faden_id = n.faden_id and v.id < n.id and v.richtung = 'ein' and v.beantwortet is null)
    order by n.id limit ${zahl}`

const alle = ({ dienststelleId, nach, zahl }: Frage): RawBuilder<unknown> => sql`
  select f.id, f.referenz, f.anliegen, f.person_id, f.begonnen as seit, f.id as stelle from postfach.faden f
    where f.dienststelle_id = ${dienststelleId} and f.geschlossen is null and f.id > ${nach} order by f.id limit ${zahl}`
