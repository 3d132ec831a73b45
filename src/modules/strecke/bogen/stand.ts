import type { Frage } from '../definition/definition.ts'
import { istOffen, istUnvollstaendig } from '../lauf/antworten.ts'
import { type Blatt, blattname } from './blaetter.ts'
import type { Bogeninhalt } from './inhalt.ts'

/** How far a page is. */
export interface Blattstand {
  readonly blatt: Blatt
  /** Needed and not answered; never in the way of sending (§ 37 SGB II). */
  readonly fehlt: readonly Frage[]
  /** Typed, but not right. */
  readonly falsch: readonly Frage[]
  /** Known from elsewhere, not confirmed. */
  readonly unbestaetigt: readonly Frage[]
  readonly besucht: boolean
  /** Something was answered. */
  readonly begonnen: boolean
}

/** How far a page is with what was typed so far. */
export function blattstand(blatt: Blatt, inhalt: Bogeninhalt): Blattstand {
  const { instanz } = blatt.ort
  const antwort = ({ id }: Frage) => inhalt.antworten[instanz]?.[id]
  const falsch = blatt.fragen.filter(({ id }) => inhalt.roh[instanz]?.[id] !== undefined)
  return {
    blatt,
    fehlt: blatt.fragen.filter(
      (f) => f.noetig === 'ja' && f.art !== 'personen' && istUnvollstaendig(f, antwort(f)) && !falsch.includes(f),
    ),
    falsch,
    unbestaetigt: blatt.fragen.filter(({ id }) => inhalt.vorbelegt[instanz]?.[id] === true),
    besucht: inhalt.besucht.includes(blattname(blatt)),
    begonnen: blatt.fragen.some((f) => !istOffen(antwort(f)) && inhalt.vorbelegt[instanz]?.[f.id] !== true),
  }
}

export type Fortschritt = 'offen' | 'begonnen' | 'fertig'

/** Several pages as one: done when each was left with nothing wrong and nothing needed open. */
export function fortschritt(staende: readonly Blattstand[]): Fortschritt {
  const fertig = (s: Blattstand): boolean => s.besucht && s.fehlt.length + s.falsch.length + s.unbestaetigt.length === 0
  if (staende.every(fertig)) return 'fertig'
  return staende.some((s) => s.besucht || s.begonnen || s.falsch.length > 0) ? 'begonnen' : 'offen'
}
