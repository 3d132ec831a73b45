import type { Transaction } from '../../../platform/database/index.ts'

/** A message without its words: what the desk that it goes to has to know of it. Undefined: there is none. */
export const nachrichtenweg = (tx: Transaction, id: string) =>
  tx
    .selectFrom('postfach.nachricht as n')
    .innerJoin('postfach.faden as f', 'f.id', 'n.faden_id')
    .select(['f.id as fadenId', 'f.referenz', 'f.anliegen', 'f.person_id as personId', 'n.kanal', 'n.beantwortet'])
    .select(['f.dienststelle_id as dienststelleId', 'n.abgesendet'])
    .where('n.id', '=', id)
    .executeTakeFirst()
