import { beginnDesTages, type Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { fassungMitId, hinterlegen, inKraftId } from '../../../platform/fassung/index.ts'
import { type Definition, type Strecke, strecke } from '../../strecke/index.ts'
import { ableitungen } from './abgeleitet.ts'
import { ausgelieferteDefinition } from './definition.ts'
import { deutscheTexte } from './texte.ts'

const ART = 'antrag.formulare'
const SCHLUESSEL = 'sgb2'

/** First delivery: in force for every day anyone may ask about. Corrections count from their delivery. */
const ANFANG = beginnDesTages('2020-01-01')

/** Puts the shipped forms in force, with their German texts: at every start, as the system. The same forms again make no new version. */
export async function formulareEinrichten(tx: Transaction, jetzt: Instant): Promise<void> {
  const inhalt: Definition = { ...ausgelieferteDefinition(), texte: deutscheTexte() }
  await hinterlegen(tx, { art: ART, schluessel: SCHLUESSEL, inhalt, grund: 'Auslieferung' }, { ab: ANFANG }, jetzt)
}

/** A version never changes: a process compiles it once. */
const bekannt = new Map<string, Strecke>()

/** A version of the forms, ready to tell what is asked. @throws Error if there is none with this id */
export async function formulareMitId(tx: Transaction, id: string): Promise<Strecke> {
  const da = bekannt.get(id)
  if (da !== undefined) return da
  const fassung = await fassungMitId<Definition>(tx, id)
  if (fassung === undefined) throw new Error(`Die Fassung ${id} der Formulare gibt es nicht.`)
  const neu = strecke(fassung.inhalt, ableitungen)
  bekannt.set(id, neu)
  return neu
}

/** Id of the version of the forms that is in force. @throws Error if none was set up */
export async function formulareInKraft(tx: Transaction, jetzt: Instant): Promise<string> {
  const id = await inKraftId(tx, ART, SCHLUESSEL, jetzt)
  if (id === undefined) throw new Error('Die Formulare sind nicht eingerichtet.')
  return id
}
