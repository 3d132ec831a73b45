import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { fassungMitId, hinterlegen, inKraftId } from '../../../platform/fassung/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import type { Beruf } from './lesen.ts'

const ART = 'arbeitsmarktprofil.kldb'
const SCHLUESSEL = 'kldb2010'

/** More would not be read. */
const VORSCHLAEGE = 8
/** Fewer letters match half of the list. */
const MINDESTENS = 3

/** Puts a list of occupations in force. The same list again makes no new version. */
export const berufeHinterlegen = (tx: Transaction, berufe: readonly Beruf[], jetzt: Instant) =>
  hinterlegen(
    tx,
    { art: ART, schluessel: SCHLUESSEL, inhalt: { berufe }, grund: 'Liste eingelesen' },
    { ab: jetzt },
    jetzt,
  )

/** What might be meant by what somebody typed, with its code. */
export type Vorschlaege = (text: string) => readonly string[]

/** A version never changes: a process prepares it once. */
const bekannt = new Map<string, Vorschlaege>()

/** Suggestions out of the list in force; undefined where the operator has loaded none. */
export async function berufsvorschlaege(tx: Transaction, jetzt: Instant): Promise<Vorschlaege | undefined> {
  const id = await inKraftId(tx, ART, SCHLUESSEL, jetzt)
  if (id === undefined) return undefined
  const da =
    bekannt.get(id) ?? vorschlaegeAus((await fassungMitId<{ berufe: readonly Beruf[] }>(tx, id))?.inhalt.berufe ?? [])
  bekannt.set(id, da)
  return da
}

/** Names that begin with what was typed come first, then those with a word that begins so. */
function vorschlaegeAus(berufe: readonly Beruf[]): Vorschlaege {
  const liste = berufe
    .map(([code, name]) => ({ text: `${name} (KldB ${code})`, such: ` ${suchform(name)}` }))
    .toSorted((a, b) => a.such.length - b.such.length)
  return (text) => {
    const gesucht = ` ${suchform(text)}`
    if (gesucht.trim().length < MINDESTENS || /\(KldB \d{5}\)$/.test(text)) return []
    const vorn = liste.filter(({ such }) => such.startsWith(gesucht))
    const darin = liste.filter(({ such }) => !such.startsWith(gesucht) && such.includes(gesucht))
    return [...vorn, ...darin].slice(0, VORSCHLAEGE).map((eintrag) => eintrag.text)
  }
}
