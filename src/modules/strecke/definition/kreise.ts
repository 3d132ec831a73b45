import { anlagenname } from '../lauf/uebersetzen.ts'
import type { GeleseneDefinition } from './gelesen.ts'
import { ohneA, vergleiche } from './vergleiche.ts'

/**
 * Questions and forms whose conditions lead back to themselves. A question waits for its form, a form for the questions that its
 * conditions name; derived values count as leaves.
 */
export function kreise({ bedingungen, formulareJe }: GeleseneDefinition): string[] {
  const kanten = new Map<string, Set<string>>()
  const kante = (von: string, zu: readonly string[]): void => {
    kanten.set(von, new Set([...(kanten.get(von) ?? []), ...zu]))
  }
  for (const { name, von, bedingung } of bedingungen) {
    const felder = vergleiche(bedingung).map(({ feld }) => ohneA(feld))
    if (von !== 'nachweis') kante(von === 'formular' ? anlagenname(name) : name, felder)
  }
  for (const [id, codes] of formulareJe) kante(id, codes.map(anlagenname))
  return imKreis(kanten).map((name) => `${name}: Die Bedingung dreht sich im Kreis.`)
}

function imKreis(kanten: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const fertig = new Set<string>()
  const gefunden = new Set<string>()
  const besuche = (name: string, weg: ReadonlySet<string>): void => {
    if (weg.has(name)) gefunden.add(name)
    if (weg.has(name) || fertig.has(name)) return
    for (const naechster of kanten.get(name) ?? []) besuche(naechster, new Set([...weg, name]))
    fertig.add(name)
  }
  for (const name of kanten.keys()) besuche(name, new Set())
  return [...gefunden]
}
