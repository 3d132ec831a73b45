import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { type Fassung, inKraft, type Sache } from '../../../platform/fassung/index.ts'
import { type Entscheidungstabelle, uebersetze } from '../../../platform/rules/index.ts'
import type { KeinRegelwerk, Regelwerk } from './entscheiden.ts'

/** Kind of the version that holds an office's rulebook; its key is the office's id. */
export const regelwerkArt = 'eakte.regelwerk'

/** The rulebook as something that an office writes itself. */
export const regelwerk: Sache = { art: regelwerkArt, name: 'Regelwerk', es: 'das Regelwerk' }

// A version never changes, so what was compiled from it is kept for the life of the process.
const uebersetzt = new Map<string, Regelwerk | KeinRegelwerk>()

/** The office's rulebook in force at the moment, or why there is none to decide with. */
export async function regelwerkInKraft(
  tx: Transaction,
  dienststelleId: string,
  am: Instant,
): Promise<Regelwerk | KeinRegelwerk> {
  const fassung = await inKraft<Entscheidungstabelle>(tx, regelwerkArt, dienststelleId, am)
  if (fassung === undefined) return { stoerung: 'Für diese Dienststelle ist kein Regelwerk in Kraft.' }
  const werk = uebersetzt.get(fassung.id) ?? lade(fassung)
  uebersetzt.set(fassung.id, werk)
  return werk
}

function lade({ id, nummer, inhalt }: Fassung<Entscheidungstabelle>): Regelwerk | KeinRegelwerk {
  try {
    return { fassung: id, nummer, ...uebersetze(inhalt, id) }
  } catch {
    // Approval proves every rulebook; this is for content that came past it. No application may be lost over it.
    return { stoerung: `Das Regelwerk mit der Nummer ${nummer} ist nicht lesbar.` }
  }
}
