import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'

const STUNDE = 3600
const TAG = 24 * STUNDE
/** Mails an office's basket takes in an hour; nobody could look at more. */
const JE_STUNDE = 200
/** Of what programs answer in one conversation one a day is shown: that they do is worth knowing. */
const JE_TAG = 1

interface Wohin {
  readonly dienststelleId: string
  readonly kennzeichenId: string | null
  readonly programm: boolean
  readonly vertraut: boolean
}

/** Whether the basket holds enough of this kind. What is trusted and what is not are counted apart. */
export async function vielGenug(tx: Transaction, wohin: Wohin, jetzt: Instant): Promise<boolean> {
  const { dienststelleId, kennzeichenId, programm, vertraut } = wohin
  const { zahl } = await tx
    .selectFrom('postfach.mail_eingang')
    .select((eb) => eb.fn.countAll<string>().as('zahl'))
    .where('dienststelle_id', '=', dienststelleId)
    .where('eingegangen', '>', plusSekunden(jetzt, -(programm ? TAG : STUNDE)))
    .where('stand', '!=', 'uebernommen')
    .where('vertraut', '=', vertraut)
    .$if(programm, (frage) =>
      frage.where('kennzeichen_id', '=', kennzeichenId).where('grund', '=', 'Automatische Antwort'),
    )
    .executeTakeFirstOrThrow()
  return Number(zahl) >= (programm ? JE_TAG : JE_STUNDE)
}
