import type { Transaction } from '../../../../platform/database/index.ts'
import { type Entwurf, lebensschritte, letzterSchritt } from '../../../../platform/fassung/index.ts'
import type { Standmeldung } from '../../../../platform/html/index.ts'
import type { Personal } from '../../../organisation/index.ts'
import { regelwerkPfade } from '../../pfade.ts'
import { type Schrittart, schrittworte } from '../entwurf/schritt.ts'

/** Steps on rows: what was before stands with them, so they can be taken back. */
export const umkehrbar: readonly string[] = [
  'zeile-neu',
  'zeile-geaendert',
  'zeile-verschoben',
  'zeile-geloescht',
  'eingelesen',
] satisfies Schrittart[]

/** What one has just done to the draft, with the way back; nothing when somebody has done something since. */
export async function stepmeldung(
  tx: Transaction,
  entwurf: Entwurf,
  wer: Personal,
  getan: unknown,
): Promise<Standmeldung | undefined> {
  if (String(entwurf.version) !== getan) return undefined
  const schritt = await letzterSchritt(tx, entwurf.id)
  if (schritt?.version !== entwurf.version || schritt.vonId !== wer.personalId) return undefined
  const worte = schrittworte[schritt.art as Schrittart] ?? lebensschritte[schritt.art]
  const text = schritt.ort === null ? `${worte}.` : `${worte}: ${schritt.ort}.`
  const versteckt = { version: String(entwurf.version) }
  return {
    text,
    ...(umkehrbar.includes(schritt.art) && {
      rueckgaengig: { aktion: regelwerkPfade.rueckgaengig, versteckt },
    }),
  }
}
