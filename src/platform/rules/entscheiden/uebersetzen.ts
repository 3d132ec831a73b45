import { pruefeAufbau } from '../beweis/aufbau.ts'
import { indiziere, suche } from './index-bauen.ts'
import type { Mangel } from './index-bauen.ts'
import { zellenleser } from '../zellen/spalte.ts'
import type { Zelle } from '../zellen/spalte.ts'
import { sonstId } from '../tabelle.ts'
import type { Entscheidungstabelle, Wert } from '../tabelle.ts'
import { waehler } from './trefferregel.ts'

/** Values by input or output id. */
type Werte = Readonly<Record<string, Wert>>

/** Why a decision came out as it did; kept with what was decided. */
interface Spur {
  /** Id of the rulebook's version, null for a draft. */
  readonly fassung: string | null
  /** Ids of the rows that fired, in table order; ['sonst'] for the catch-all. */
  readonly zeilen: readonly string[]
  /** The inputs as they were compared; null for missing or not a scalar. */
  readonly eingaben: Readonly<Record<string, Wert | null>>
  readonly maengel: readonly Mangel[]
}

/**
 * `treffer`: rows fired · `sonst`: none fired and the catch-all gives the outputs · `keine`: none fired, no catch-all ·
 * `mehrdeutig`: UNIQUE or ANY is broken and nothing is decided.
 */
export interface Entscheidung {
  readonly art: 'treffer' | 'sonst' | 'keine' | 'mehrdeutig'
  /** One output for single-hit policies, several for RULE ORDER, OUTPUT ORDER and COLLECT. */
  readonly ausgaben: readonly Werte[]
  /** Result of COLLECT with + < > #. */
  readonly wert?: Wert
  readonly spur: Spur
}

export interface Regelwerk {
  readonly entscheide: (eingaben: Readonly<Record<string, unknown>>) => Entscheidung
}

/** A table that cannot be compiled; the findings say it in German. Tables are proved before they come into force. */
class RegelwerkFehler extends Error {
  override readonly name = 'RegelwerkFehler'
}

/**
 * Compiles a table once for many decisions. `fassung` is the version's id for the trace.
 * Throws RegelwerkFehler when a cell or an output cannot be read (`pruefe` says the same as findings).
 */
export function uebersetze(tabelle: Entscheidungstabelle, fassung: string | null = null): Regelwerk {
  const [mangel] = pruefeAufbau(tabelle)
  if (mangel) throw new RegelwerkFehler(mangel.satz)
  const spalten = tabelle.eingaben.map((eingabe, i) => {
    const lies = zellenleser(eingabe)
    return indiziere(
      eingabe,
      tabelle.zeilen.map((z) => gueltig(lies(z.wenn[i] ?? '-'))),
    )
  })
  const waehle = waehler(tabelle)
  const ausgaben = tabelle.zeilen.map((z) => benannt(tabelle, z.dann))
  const sonst = tabelle.sonst && benannt(tabelle, tabelle.sonst.dann)
  const ersatz = mitWert(tabelle.trefferregel.startsWith('COLLECT ') ? tabelle.sonst?.dann[0] : undefined)
  const ids = tabelle.zeilen.map((z) => z.id)
  return {
    entscheide(eingaben) {
      const { treffer, maengel, gelesen } = suche(spalten, ids.length, eingaben)
      const spur = (zeilen: readonly string[]): Spur => ({ fassung, zeilen, eingaben: gelesen, maengel })
      if (treffer.length === 0 && sonst) return { art: 'sonst', ausgaben: [sonst], ...ersatz, spur: spur([sonstId]) }
      if (treffer.length === 0) return { art: 'keine', ausgaben: [], spur: spur([]) }
      const { zeilen, mehrdeutig, wert } = waehle(treffer)
      const gefeuert = spur(treffer.map((z) => ids[z] ?? ''))
      if (mehrdeutig) return { art: 'mehrdeutig', ausgaben: [], spur: gefeuert }
      const ergebnis = zeilen.map((z) => ausgaben[z] ?? {})
      return { art: 'treffer', ausgaben: ergebnis, ...mitWert(wert), spur: gefeuert }
    },
  }
}

const mitWert = (wert: Wert | undefined): { wert?: Wert } => (wert === undefined ? {} : { wert })

function gueltig(zelle: Zelle | string): Zelle {
  if (typeof zelle === 'string') throw new RegelwerkFehler(zelle)
  return zelle
}

const benannt = (tabelle: Entscheidungstabelle, dann: readonly Wert[]): Werte =>
  Object.freeze(Object.fromEntries(tabelle.ausgaben.map((a, i) => [a.id, dann[i] ?? ''])))
