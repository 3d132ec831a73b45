import type { Instant } from '../../../platform/clock/index.ts'

/** How a conversation stands for its customer, in one word each. */
export type Kundenstand = 'gesendet' | 'eingegangen' | 'in-arbeit' | 'antwort' | 'geschlossen'

/** What the state follows from: the newest message, and whether the conversation ended. */
interface Grundlage {
  readonly geschlossen: Instant | null
  readonly richtung: 'ein' | 'aus'
  readonly uebergeben: Instant | null
  readonly aufgenommen: Instant | null
}

/** The state out of the moments of the newest message; nothing of it is stored (docs/adr/0044). */
export function kundenstand({ geschlossen, richtung, uebergeben, aufgenommen }: Grundlage): Kundenstand {
  if (geschlossen !== null) return 'geschlossen'
  if (richtung === 'aus') return 'antwort'
  if (aufgenommen !== null) return 'in-arbeit'
  return uebergeben === null ? 'gesendet' : 'eingegangen'
}
