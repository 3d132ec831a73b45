import { beginnDesTages, type Instant, type Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { fassungMitId, hinterlegen, inKraftId } from '../../../platform/fassung/index.ts'
import { begriffAm, type Begriff, type Fall } from '../regeln/begriff.ts'
import type { Regelinhalte } from '../regeln/inhalte.ts'
import { liesBegriffe, liesRegelinhalte } from '../regeln/lesen.ts'
import type { Entscheidung } from '../regeln/schema.ts'

const ART = 'weisung'

/** First delivery: in force for every day anyone may ask about. Corrections count from their delivery. */
const ANFANG = beginnDesTages('2005-01-01')

/** Puts the shipped rules and terms in force (idempotent: the same content makes no new version). */
export async function inhalteHinterlegen(
  tx: Transaction,
  jetzt: Instant,
  entscheidungen: readonly Entscheidung[],
): Promise<void> {
  const lege = (schluessel: string, inhalt: unknown): Promise<string> =>
    hinterlegen(tx, { art: ART, schluessel, inhalt, grund: 'Auslieferung' }, { ab: ANFANG }, jetzt)
  await lege('regeln', liesRegelinhalte(entscheidungen))
  await lege('begriffe', liesBegriffe())
}

const bekannt = new Map<string, unknown>()

/** Content in force; a version never changes, so a process keeps it by id and only asks which id counts. */
async function inKraftAls<T>(tx: Transaction, schluessel: string, jetzt: Instant): Promise<T> {
  const id = await inKraftId(tx, ART, schluessel, jetzt)
  if (id === undefined) throw new Error(`Der Inhalt weisung/${schluessel} ist nicht eingerichtet.`)
  if (!bekannt.has(id)) bekannt.set(id, (await fassungMitId<T>(tx, id))?.inhalt)
  return bekannt.get(id) as T
}

/** The rules in force at this moment, for `regelAm` and `wasGalt`. */
export function regelinhalte(tx: Transaction, jetzt: Instant): Promise<Regelinhalte> {
  return inKraftAls<Regelinhalte>(tx, 'regeln', jetzt)
}

/** The terms in force at this moment, for `begriffAm` and `umbenennung`. */
export function begriffsliste(tx: Transaction, jetzt: Instant): Promise<readonly Begriff[]> {
  return inKraftAls<Begriff[]>(tx, 'begriffe', jetzt)
}

/** The terms in force: a function of legal day and case, for the texts of a page or document. */
export async function begriffe(tx: Transaction, jetzt: Instant): Promise<(tag: Tag, fall: Fall) => string> {
  const inhalt = await begriffsliste(tx, jetzt)
  return (tag, fall) => begriffAm(inhalt, tag, fall)
}
