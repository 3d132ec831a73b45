import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { antworteVonStelle } from '../nachricht/antworten.ts'
import type { Zurueckgehalten } from './query.ts'

const ENTSCHIEDEN = 'Über diese E-Mail wurde inzwischen entschieden. Bitte sehen Sie in die Liste.'

/** A conversation of the own offices by its number; undefined: there is none. */
export async function fadenMit(tx: Transaction, referenz: string | undefined): Promise<string | undefined> {
  if (referenz === undefined) return undefined
  const zeile = await tx.selectFrom('postfach.faden').select('id').where('referenz', '=', referenz).executeTakeFirst()
  return zeile?.id
}

/** Puts what was held back into a conversation after all: in the name of the one who vouches for it. @throws Conflict if it is closed */
export async function ordneZu(
  tx: Transaction,
  haus: Pick<Haus, 'krypto'>,
  mail: Zurueckgehalten,
  { fadenId, text, wer }: { readonly fadenId: string; readonly text: string; readonly wer: Personal },
  jetzt: Instant,
): Promise<void> {
  await sperre(tx, mail)
  const verfasser = { personalId: wer.personalId, name: wer.name }
  const { id: nachricht_id } = await antworteVonStelle(
    tx,
    haus,
    { fadenId, text, verfasser, weg: 'outlook', schluessel: mail.id },
    jetzt,
  )
  await entscheide(tx, mail, { stand: 'zugeordnet', nachricht_id, entschieden_von: wer.personalId }, jetzt)
}

/** Throws a mail away; the reason stays, the mail itself 30 days. */
export async function verwirf(
  tx: Transaction,
  mail: Zurueckgehalten,
  { grund, wer }: { readonly grund: string; readonly wer: Personal },
  jetzt: Instant,
): Promise<void> {
  await sperre(tx, mail)
  const verworfen = { stand: 'verworfen', entschieden_von: wer.personalId, entschieden_grund: grund }
  await entscheide(tx, mail, verworfen, jetzt)
}

/** Two who decide at once: the second is told. */
async function sperre(tx: Transaction, { id }: Zurueckgehalten): Promise<void> {
  const offen = await tx
    .selectFrom('postfach.mail_eingang')
    .select('id')
    .where('id', '=', id)
    .where('stand', '=', 'offen')
    .forUpdate()
    .executeTakeFirst()
  if (offen === undefined) throw new Conflict(ENTSCHIEDEN)
}

interface Entscheidung {
  readonly stand: string
  readonly nachricht_id?: string
  readonly entschieden_von: string
  readonly entschieden_grund?: string
}

async function entscheide(
  tx: Transaction,
  { id, dienststelleId }: Zurueckgehalten,
  entscheidung: Entscheidung,
  jetzt: Instant,
): Promise<void> {
  await tx
    .updateTable('postfach.mail_eingang')
    .set({ ...entscheidung, entschieden: jetzt })
    .where('id', '=', id)
    .execute()
  await protokollieren(tx, {
    aktion: `postfach.mail-${entscheidung.stand}`,
    objekt: id,
    dienststelle: dienststelleId,
    ...(entscheidung.entschieden_grund !== undefined && { grund: entscheidung.entschieden_grund }),
  })
}
