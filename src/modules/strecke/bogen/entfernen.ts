import type { Frage } from '../definition/definition.ts'
import type { Strecke } from '../lauf/lage.ts'
import type { Blatt } from './blaetter.ts'
import type { Bogeninhalt } from './inhalt.ts'
import { nenntPersonen, rueckt, type Ruecken, umbenannt } from './umstellung.ts'

type JeFrage<T> = Readonly<Record<string, Readonly<Record<string, T>>>>

/**
 * Takes a person or an entry of a list out; those after it move up, and so do the answers that name a person. What was there
 * before is kept in `entfernt`, until something else is saved. @param version of the form that this makes
 */
export function entfernen(strecke: Strecke, inhalt: Bogeninhalt, blatt: Blatt, version: number): Bogeninhalt {
  const frage = (id: string): Frage | undefined => strecke.uebersetzt.fragen.get(id)?.frage
  const { liste, ort } = blatt
  if (liste === undefined) return inhalt
  const umstellung = { version, liste, person: ort.person, eintrag: ort.eintrag }
  const wohin = rueckt(strecke, umstellung)
  const um = <T>(alle: JeFrage<T>): JeFrage<T> => mitNeuenNummern(umgezogen(alle, wohin), wohin, frage)
  const { entfernt: _frueher, ...vorher } = inhalt
  return {
    antworten: um(inhalt.antworten),
    roh: um(inhalt.roh),
    vorbelegt: um(inhalt.vorbelegt),
    besucht: inhalt.besucht.flatMap((name) => {
      const [seite = '', instanz = ''] = name.split(' ')
      const neu = liste === 'personen' ? wohin(instanz, '') : instanz
      return neu === undefined ? [] : [`${seite} ${neu}`]
    }),
    entfernt: { ...vorher, version },
    umgestellt: [...(inhalt.umgestellt ?? []), umstellung],
  }
}

/** Undoes the last removal, if nothing else was saved since. */
export function zurueckholen(inhalt: Bogeninhalt, version: number): Bogeninhalt | undefined {
  const { entfernt } = inhalt
  if (entfernt === undefined || entfernt.version !== version) return undefined
  const { version: _version, ...vorher } = entfernt
  const umgestellt = inhalt.umgestellt ?? []
  const zurueck = umgestellt.slice(-1).map((u) => ({ ...u, version: version + 1, zurueck: true as const }))
  return { ...vorher, umgestellt: [...umgestellt, ...zurueck] }
}

function umgezogen<T>(alle: JeFrage<T>, wohin: Ruecken): JeFrage<T> {
  const neu: Record<string, Record<string, T>> = {}
  for (const [instanz, werte] of Object.entries(alle)) {
    for (const [id, wert] of Object.entries(werte)) {
      const ziel = wohin(instanz, id)
      if (ziel !== undefined) (neu[ziel] ??= {})[id] = wert
    }
  }
  return neu
}

/** Answers that name a person follow them to their new number. */
const mitNeuenNummern = <T>(alle: JeFrage<T>, wohin: Ruecken, frage: (id: string) => Frage | undefined): JeFrage<T> =>
  Object.fromEntries(
    Object.entries(alle).map(([instanz, werte]) => [
      instanz,
      Object.fromEntries(
        Object.entries(werte).flatMap(([id, wert]) => {
          const eine = frage(id)
          const ergebnis = eine && nenntPersonen(eine) ? umbenannt(wert, wohin) : wert
          return ergebnis === undefined ? [] : [[id, ergebnis as T]]
        }),
      ),
    ]),
  )
