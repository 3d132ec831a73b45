import { z } from 'zod'
import {
  type Eingabe,
  eingabeAus,
  type Feldfehler,
  freiwillig,
  istLeer,
  lesen,
  wert,
} from '../../../platform/forms/index.ts'
import type { Frage } from '../definition/definition.ts'
import type { Umfeld } from '../feldarten/feldart.ts'
import { feldartVon } from '../feldarten/index.ts'
import type { Antwort } from '../lauf/antworten.ts'
import type { Blatt } from './blaetter.ts'
import { abdruck, eingabeVon, feldname, teilVon } from './eingabe.ts'
import type { Bogeninhalt } from './inhalt.ts'

/** An answer that was changed in another window and in this one. */
export interface Konflikt {
  readonly frage: Frage
  readonly dort: Eingabe
  readonly hier: Eingabe
}

export interface Uebernommen {
  readonly inhalt: Bogeninhalt
  readonly fehler: readonly Feldfehler[]
  readonly konflikte: readonly Konflikt[]
  /** Questions that the page showed. */
  readonly gezeigt: ReadonlySet<string>
}

/** Hidden field beside each question: the print of what the page was made from. */
export const standname = (id: string): string => `stand.${feldname(id)}`
/** Which of two entries counts, on the page that asks so. */
export const wahlname = (id: string): string => `gilt.${feldname(id)}`

/**
 * Takes in what a page sent, right or wrong. Only what its window showed is touched; what was changed elsewhere stays, and what
 * was changed in both places comes back as a conflict. @param bestaetigt what was filled in beforehand is confirmed by this
 */
export function uebernehmen(
  inhalt: Bogeninhalt,
  blatt: Blatt,
  body: unknown,
  umfeld: Umfeld,
  bestaetigt = true,
): Uebernommen {
  const gesendet = eingabeAus(body)
  const { instanz } = blatt.ort
  const gezeigt = blatt.fragen.filter(({ id }) => standname(id) in gesendet && feldartVon({ art: artVon(blatt, id) }))
  const fehler: Feldfehler[] = []
  const konflikte: Konflikt[] = []
  let neu = inhalt
  for (const frage of gezeigt) {
    const hier = teilVon(gesendet, feldname(frage.id))
    const dort = eingabeVon(inhalt, instanz, frage)
    const basis = wert(gesendet, standname(frage.id))
    if (wert(gesendet, wahlname(frage.id)) === 'dort' || abdruck(hier) === basis) {
      if (bestaetigt) neu = ohneVorbelegt(neu, instanz, frage.id)
      fehler.push(...gelesen(frage, dort, umfeld).fehler)
    } else if (abdruck(dort) !== basis && abdruck(dort) !== abdruck(hier)) {
      konflikte.push({ frage, dort, hier })
    } else {
      const ergebnis = gelesen(frage, hier, umfeld)
      fehler.push(...ergebnis.fehler)
      neu = mitAntwort(neu, instanz, frage.id, ergebnis.antwort, ergebnis.fehler.length > 0 ? hier : undefined)
    }
  }
  return { inhalt: neu, fehler, konflikte, gezeigt: new Set(gezeigt.map(({ id }) => id)) }
}

/** Something was typed into these questions, since their page was made. */
export const istGeaendert = (fragen: readonly Frage[], body: unknown): boolean => {
  const gesendet = eingabeAus(body)
  return fragen.some(
    ({ id }) => standname(id) in gesendet && abdruck(teilVon(gesendet, feldname(id))) !== wert(gesendet, standname(id)),
  )
}

const artVon = ({ fragen }: Blatt, id: string): Frage['art'] => fragen.find((f) => f.id === id)?.art ?? 'datei'

/** The answer that an entry is, or what is wrong with it. A blank one is no answer and not wrong. */
export function gelesen(
  frage: Frage,
  eingabe: Eingabe,
  umfeld: Umfeld,
): { antwort: Antwort | undefined; fehler: readonly Feldfehler[] } {
  const art = feldartVon(frage)
  if (art === undefined || istLeer(eingabe)) return { antwort: undefined, fehler: [] }
  const name = feldname(frage.id)
  const ergebnis = lesen(z.object({ [name]: freiwillig(art.schema(frage, umfeld)) }), eingabe)
  if (ergebnis.ok) return { antwort: ergebnis.wert[name], fehler: [] }
  const ort = (feld: string): string => (feld === name ? fehlerort(frage) : feld)
  return { antwort: undefined, fehler: ergebnis.fehler.map((einer) => ({ ...einer, feld: ort(einer.feld) })) }
}

/** Name of the control that a message of the question leads to. */
export const fehlerort = (frage: Frage): string => feldname(frage.id) + (feldartVon(frage)?.erstes?.(frage) ?? '')

/** The content with one answer set, or with what was typed in its place. */
export function mitAntwort(
  inhalt: Bogeninhalt,
  instanz: string,
  id: string,
  antwort: Antwort | undefined,
  roh: Eingabe | undefined,
): Bogeninhalt {
  return {
    ...ohneVorbelegt(inhalt, instanz, id),
    antworten: gesetzt(inhalt.antworten, instanz, id, antwort),
    roh: gesetzt(inhalt.roh, instanz, id, roh),
  }
}

const ohneVorbelegt = (inhalt: Bogeninhalt, instanz: string, id: string): Bogeninhalt =>
  inhalt.vorbelegt[instanz]?.[id] === undefined
    ? inhalt
    : { ...inhalt, vorbelegt: gesetzt(inhalt.vorbelegt, instanz, id, undefined) }

type JeFrage<T> = Readonly<Record<string, Readonly<Record<string, T>>>>

/** An instance without values stays away: it would count as a person or an entry. */
function gesetzt<T>(alle: JeFrage<T>, instanz: string, id: string, neu: T | undefined): JeFrage<T> {
  const { [id]: _alt, ...andere } = alle[instanz] ?? {}
  const werte = neu === undefined ? andere : { ...andere, [id]: neu }
  if (Object.keys(werte).length > 0) return { ...alle, [instanz]: werte }
  const { [instanz]: _leer, ...rest } = alle
  return rest
}
