import { sql } from 'kysely'
import type { Instant } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import { neueId } from '../../../../platform/ids.ts'
import { protokollieren } from '../../../../platform/protokoll/index.ts'
import type { Personal } from '../../../organisation/index.ts'
import type { Regel } from './entwurf.ts'

/** What can be done to a draft; the words are the history's. */
export const schrittworte = {
  begonnen: 'Entwurf begonnen',
  eingelesen: 'Aus einer DMN-Datei eingelesen',
  'zeile-neu': 'Zeile angelegt',
  'zeile-geaendert': 'Zeile geändert',
  'zeile-verschoben': 'Zeile verschoben',
  'zeile-geloescht': 'Zeile gelöscht',
  'sonst-geaendert': 'Auffangregel geändert',
  'testfall-neu': 'Testfall angelegt',
  'testfall-geaendert': 'Testfall geändert',
  'testfall-geloescht': 'Testfall gelöscht',
  rueckgaengig: 'Letzten Schritt rückgängig gemacht',
  eingereicht: 'Zur Prüfung gegeben',
  zurueckgeholt: 'Zurückgeholt',
  zurueckgegeben: 'Zurückgegeben',
  freigegeben: 'Freigegeben',
  verworfen: 'Entwurf verworfen',
} as const

export type Schrittart = keyof typeof schrittworte

interface Schritt {
  readonly art: Schrittart
  readonly nr?: string
  /** The row before and after; null where there was none. */
  readonly vorher?: Regel | null
  readonly nachher?: Regel | null
  readonly grund?: string
}

/** Who does it, in which draft, when. */
export interface Feder {
  readonly entwurfId: string
  readonly wer: Personal
  readonly jetzt: Instant
}

/** Records a step in the draft's history and counts the draft on. @returns the draft's new version */
export async function festhalten(tx: Transaction, { entwurfId, wer, jetzt }: Feder, was: Schritt): Promise<number> {
  const { version } = await tx
    .updateTable('eakte.regelwerk_entwurf')
    .set({ version: sql<number>`version + 1` })
    .where('id', '=', entwurfId)
    .returning('version')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('eakte.regelwerk_schritt')
    .values({
      id: neueId(),
      dienststelle_id: wer.dienststelle.id,
      entwurf_id: entwurfId,
      version,
      art: was.art,
      am: jetzt,
      von_id: wer.personalId,
      von_name: wer.name,
      nr: was.nr ?? null,
      vorher: was.vorher ? JSON.stringify(was.vorher) : null,
      nachher: was.nachher ? JSON.stringify(was.nachher) : null,
      grund: was.grund ?? null,
    })
    .execute()
  const angaben = { schritt: was.art, nr: was.nr ?? null, version }
  const grund = was.grund === undefined ? {} : { grund: was.grund }
  await protokollieren(tx, { aktion: 'eakte.regelwerk-bearbeitet', objekt: entwurfId, angaben, ...grund })
  return version
}
