import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { fassungMitId } from '../../../platform/fassung/index.ts'
import { type Entscheidungstabelle, satz } from '../../../platform/rules/index.ts'
import type { Begruendung } from './entscheiden.ts'

/** The trace of a decision in words for staff. */
export interface Erklaerung {
  readonly regelwerk: { readonly nummer: number; readonly seit: Instant | null } | null
  readonly zeile: string | null
  readonly satz: string | null
  readonly notiz: string | null
  readonly eingaben: readonly { readonly name: string; readonly wert: string }[]
  readonly stoerung: string | null
}

/** Explains why an order lies where it lies, from the very version that decided. */
export async function erklaere(tx: Transaction, spur: Begruendung): Promise<Erklaerung> {
  const fassung = spur.regelwerk && (await fassungMitId<Entscheidungstabelle>(tx, spur.regelwerk.fassung))
  const tabelle = fassung?.inhalt
  const zeile = spur.zeile === 'sonst' ? tabelle?.sonst : tabelle?.zeilen.find((z) => z.id === spur.zeile)
  return {
    regelwerk: fassung ? { nummer: fassung.nummer, seit: fassung.wirksamAb } : null,
    zeile: spur.zeile,
    satz: tabelle && zeile ? satz(tabelle, zeile) : null,
    notiz: zeile?.notiz ?? null,
    eingaben: Object.entries(spur.eingaben).map(([id, wert]) => inWorten(tabelle, id, wert)),
    stoerung: spur.stoerung ?? null,
  }
}

function inWorten(tabelle: Entscheidungstabelle | undefined, id: string, wert: string | number | boolean | null) {
  const spalte = tabelle?.eingaben.find((e) => e.id === id)
  const name = spalte?.werte?.find((w) => w.wert === wert)?.name
  return { name: spalte?.name ?? id, wert: wert === null ? 'fehlt' : (name ?? String(wert)) }
}
