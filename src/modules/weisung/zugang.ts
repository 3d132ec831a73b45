import type { FastifyRequest } from 'fastify'
import { alsPersonal, type Transaction } from '../../platform/database/index.ts'
import type { Haus } from '../../platform/haus.ts'
import { AnmeldungNoetig, Forbidden } from '../../platform/http/index.ts'
import { darf } from './policy.ts'

/**
 * Runs a query as the member of staff who asks. Directives belong to no Dienststelle, so none is named.
 * @throws AnmeldungNoetig when nobody of staff is signed in
 */
export function alsLesende<T>(
  haus: Haus,
  { sitzung }: FastifyRequest,
  abfrage: (tx: Transaction) => Promise<T>,
): Promise<T> {
  if (sitzung?.art !== 'personal' || sitzung.subjekt === null) throw new AnmeldungNoetig('/arbeitsplatz/anmelden')
  return alsPersonal(haus.db, { personalId: sitzung.subjekt, dienststelleIds: [], rechte: [] }, (tx) => {
    if (!darf.lesen(tx.zugriff)) throw new Forbidden('Weisungen lesen')
    return abfrage(tx)
  })
}
