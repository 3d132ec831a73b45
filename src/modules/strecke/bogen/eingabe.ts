import { createHash } from 'node:crypto'
import { type Eingabe, istLeer } from '../../../platform/forms/index.ts'
import type { Frage } from '../definition/definition.ts'
import { feldartVon } from '../feldarten/index.ts'
import { istOffen } from '../lauf/antworten.ts'
import type { Bogeninhalt } from './inhalt.ts'

/** Name of a question's field; parts follow after a dot, which ids have too. */
export const feldname = (id: string): string => id.replaceAll('.', '_')

/** The part of a form body that belongs to one field. */
export const teilVon = (eingabe: Eingabe, name: string): Eingabe =>
  Object.fromEntries(
    Object.entries(eingabe).filter(([feld, w]) => (feld === name || feld.startsWith(`${name}.`)) && !istLeer(w)),
  )

/** What a question's field shows: as typed where that was wrong, else the answer. */
export function eingabeVon(inhalt: Bogeninhalt, instanz: string, frage: Frage): Eingabe {
  const roh = inhalt.roh[instanz]?.[frage.id]
  if (roh !== undefined) return roh
  const antwort = inhalt.antworten[instanz]?.[frage.id]
  if (antwort === undefined || istOffen(antwort)) return {}
  return feldartVon(frage)?.eingabe(antwort, feldname(frage.id), frage) ?? {}
}

/** A short print of an entry: tells two windows whether they show the same. */
export function abdruck(eingabe: Eingabe): string {
  const paare = Object.entries(eingabe)
    .filter(([, w]) => !istLeer(w))
    .map(([name, w]) => [name, [w].flat().map((teil) => teil.replaceAll('\r\n', '\n').trim())] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(paare)).digest('base64url').slice(0, 12)
}
