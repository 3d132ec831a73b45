import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { pruefeHash } from '../../../platform/passwort/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { gelungen, versuchNehmen } from '../bremse/bremse.ts'

export type Pruefung =
  | { readonly art: 'richtig'; readonly identitaetId: string }
  | { readonly art: 'falsch' }
  | { readonly art: 'warten'; readonly bis: Instant }

/**
 * Checks the password of the account that is signed in here once more. Counted per session: who holds an open device may guess
 * a little, and slows down nobody else.
 */
export async function passwortErneut(
  haus: Haus,
  { kontoId, sitzungId }: { kontoId: string; sitzungId: string },
  passwort: string,
): Promise<Pruefung> {
  const bremse = { art: 'konto', wer: `${kontoId}\0${sitzungId}` } as const
  const vorher = await alsSystem(haus.db, 'anmeldung', async (tx) => {
    const bis = await versuchNehmen(haus, tx, [bremse])
    if (bis !== undefined) return { bis }
    const identitaet = await tx
      .selectFrom('konto.identitaet')
      .select(['id', 'geheimnis'])
      .where('konto_id', '=', kontoId)
      .where('art', '=', 'passwort')
      .executeTakeFirst()
    return { identitaet }
  })
  if (vorher.bis !== undefined) return { art: 'warten', bis: vorher.bis }
  const { identitaet } = vorher
  const richtig = await pruefeHash(identitaet?.geheimnis ?? undefined, passwort)
  return alsSystem(haus.db, 'anmeldung', async (tx) => {
    if (!richtig || identitaet === undefined) {
      await protokollieren(tx, { aktion: 'konto.nachweis-gescheitert', objekt: kontoId })
      return { art: 'falsch' }
    }
    await gelungen(haus, tx, bremse)
    return { art: 'richtig', identitaetId: identitaet.id }
  })
}
