import { tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Antworten, leererInhalt, umgezogen, zahlDerPersonen } from '../../strecke/index.ts'
import { formulareInKraft, formulareMitId } from '../formulare/fassung.ts'
import { einreichungLaden } from './laden.ts'

/** What was sent, as the forms in force read it: an answer that does not fit a changed question any more is not known. */
export async function heutigeAntworten(tx: Transaction, haus: Haus, einreichungId: string): Promise<Antworten> {
  const { antworten, fassung } = (await einreichungLaden(tx, haus, einreichungId)).angaben
  const inKraft = await formulareInKraft(tx, haus.uhr.jetzt())
  if (fassung === inKraft) return antworten
  const personen = Array.from({ length: zahlDerPersonen(antworten) }, (_, i) => ({
    wert: `person/${i + 1}`,
    text: String(i + 1),
  }))
  const [alt, neu] = [await formulareMitId(tx, fassung), await formulareMitId(tx, inKraft)]
  const umfeld = { heute: tagInBerlin(haus.uhr.jetzt()), personen }
  return umgezogen(alt, neu, { ...leererInhalt, antworten }, umfeld).antworten
}
