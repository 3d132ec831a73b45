import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { hinweisGeben } from '../hinweis/command.ts'

/** Sets the password of an account, also where there was none. Sessions from before end with it (kunde/query.ts). */
export async function passwortSchreiben(
  tx: Transaction,
  kontoId: string,
  passwortHash: string,
  jetzt: Instant,
): Promise<void> {
  await tx
    .insertInto('konto.identitaet')
    .values({
      id: neueId(),
      konto_id: kontoId,
      art: 'passwort',
      geheimnis: passwortHash,
      erstellt: jetzt,
      geaendert: jetzt,
    })
    .onConflict((oc) =>
      oc.column('konto_id').where('art', '=', 'passwort').doUpdateSet({ geheimnis: passwortHash, geaendert: jetzt }),
    )
    .execute()
  await tx.updateTable('konto.konto').set({ passwort_geaendert: jetzt }).where('id', '=', kontoId).execute()
}

/** The owner changes the password: told by mail, recorded. */
export async function passwortAendern(
  tx: Transaction,
  { kontoId, personId }: { kontoId: string; personId: string },
  passwortHash: string,
  jetzt: Instant,
): Promise<void> {
  await passwortSchreiben(tx, kontoId, passwortHash, jetzt)
  await hinweisGeben(tx, { art: 'passwort-neu', kontoId }, jetzt)
  await protokollieren(tx, { aktion: 'konto.passwort-geaendert', objekt: kontoId, person: personId })
}
