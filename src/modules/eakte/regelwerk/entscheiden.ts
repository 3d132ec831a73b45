import type { Entscheidung } from '../../../platform/rules/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import type { Eingaben } from '../paket.ts'

/** A Postkorb as a target. */
export interface Korb {
  readonly id: string
  readonly kennung: string
  readonly name: string
  readonly offen: boolean
}

/** A rulebook in force, ready to decide; the proof of its version goes into the trace. */
export interface Regelwerk {
  readonly fassung: string
  readonly nummer: number
  entscheide(eingaben: Readonly<Record<string, unknown>>): Entscheidung
}

/** Why there is nothing to decide with. */
export interface KeinRegelwerk {
  readonly stoerung: string
}

/** Why an order lies where it lies; kept with the order for ever. */
export interface Begruendung {
  readonly regelwerk: { readonly fassung: string; readonly nummer: number } | null
  /** Id of the row that fired, 'sonst' for the catch-all row, null when nothing was decided. */
  readonly zeile: string | null
  readonly eingaben: Readonly<Record<string, string | number | boolean | null>>
  /** Set when the rulebook could not place it and the catch-all Postkorb took it. */
  readonly stoerung?: string
}

/** Inputs of a decision by column. */
export type Werte = Readonly<Record<string, string | number>>

/** Inputs as the rulebook compares them: the name in its search form, so that Özdemir lies between N and P. */
export const fuersRegelwerk = (e: Eingaben): Werte => ({
  vorgang: e.vorgang,
  kanal: e.kanal,
  nachname: suchform(e.nachname),
  zustaendigkeit: e.zustaendigkeit,
  ...(e.anliegen === undefined ? {} : { anliegen: e.anliegen }),
  ...(e.plz === undefined ? {} : { plz: e.plz }),
  ...(e.geburtsmonat === undefined ? {} : { geburtsmonat: e.geburtsmonat }),
})

/**
 * Decides into which Postkorb an order goes (EA-02, PF-07). Never refuses: without a rulebook, without a clear row or
 * with a target that is gone, the catch-all Postkorb takes it, and the reason says why.
 * @param werte as `fuersRegelwerk` gives them
 */
export function verteile(
  werk: Regelwerk | KeinRegelwerk,
  werte: Werte,
  koerbe: readonly Korb[],
  auffang: string,
): { readonly korbId: string; readonly begruendung: Begruendung } {
  const auf = (stoerung: string, rest: Partial<Begruendung> = {}) => ({
    korbId: auffang,
    begruendung: { regelwerk: null, zeile: null, eingaben: werte, ...rest, stoerung },
  })
  if ('stoerung' in werk) return auf(werk.stoerung)
  const { art, ausgaben, spur } = werk.entscheide(werte)
  const regelwerk = { fassung: werk.fassung, nummer: werk.nummer }
  if (art === 'keine') return auf('Keine Zeile des Regelwerks passt.', { regelwerk, eingaben: spur.eingaben })
  if (art === 'mehrdeutig') {
    const satz = `Mehrere Zeilen des Regelwerks passen: ${spur.zeilen.join(', ')}.`
    return auf(satz, { regelwerk, eingaben: spur.eingaben })
  }
  const begruendung = { regelwerk, zeile: spur.zeilen[0] ?? null, eingaben: spur.eingaben }
  const ziel = String(ausgaben[0]?.['postkorb'])
  const korb = koerbe.find((k) => k.kennung === ziel)
  if (korb === undefined) return auf(`Den Postkorb „${ziel}“ gibt es nicht.`, begruendung)
  if (!korb.offen) return auf(`Der Postkorb „${korb.name}“ ist geschlossen.`, begruendung)
  return { korbId: korb.id, begruendung }
}
