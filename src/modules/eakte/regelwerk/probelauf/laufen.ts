import { type Entscheidungstabelle, uebersetze } from '../../../../platform/rules/index.ts'
import { type Korb, verteile, type Werte } from '../entscheiden.ts'

/** A work order that was distributed, with what it was distributed by. */
export interface Gewesen {
  readonly nummer: number
  readonly eingaben: Werte
  /** Postkorb it came into first. */
  readonly korbId: string
}

/** Where an order came, and where it would come. */
export interface Weg {
  readonly nummer: number
  readonly von: string
  readonly nach: string
  /** Row that would fire, 'sonst' for the catch-all row, null where nothing would be decided. */
  readonly zeile: string | null
}

/**
 * Sends orders through a draft's table, by the very decision that real orders take: what it says is what would have been
 * (EA-02, KT-05). Refuses nothing: a table that can't be read leads everything into the catch-all.
 */
export function laufe(
  tabelle: Entscheidungstabelle,
  auftraege: readonly Gewesen[],
  koerbe: readonly Korb[],
  auffang: string,
): Weg[] {
  const werk = werkAus(tabelle)
  return auftraege.map(({ nummer, eingaben, korbId }) => {
    const { korbId: nach, begruendung } = verteile(werk, eingaben, koerbe, auffang)
    return { nummer, von: korbId, nach, zeile: begruendung.zeile }
  })
}

function werkAus(tabelle: Entscheidungstabelle): Parameters<typeof verteile>[0] {
  try {
    return { fassung: '', nummer: 0, ...uebersetze(tabelle) }
  } catch {
    return { stoerung: 'Der Entwurf ist nicht lesbar.' }
  }
}
