import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { antworteVonStelle, beginneVonStelle } from '../nachricht/antworten.ts'
import type { Kennzeichen } from '../outlook/kennzeichen.ts'

interface Gekommen {
  /** Id of the mail: the same one twice is one message. */
  readonly id: string
  readonly text: string
  readonly kennzeichen: Kennzeichen
}

/** Puts a confirmed mail where its mark belongs: into its conversation, or as the first of a new one. @returns id of the message */
export async function insGespraech(
  tx: Transaction,
  haus: Haus,
  { id, text, kennzeichen }: Gekommen,
  jetzt: Instant,
): Promise<string> {
  const { adresse, fadenId, personId, dienststelleId, anliegen, personalId } = kennzeichen
  const verfasser = { personalId, name: adresse.slice(0, 200) }
  const neu = { text, verfasser, weg: 'outlook', schluessel: id } as const
  if (fadenId !== null) return (await antworteVonStelle(tx, haus, { ...neu, fadenId }, jetzt)).id
  if (personId === null || anliegen === null) throw new Error('Kennzeichen ohne Gespräch und ohne Person')
  return (await beginneVonStelle(tx, haus, { ...neu, personId, dienststelleId, anliegen }, jetzt)).id
}
