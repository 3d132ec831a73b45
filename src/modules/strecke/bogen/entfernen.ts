import type { Frage, Liste } from '../definition/definition.ts'
import type { Antwort } from '../lauf/antworten.ts'
import type { Strecke } from '../lauf/lage.ts'
import type { Blatt } from './blaetter.ts'
import type { Bogeninhalt } from './inhalt.ts'

type JeFrage<T> = Readonly<Record<string, Readonly<Record<string, T>>>>

/**
 * Takes a person or an entry of a list out; those after it move up, and so do the answers that name a person. What was there
 * before is kept in `entfernt`, until something else is saved. @param version of the form that this makes
 */
export function entfernen(strecke: Strecke, inhalt: Bogeninhalt, blatt: Blatt, version: number): Bogeninhalt {
  const frage = (id: string): Frage | undefined => strecke.uebersetzt.fragen.get(id)?.frage
  const { liste, ort } = blatt
  if (liste === undefined) return inhalt
  const rueckt =
    liste === 'personen'
      ? personRueckt(ort.person)
      : eintragRueckt(ort.person, ort.eintrag, (id) => frage(id)?.je === (liste satisfies Liste))
  const um = <T>(alle: JeFrage<T>): JeFrage<T> => umgezogen(alle, rueckt)
  const antworten = um(inhalt.antworten)
  const { entfernt: _frueher, ...vorher } = inhalt
  return {
    antworten: liste === 'personen' ? mitNeuenNummern(antworten, ort.person, (id) => frage(id)?.art) : antworten,
    roh: um(inhalt.roh),
    vorbelegt: um(inhalt.vorbelegt),
    besucht: inhalt.besucht.flatMap((name) => {
      const [seite = '', instanz = ''] = name.split(' ')
      const neu = liste === 'personen' ? rueckt(instanz, '') : instanz
      return neu === undefined ? [] : [`${seite} ${neu}`]
    }),
    entfernt: { ...vorher, version },
  }
}

/** Undoes the last removal, if nothing else was saved since. */
export function zurueckholen(inhalt: Bogeninhalt, version: number): Bogeninhalt | undefined {
  const { entfernt } = inhalt
  if (entfernt === undefined || entfernt.version !== version) return undefined
  const { version: _version, ...vorher } = entfernt
  return vorher
}

/** The instance that an answer moves to; undefined for what goes. */
type Ruecken = (instanz: string, frage: string) => string | undefined

const personRueckt =
  (weg: number): Ruecken =>
  (instanz) => {
    const [, nummer, rest = ''] = /^person\/(\d+)(\/.*)?$/.exec(instanz) ?? []
    if (nummer === undefined || Number(nummer) < weg) return instanz
    return Number(nummer) === weg ? undefined : `person/${Number(nummer) - 1}${rest}`
  }

const eintragRueckt =
  (person: number, weg: number, betrifft: (frage: string) => boolean): Ruecken =>
  (instanz, frage) => {
    const [, wer, nummer] = /^person\/(\d+)\/(\d+)$/.exec(instanz) ?? []
    if (Number(wer) !== person || Number(nummer) < weg || !betrifft(frage)) return instanz
    return Number(nummer) === weg ? undefined : `person/${person}/${Number(nummer) - 1}`
  }

function umgezogen<T>(alle: JeFrage<T>, rueckt: Ruecken): JeFrage<T> {
  const neu: Record<string, Record<string, T>> = {}
  for (const [instanz, werte] of Object.entries(alle)) {
    for (const [id, wert] of Object.entries(werte)) {
      const ziel = rueckt(instanz, id)
      if (ziel !== undefined) (neu[ziel] ??= {})[id] = wert
    }
  }
  return neu
}

/** Answers that name a person follow them to their new number; the one who goes is named no more. */
function mitNeuenNummern(
  antworten: Bogeninhalt['antworten'],
  weg: number,
  artVon: (id: string) => Frage['art'] | undefined,
): Bogeninhalt['antworten'] {
  const rueckt = personRueckt(weg)
  const neu = (wert: unknown): unknown => {
    if (typeof wert === 'string') return /^person\/\d+$/.test(wert) ? rueckt(wert, '') : wert
    if (Array.isArray(wert)) return wert.map(neu).filter((teil) => teil !== undefined)
    if (typeof wert !== 'object' || wert === null) return wert
    return Object.fromEntries(Object.entries(wert).flatMap(([k, w]) => (neu(w) === undefined ? [] : [[k, neu(w)]])))
  }
  return Object.fromEntries(
    Object.entries(antworten).map(([instanz, werte]) => [
      instanz,
      Object.fromEntries(
        Object.entries(werte).flatMap(([id, wert]) => {
          const art = artVon(id)
          const ergebnis = art === 'person' || art === 'tabelle' ? neu(wert) : wert
          return ergebnis === undefined ? [] : [[id, ergebnis as Antwort]]
        }),
      ),
    ]),
  )
}
