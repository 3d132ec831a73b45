import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { erinnern } from '../erinnerung/anlegen.ts'
import type { Fristfunktion } from './query.ts'

const EIN_TAG = 24 * 60 * 60

/** Reminds an office of a deadline because somebody asks it to (KT-06, RO-02). @throws Conflict if it was reminded less than a day ago */
export async function umEinstellungenBitten(
  tx: Transaction,
  personalId: string,
  { dienststelleId, funktion }: { dienststelleId: string; funktion: Fristfunktion },
  jetzt: Instant,
): Promise<void> {
  const frist = await tx
    .updateTable('konfiguration.frist')
    .set({ erinnert: jetzt })
    .where('dienststelle_id', '=', dienststelleId)
    .where('funktion', '=', funktion)
    .where((eb) => eb.or([eb('erinnert', 'is', null), eb('erinnert', '<=', plusSekunden(jetzt, -EIN_TAG))]))
    .returning('bis')
    .executeTakeFirst()
  if (frist === undefined)
    throw new Conflict('Die Dienststelle wurde erst vor Kurzem erinnert. Bitte warten Sie einen Tag.')
  await erinnern(tx, { dienststelleId, anlass: 'bitte', funktion, tag: frist.bis, vonId: personalId }, jetzt)
  const angaben = { funktion }
  await protokollieren(tx, { aktion: 'konfiguration.erinnert', dienststelle: dienststelleId, angaben })
}
