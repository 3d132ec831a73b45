import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import type { Korb } from '../regelwerk/entscheiden.ts'

/** The office's Postkörbe and the id of its catch-all, which is made on the spot if nobody set one up: nothing is lost. */
export async function postkoerbe(
  tx: Transaction,
  dienststelleId: string,
): Promise<{ koerbe: (Korb & { readonly frist: number })[]; auffang: string }> {
  const zeilen = await tx
    .selectFrom('eakte.postkorb')
    .select(['id', 'kennung', 'name', 'stand', 'auffang', 'frist'])
    .where('dienststelle_id', '=', dienststelleId)
    .execute()
  const koerbe = zeilen.map(({ id, kennung, name, stand, frist }) => ({
    id,
    kennung,
    name,
    frist,
    offen: stand === 'aktiv',
  }))
  return { koerbe, auffang: zeilen.find((z) => z.auffang)?.id ?? (await auffangAnlegen(tx, dienststelleId)) }
}

async function auffangAnlegen(tx: Transaction, dienststelleId: string): Promise<string> {
  await tx
    .insertInto('eakte.postkorb')
    .values({ id: neueId(), dienststelle_id: dienststelleId, kennung: 'auffang', name: 'Eingang', auffang: true })
    .onConflict((oc) => oc.doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('eakte.postkorb')
    .select('id')
    .where('dienststelle_id', '=', dienststelleId)
    .where('auffang', '=', true)
    .executeTakeFirstOrThrow()
  return id
}
