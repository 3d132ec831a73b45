import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { schliesse } from '../../postfach/index.ts'
import type { Auftrag } from './query.ts'
import { tu, UEBERHOLT, type Wer } from './schritt.ts'

/** Why an order ends without an answer, as a part of a sentence. */
export const abschlussgruende: Readonly<Record<string, string>> = {
  'ohne-antwort': 'sie keine Antwort braucht',
  telefonisch: 'sie am Telefon geklärt ist',
  doppelt: 'sie schon einmal da war',
}

/** Why an order goes to the office itself, as a part of a sentence. */
export const abgabegruende: Readonly<Record<string, string>> = {
  entscheidung: 'das Jobcenter darüber entscheiden muss',
  unterlagen: 'Unterlagen dabei sind, die das Jobcenter braucht',
  beschwerde: 'es eine Beschwerde oder ein Widerspruch ist',
  unklar: 'die Frage hier nicht zu klären ist',
}

/** What the customer reads of it, as the end of the conversation. */
const endeFuer: Readonly<Record<string, string>> = {
  'ohne-antwort': 'gegenstandslos',
  telefonisch: 'anderer-weg',
  doppelt: 'doppelt',
}

/**
 * Ends an order without an answer, and its conversation: the customer reads why.
 * @param grund a key of `abschlussgruende`
 * @throws Conflict while a message of the conversation is not filed (PF-10), or when somebody was quicker
 */
export async function abschliessen(
  tx: Transaction,
  { id, version, fadenId }: Auftrag,
  grund: string,
  { personalId }: Wer,
  jetzt: Instant,
): Promise<void> {
  await schliesse(tx, fadenId, endeFuer[grund] ?? 'gegenstandslos', personalId, jetzt)
  const neu = { erledigt: jetzt, erledigt_grund: grund }
  await tu(tx, { id, version }, { aktion: 'abgeschlossen', neu, von: personalId, angaben: { grund } })
}

/**
 * Gives one's order to the E-AKTE of its office, where the rulebook makes an order of it (PF-07). From then on nobody here reads it.
 * @param grund a key of `abgabegruende`
 * @throws Conflict when somebody was quicker
 */
export async function abgeben(
  tx: Transaction,
  { id, version, personId, dienststelleId }: Auftrag,
  grund: string,
  jetzt: Instant,
): Promise<void> {
  const { rows } = await sql<{ id: string | null }>`
    select servicecenter.abgeben(${id}, ${version}, ${grund}, ${jetzt}) as id`.execute(tx)
  if (rows[0]?.id !== id) throw new Conflict(UEBERHOLT)
  await uebergeben(tx, { art: 'servicecenter.abgeben', bezug: id, dienststelle: dienststelleId, faellig: jetzt })
  const angaben = { grund }
  await protokollieren(tx, {
    aktion: 'servicecenter.abgegeben',
    objekt: id,
    person: personId,
    dienststelle: dienststelleId,
    angaben,
  })
}
