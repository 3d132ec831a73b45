import type { Instant } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Herkunft } from '../herkunft.ts'
import { verschliesse } from '../krypt.ts'

/** One field before and after, as a person reads it; null: there was or is nothing. */
export interface Feldaenderung {
  readonly feld: string
  readonly vorher: string | null
  readonly nachher: string | null
}

interface Aenderung {
  readonly abschnitt: string
  readonly herkunft: Herkunft
  readonly felder: readonly Feldaenderung[]
  /** Why, in the words of the one who changed it. */
  readonly grund?: string | undefined
}

/** Keeps what a person's data were before a change, and by whom they were changed; nothing is overwritten unnoticed. */
export async function aenderungSchreiben(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
  { abschnitt, herkunft, felder, grund }: Aenderung,
  jetzt: Instant,
): Promise<void> {
  const { zugriff } = tx
  const id = neueId()
  const dienststelle = zugriff.art === 'personal' ? zugriff.dienststelleIds[0] : undefined
  const inhalt = await verschliesse(tx, krypto, personId, 'aenderung', id, JSON.stringify({ felder, grund }))
  const namen = felder.map(({ feld }) => feld)
  await tx
    .insertInto('step.aenderung')
    .values({
      id,
      person_id: personId,
      dienststelle_id: dienststelle ?? null,
      personal_id: zugriff.art === 'personal' ? zugriff.personalId : null,
      am: jetzt,
      abschnitt,
      felder: namen,
      herkunft,
      inhalt,
    })
    .execute()
  if (zugriff.art !== 'personal') return
  await protokollieren(tx, {
    aktion: 'step.geaendert',
    objekt: personId,
    person: personId,
    ...(dienststelle !== undefined && { dienststelle }),
    angaben: { abschnitt, felder: namen, herkunft },
  })
}
