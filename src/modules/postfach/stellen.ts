import type { Transaction } from '../../platform/database/index.ts'
import { istOffen } from './nachricht/offen.ts'
import { agenturen, type Dienststelle, leistungsstellen } from '../organisation/index.ts'
import { zustaendigeStellen } from '../step/index.ts'
import type { Instant } from '../../platform/clock/index.ts'

/** Whom a customer may write to. */
export interface Stellenwahl {
  /** In charge of the customer today, and open for messages. */
  readonly eigene: readonly Dienststelle[]
  /** The others that are open for messages. */
  readonly andere: readonly Dienststelle[]
  /** Agenturen für Arbeit, which all take messages (PF-14). */
  readonly agenturen: readonly Dienststelle[]
}

/** The offices that take messages on this day, those in charge first (PF-02, PF-14, PF-15). */
export async function stellenwahl(tx: Transaction, personIds: readonly string[], jetzt: Instant): Promise<Stellenwahl> {
  const zustaendig = await zustaendigeStellen(tx, personIds)
  const offene: Dienststelle[] = []
  for (const stelle of await leistungsstellen(tx)) if (await istOffen(tx, stelle.id, jetzt)) offene.push(stelle)
  return {
    eigene: offene.filter(({ id }) => zustaendig.includes(id)),
    andere: offene.filter(({ id }) => !zustaendig.includes(id)),
    agenturen: await agenturen(tx),
  }
}
