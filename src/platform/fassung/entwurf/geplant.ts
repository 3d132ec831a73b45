import type { Instant } from '../../clock/index.ts'
import type { Transaction } from '../../database/index.ts'
import { naechsteAktivierung } from '../aktivierung.ts'
import type { Fassung } from '../lesen.ts'
import { zurueckziehen } from '../pflegen.ts'

/** What becomes of what is scheduled when a draft counts at once: on its day it would take the draft's place. */
export const geplanteWege = ['zurueckziehen', 'behalten'] as const

/** When a version comes into force: on the next Sunday, or at once with a reason (KT-03). */
export type Moment =
  | { readonly art: 'woche' }
  | { readonly art: 'sofort'; readonly grund: string; readonly geplante: (typeof geplanteWege)[number] | undefined }

/** The instant that a moment means. */
export const beginnVon = ({ art }: Moment, jetzt: Instant): Instant =>
  art === 'sofort' ? jetzt : naechsteAktivierung(jetzt)

type Geplant = Pick<Fassung, 'id' | 'wirksamAb'>

/** Names what is scheduled, for a form: whoever approves decides on what the page showed. */
export const geplantName = (geplant: readonly Geplant[]): string => geplant.map(({ id }) => id).join(' ')

/** Withdraws what gives way to the version that is approved: what would begin with it, or what one chose. */
export async function ersetzen(
  tx: Transaction,
  geplant: readonly Geplant[],
  moment: Moment,
  jetzt: Instant,
): Promise<void> {
  const ab = beginnVon(moment, jetzt).getTime()
  const alle = moment.art === 'sofort' && moment.geplante === 'zurueckziehen'
  for (const { id } of geplant.filter(({ wirksamAb }) => alle || wirksamAb?.getTime() === ab))
    await zurueckziehen(tx, id, 'Durch eine neuere Version ersetzt', jetzt)
}
