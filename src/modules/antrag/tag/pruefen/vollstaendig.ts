import type { Tag } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { lesenAus } from '../angaben.ts'
import type { Entwurf } from '../entwurf.ts'
import { werteVon } from '../fragen/werte.ts'
import { zuordnen } from '../zuordnung.ts'

/** Everything of a draft, checked; or the page that is not right yet. */
export async function vollstaendig(tx: Transaction, haus: Haus, entwurf: Entwurf, heute: Tag) {
  const { person, anschrift, jobcenter } = lesenAus(werteVon(entwurf), heute)
  if (person === undefined) return { fehlt: '/antrag/tag/person' }
  if (anschrift === undefined) return { fehlt: '/antrag/tag/anschrift' }
  const zuordnung = await zuordnen(tx, haus, anschrift, jobcenter, heute)
  return zuordnung.art === 'fragen' ? { fehlt: '/antrag/tag/jobcenter' } : { person, anschrift, zuordnung }
}

/** A draft with which nothing is missing. */
export type Geprueft = Exclude<Awaited<ReturnType<typeof vollstaendig>>, { fehlt: string }>
