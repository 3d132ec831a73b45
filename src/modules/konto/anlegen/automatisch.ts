import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { emailHash, emailVerschluesseln } from '../email.ts'
import { neuerBenutzername } from './benutzername.ts'

/**
 * Creates an account without anyone asking for it, as taking an applicant over into VerBIS did until 16.07.2023 (KO-05). The caller asks
 * the dated rule first: on later days nobody may. A refusal counts before it.
 * @returns whether an account came to be
 */
export async function automatischAnlegen(haus: Haus, tx: Transaction, personId: string): Promise<boolean> {
  const kontoId = neueId()
  const kennung = neuerBenutzername()
  const verschluesselt = await emailVerschluesseln(haus, tx, kontoId, kennung)
  const { rows } = await sql<{ ergebnis: string }>`select konto.von_hand_anlegen(${kontoId}, ${personId},
    ${emailHash(haus, kennung)}, ${verschluesselt}, ${haus.uhr.jetzt()}) as ergebnis`.execute(tx)
  if (rows[0]?.ergebnis !== 'angelegt') return false
  await protokollieren(tx, { aktion: 'konto.automatisch-angelegt', objekt: kontoId, person: personId })
  return true
}
