import { feld, leer, unlesbar } from './angaben.ts'
import type { Berichtspunkt } from './bericht.ts'
import type { Druckfehler } from './druckfehler.ts'
import { gilt } from './druckfehler.ts'
import type { Kopf } from './kopf.ts'
import { nummerPasst, nummerWohlgeformt, verweisLesen, type Verweis } from './verweis.ts'

/** A list of references. "fehlt" = no such field, "leer" = printed without content, "keine" = the text says so. */
export interface Verweisliste {
  stand: 'fehlt' | 'leer' | 'keine' | 'genannt'
  verweise: Verweis[]
}

type Melden = (punkt: Berichtspunkt) => void

export function verweisliste(
  kopf: Kopf,
  name: 'Bezug' | 'Aufhebung von Regelungen',
  druckfehler: readonly Druckfehler[],
  melden: Melden,
): Verweisliste {
  const angabe = feld(kopf, name, melden)
  if (!angabe) return { stand: 'fehlt', verweise: [] }
  const eintraege = [{ text: angabe.wert, zeile: angabe.zeile }, ...angabe.liste].filter(({ text }) => text !== '')
  if (eintraege.length === 0) {
    melden(leer(name, angabe))
    return { stand: 'leer', verweise: [] }
  }
  if (eintraege.every(({ text }) => text === 'keine')) return { stand: 'keine', verweise: [] }
  const verweise = eintraege.flatMap(({ text, zeile }) => {
    const verweis = verweisLesen(text, zeile)
    if (!verweis) melden(unlesbar(name, { wert: text, zeile }))
    return verweis ? [geprueft(verweis, druckfehler, melden)] : []
  })
  return { stand: 'genannt', verweise }
}

/** Checks form and date of the number (WE-04) and puts in the recorded meaning of a misprint, if there is one. */
function geprueft(verweis: Verweis, druckfehler: readonly Druckfehler[], melden: Melden): Verweis {
  const { gedruckt, vom, zeile } = verweis
  const melde = (satz: string, festlegung?: string): void =>
    melden({ art: 'widerspruch', schluessel: 'nummer.weisung', zeile, satz, ...(festlegung && { festlegung }) })
  if (!vom) melde(`Das Datum bei ${gedruckt} gibt es nicht.`)
  if (nummerWohlgeformt(gedruckt)) {
    if (vom && !nummerPasst(gedruckt, vom)) melde(`Nummer ${gedruckt} und Datum passen nicht zusammen.`)
    return { ...verweis, nummer: gedruckt }
  }
  const eintrag = gilt(druckfehler, 'weisung', gedruckt)
  const lesart = eintrag?.gilt ? ` Festgehalten: gemeint ist ${eintrag.gilt}.` : ''
  melde(`Die Nummer ${gedruckt} hat nicht neun Ziffern.${lesart}`, eintrag?.festlegung)
  return { ...verweis, nummer: eintrag?.gilt ?? null }
}
