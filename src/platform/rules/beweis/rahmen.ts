import { sperrt } from './befund.ts'
import type { Befund } from './befund.ts'
import { sonstId } from '../tabelle.ts'
import type { Ausgabe, Eingabe, Entscheidungstabelle, Wert } from '../tabelle.ts'
import { wertInWorten } from '../worte.ts'

/** What a table is measured against beside itself. */
export interface Rahmen {
  /** Asks for UNIQUE and a catch-all: then every case ends in exactly one place. */
  readonly genauEinZiel: boolean
  /** For an output id the targets that exist now; outputs not named here are not checked. */
  readonly ziele?: Readonly<Record<string, readonly Wert[]>>
  /** The inputs that may be used; all if left out. */
  readonly eingaben?: readonly Eingabe[]
}

/** Findings against the frame: hit policy, missing catch-all, foreign inputs, dead targets. */
export function pruefeRahmen(tabelle: Entscheidungstabelle, rahmen: Rahmen): Befund[] {
  return [
    ...(rahmen.genauEinZiel ? pruefeForm(tabelle) : []),
    ...tabelle.eingaben.flatMap((e) => pruefeEingabe(e, rahmen)),
    ...tabelle.ausgaben.flatMap((a, i) => pruefeZiele(tabelle, a, i, rahmen.ziele?.[a.id])),
  ]
}

function pruefeForm(tabelle: Entscheidungstabelle): Befund[] {
  const befunde: Befund[] = []
  if (tabelle.trefferregel !== 'UNIQUE') {
    befunde.push(
      sperrt(
        'ausserhalb-des-rahmens',
        [],
        'Hier muss genau eine Zeile passen. Bitte wählen Sie die Trefferregel UNIQUE.',
      ),
    )
  }
  if (!tabelle.sonst) {
    befunde.push(
      sperrt(
        'sonst-fehlt',
        [sonstId],
        'Die Auffangregel „Sonst“ fehlt. Bitte legen Sie fest, was gilt, wenn keine Zeile passt.',
      ),
    )
  }
  return befunde
}

function pruefeEingabe(eingabe: Eingabe, rahmen: Rahmen): Befund[] {
  const vorgabe = rahmen.eingaben?.find((e) => e.id === eingabe.id)
  if (!rahmen.eingaben || (vorgabe?.typ === eingabe.typ && vorgabe.ziffern === eingabe.ziffern)) return []
  const satz = vorgabe
    ? `Die Eingabe „${eingabe.name}“ hat hier einen anderen Typ als vorgegeben.`
    : `Die Eingabe „${eingabe.name}“ ist nicht vorgesehen. Bitte entfernen Sie die Spalte.`
  return [sperrt('ausserhalb-des-rahmens', [], satz, { spalte: eingabe.id })]
}

function pruefeZiele(tabelle: Entscheidungstabelle, ausgabe: Ausgabe, i: number, ziele?: readonly Wert[]): Befund[] {
  if (!ziele) return []
  const erlaubt = new Set(ziele)
  const reihen = [...tabelle.zeilen, ...(tabelle.sonst ? [{ id: sonstId, dann: tabelle.sonst.dann }] : [])]
  return reihen.flatMap(({ id, dann }) => {
    const wert = dann[i]
    if (wert === undefined || erlaubt.has(wert)) return []
    const wo = id === sonstId ? 'Die Auffangregel „Sonst“' : id
    const satz = `${wo} führt zu ${ausgabe.name} ${wertInWorten(ausgabe, wert)}. Dieses Ziel gibt es nicht. Bitte wählen Sie ein anderes.`
    return [sperrt('totes-ziel', [id], satz, { spalte: ausgabe.id })]
  })
}
