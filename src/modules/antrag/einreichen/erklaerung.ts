import type { Tag } from '../../../platform/clock/index.ts'
import type { Antwort, Antworten } from '../../strecke/index.ts'
import type { Bogenart } from '../bogen/bogen.ts'

/** What the one who sends declares; the page shows it, the document keeps it. */
export const ERKLAERUNG =
  'Meine Angaben stimmen nach meinem Wissen. Wenn sich etwas ändert, teile ich es dem Jobcenter gleich mit (§ 60 SGB I).'

/** The answers that sending itself gives: declaration and its day, where the forms ask for them. */
export function mitErklaerung(antworten: Antworten, art: Bogenart, heute: Tag): Antworten {
  const antrag: Record<string, Antwort> = { ...antworten['antrag'] }
  if (art === 'hauptantrag') {
    antrag['hauptantrag.antrag.wahrheit'] = 'ja'
    antrag['hauptantrag.antrag.hinweise'] = 'ja'
    antrag['hauptantrag.antrag.unterschrift-datum'] = heute
  }
  if (art === 'wba') antrag['wba.aenderung.unterschrift'] = heute
  return { ...antworten, antrag }
}
