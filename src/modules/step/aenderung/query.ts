import { z } from 'zod'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { kollegennamen } from '../../organisation/index.ts'
import { alsHerkunft, type Herkunft } from '../herkunft.ts'
import { oeffne } from '../krypt.ts'
import type { Feldaenderung } from './schreiben.ts'

export interface LetzteAenderung {
  readonly am: Instant
  readonly wer: string
}

/** A change as the history shows it. */
export interface Aenderungszeile extends LetzteAenderung {
  readonly id: string
  readonly abschnitt: string
  readonly herkunft: Herkunft
  readonly felder: readonly Feldaenderung[]
  readonly grund: string | undefined
}

const form = z.object({
  felder: z.array(z.object({ feld: z.string(), vorher: z.string().nullable(), nachher: z.string().nullable() })),
  grund: z.string().optional(),
})

const HOECHSTENS = 100

/** The newest changes of a person, as far as the one who asks may see them. Reading it is recorded by the page. */
export async function aenderungen(tx: Transaction, krypto: Krypto, personId: string): Promise<Aenderungszeile[]> {
  const zeilen = await tx
    .selectFrom('step.aenderung')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(HOECHSTENS)
    .execute()
  const namen = await kollegennamen(
    tx,
    zeilen.flatMap(({ personal_id }) => personal_id ?? []),
  )
  return Promise.all(
    zeilen.map(async (zeile) => ({
      id: zeile.id,
      am: zeile.am,
      wer: wer(zeile.personal_id, namen),
      abschnitt: zeile.abschnitt,
      herkunft: alsHerkunft(zeile.herkunft),
      ...inhaltAus(await oeffne(tx, krypto, 'aenderung', zeile.id, zeile.inhalt)),
    })),
  )
}

const inhaltAus = (text: string): { felder: readonly Feldaenderung[]; grund: string | undefined } => {
  const { felder, grund } = form.parse(JSON.parse(text))
  return { felder, grund }
}

const wer = (personalId: string | null, namen: ReadonlyMap<string, string>): string =>
  personalId === null ? 'die Person selbst' : (namen.get(personalId) ?? 'eine andere Dienststelle')

/** Who changed this section last, and when. */
export async function letzteAenderung(
  tx: Transaction,
  personId: string,
  abschnitt: string,
): Promise<LetzteAenderung | undefined> {
  const zeile = await tx
    .selectFrom('step.aenderung')
    .select(['am', 'personal_id'])
    .where('person_id', '=', personId)
    .where('abschnitt', '=', abschnitt)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  return {
    am: zeile.am,
    wer: wer(zeile.personal_id, await kollegennamen(tx, [zeile.personal_id ?? ''].filter(Boolean))),
  }
}
