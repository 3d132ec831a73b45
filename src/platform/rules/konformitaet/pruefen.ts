import { liesModell } from '../modell/modell.ts'
import { type FeelWert, istDatum, istKontext, istListe } from '../modell/wert.ts'
import type { Testdatei } from './testfaelle.ts'

/** What became of one case. */
export interface Befund {
  readonly fall: string
  readonly ausgang: 'bestanden' | 'gescheitert' | 'abgelehnt'
  /** German; empty when it passed. */
  readonly grund: string
}

/** Runs the cases of one test file on its model. A case is refused when the model needs what goes beyond S-FEEL. */
export function pruefeKonformitaet(xml: string, datei: Testdatei): Befund[] {
  const modell = liesModell(xml)
  return datei.faelle.map(({ id, eingaben, erwartet, fremd }) => {
    if (typeof modell === 'string') return { fall: id, ausgang: 'abgelehnt', grund: modell }
    if (fremd !== undefined)
      return {
        fall: id,
        ausgang: 'abgelehnt',
        grund: `Der Fall enthält ${fremd}. Möglich sind Text, Zahl, Ja/Nein und Datum.`,
      }
    for (const { name, art, wert } of erwartet) {
      if (art !== 'decision')
        return { fall: id, ausgang: 'abgelehnt', grund: `Gefragt ist „${art}“, keine Entscheidung.` }
      const entschieden = modell.entscheide(name, eingaben)
      if (!entschieden.ok) return { fall: id, ausgang: 'abgelehnt', grund: entschieden.grund }
      if (!gleich(entschieden.wert, wert)) {
        const grund = `„${name}“: erwartet ${JSON.stringify(wert)}, bekommen ${JSON.stringify(entschieden.wert)}`
        return { fall: id, ausgang: 'gescheitert', grund }
      }
    }
    return { fall: id, ausgang: 'bestanden', grund: '' }
  })
}

/** The suite writes results with about 12 digits. */
const GENAU = 1e-8

function gleich(a: FeelWert, b: FeelWert): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= GENAU * Math.max(1, Math.abs(b))
  if (istListe(a) && istListe(b)) return a.length === b.length && a.every((teil, i) => gleich(teil, b[i] ?? null))
  if (istDatum(a) && istDatum(b)) return a.datum === b.datum
  if (!istKontext(a) || !istKontext(b)) return a === b
  const namen = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...namen].every(
    (name) => Object.hasOwn(a, name) && Object.hasOwn(b, name) && gleich(a[name] ?? null, b[name] ?? null),
  )
}
