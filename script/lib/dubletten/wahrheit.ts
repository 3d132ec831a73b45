import { komponenten } from '../../../src/modules/step/abgleich/gruppen/komponenten.ts'
import type { Spalte, Zeile } from './spalten.ts'
import { type Zuordnung, Zuordnungsfehler } from './zuordnung.ts'

/** Which person each record is of, by the labels: equal texts are one person, '' is a person of its own. */
export function wahrheitVon(zeilen: readonly Zeile[], wahrheit: Zuordnung['wahrheit'], spalte: Spalte): string[] {
  if (typeof wahrheit === 'object' && 'verweis' in wahrheit)
    return nachVerweis(zeilen.map(spalte(wahrheit.satz)), zeilen.map(spalte(wahrheit.verweis)))
  const { spalte: namen, muster } = typeof wahrheit === 'string' ? { spalte: wahrheit, muster: undefined } : wahrheit
  const leser = [namen].flat().map(spalte)
  const texte = zeilen.map((zeile) => leser.map((lies) => lies(zeile)).join('\0'))
  if (muster === undefined) return texte.map((text) => (text.replaceAll('\0', '') === '' ? '' : text))
  const regel = alsRegel(muster)
  const personen = texte.map((text) => {
    const treffer = regel.exec(text)
    return treffer?.slice(1).find((teil) => teil !== undefined) ?? treffer?.[0] ?? ''
  })
  if (texte.length > 0 && personen.every((person) => person === ''))
    throw new Zuordnungsfehler(
      `Das Muster der Wahrheit passt zu keinem Satz, zum Beispiel nicht zu „${texte[0] ?? ''}“.`,
    )
  return personen
}

/** As JavaScript reads it, or in the older way, where \- is a sign like any other. */
function alsRegel(muster: string): RegExp {
  for (const art of ['u', ''])
    try {
      return new RegExp(muster.replaceAll('(?P<', '(?<'), art)
    } catch {
      continue
    }
  throw new Zuordnungsfehler(`Das Muster der Wahrheit ist kein regulärer Ausdruck: ${muster}`)
}

/** A record names another one that is the same person; whoever hangs together is one. */
function nachVerweis(saetze: readonly string[], verweise: readonly string[]): string[] {
  const nummer = new Map(saetze.map((satz, i) => [satz, i]))
  const kanten = verweise.flatMap((verweis, i) => {
    const ziel = nummer.get(verweis)
    return ziel === undefined || ziel === i ? [] : [[i, ziel] as const]
  })
  const personen = saetze.map((_, i) => `Satz ${i}`)
  for (const gruppe of komponenten(saetze.length, kanten))
    for (const i of gruppe) personen[i] = `Satz ${gruppe[0] ?? i}`
  return personen
}
