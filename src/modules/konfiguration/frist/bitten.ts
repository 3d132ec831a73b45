import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { Conflict, NotFound } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { erinnern } from '../erinnerung/anlegen.ts'
import { type Fristfunktion, fristen } from './query.ts'

const EIN_TAG = 24 * 60 * 60

/**
 * Reminds an office of a deadline because the Zentrale or its Regionaldirektion asks it to (KT-06, RO-02).
 * @throws NotFound without such a deadline, Conflict if it was asked less than a day ago
 */
export async function umEinstellungenBitten(
  tx: Transaction,
  personalId: string,
  { dienststelleId, funktion }: { dienststelleId: string; funktion: Fristfunktion },
  jetzt: Instant,
): Promise<void> {
  const frist = (await fristen(tx, dienststelleId)).find((eine) => eine.funktion === funktion)
  if (frist === undefined) throw new NotFound()
  const gebeten = await tx
    .selectFrom('konfiguration.erinnerung')
    .select('id')
    .where('dienststelle_id', '=', dienststelleId)
    .where('funktion', '=', funktion)
    .where('anlass', '=', 'bitte')
    .where('am', '>', plusSekunden(jetzt, -EIN_TAG))
    .limit(1)
    .executeTakeFirst()
  if (gebeten) throw new Conflict('Die Dienststelle wurde erst vor Kurzem erinnert. Bitte warten Sie einen Tag.')
  await erinnern(tx, { dienststelleId, anlass: 'bitte', funktion, tag: frist.bis, vonId: personalId }, jetzt)
  const angaben = { funktion }
  await protokollieren(tx, { aktion: 'konfiguration.erinnert', dienststelle: dienststelleId, angaben })
}
