import { type Instant, plusSekunden } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'

/** Seconds after which someone who opened a conversation counts as gone. */
const GILT = 15 * 60

/** Who has a conversation open for writing, and what they typed so far; only one's own text is in clear. */
export interface Bearbeitung {
  readonly personalId: string
  readonly name: string
  readonly seit: Instant
  readonly text: string | undefined
  /** Ids of files that are to go along. */
  readonly dateien: readonly string[]
}

interface Wer {
  readonly personalId: string
  readonly name: string
}
interface Wo {
  readonly id: string
  readonly personId: string
  readonly dienststelleId: string
}

const ort = (fadenId: string, personalId: string) => ({
  tabelle: 'postfach.bearbeitung',
  spalte: 'text',
  zeile: `${fadenId}.${personalId}`,
})

/** What one has typed and put to it so far. */
interface Getippt {
  readonly text: string
  readonly dateien: readonly string[]
}

/** Says that one has it open, and keeps what one typed; undefined leaves what was there before. */
export async function merke(
  tx: Transaction,
  haus: Pick<Haus, 'krypto'>,
  faden: Wo,
  wer: Wer,
  getippt: Getippt | undefined,
  jetzt: Instant,
): Promise<void> {
  const { id, personId, dienststelleId } = faden
  const eigentum = { besitzer: personId, bestand: 'postfach' } as const
  const neu = getippt && {
    text: await haus.krypto.verschluesseln(tx, eigentum, ort(id, wer.personalId), getippt.text),
    dateien: [...getippt.dateien],
  }
  await tx
    .insertInto('postfach.bearbeitung')
    .values({
      faden_id: id,
      personal_id: wer.personalId,
      personal_name: wer.name,
      dienststelle_id: dienststelleId,
      text: null,
      seit: jetzt,
      zuletzt: jetzt,
      ...neu,
    })
    .onConflict((oc) => oc.columns(['faden_id', 'personal_id']).doUpdateSet({ zuletzt: jetzt, ...neu }))
    .execute()
}

/** Those who have it open at this moment, and oneself. */
export async function bearbeitungen(
  tx: Transaction,
  haus: Pick<Haus, 'krypto'>,
  fadenId: string,
  jetzt: Instant,
): Promise<Bearbeitung[]> {
  const { zugriff } = tx
  const ich = zugriff.art === 'personal' ? zugriff.personalId : ''
  const zeilen = await tx
    .selectFrom('postfach.bearbeitung')
    .select(['personal_id as personalId', 'personal_name as name', 'seit', 'zuletzt', 'text', 'dateien'])
    .where('faden_id', '=', fadenId)
    .orderBy('seit')
    .execute()
  const da = zeilen.filter(({ personalId, zuletzt }) => personalId === ich || zuletzt >= plusSekunden(jetzt, -GILT))
  return Promise.all(
    da.map(async ({ personalId, name, seit, text, dateien }) => ({
      personalId,
      name,
      seit,
      dateien,
      text:
        text === null || personalId !== ich
          ? undefined
          : (await haus.krypto.entschluesseln(tx, ort(fadenId, personalId), text)).toString(),
    })),
  )
}

/** One's own is done with. */
export const fertig = (tx: Transaction, fadenId: string, { personalId }: Pick<Wer, 'personalId'>) =>
  tx.deleteFrom('postfach.bearbeitung').where('faden_id', '=', fadenId).where('personal_id', '=', personalId).execute()
