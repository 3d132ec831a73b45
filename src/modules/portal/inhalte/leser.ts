import type { Config } from '../../../config.ts'
import type { Instant, Uhr } from '../../../platform/clock/index.ts'
import { alsGast, type Datenbank, type Transaction } from '../../../platform/database/index.ts'
import { fassungMitId, inKraft, inKraftId } from '../../../platform/fassung/index.ts'
import { ausgelieferteBegriffe, type Begriff, begriffsliste } from '../../weisung/index.ts'
import { type Meldung, meldungInKraft } from '../meldung/meldung.ts'
import { ausgelieferteTexte } from './ausgeliefert.ts'
import { ART } from './einrichten.ts'
import { type Betreiber, type Portaltexte, schemata } from './schema.ts'

/** What the public pages need of the database. */
export interface Inhalte {
  readonly texte: Portaltexte
  readonly begriffe: readonly Begriff[]
  /** What the operator has to say now. */
  readonly meldung: Meldung | null
}

/** Gives the contents in force. */
export type Inhaltsleser = () => Promise<Inhalte>

const MERKEN_MS = 30_000
const namen = Object.keys(schemata) as (keyof Portaltexte)[]

/**
 * The contents in force, asked of the database at most twice a minute. Never fails: without the database the last known ones
 * count, else those that were shipped. A version never changes, so it is kept by its id.
 */
export function inhaltsleser(config: Config, db: Datenbank, uhr: Uhr): Inhaltsleser {
  const versionen = new Map<string, unknown>()
  let gemerkt: { bis: number; inhalte: Inhalte } = {
    bis: 0,
    inhalte: { texte: ausgelieferteTexte(config), begriffe: ausgelieferteBegriffe(), meldung: null },
  }

  async function einer(tx: Transaction, name: keyof Portaltexte, jetzt: Instant): Promise<unknown> {
    const id = await inKraftId(tx, ART, name, jetzt)
    if (id === undefined) return gemerkt.inhalte.texte[name]
    if (!versionen.has(id)) versionen.set(id, (await fassungMitId(tx, id))?.inhalt)
    return versionen.get(id)
  }

  async function alle(tx: Transaction, jetzt: Instant): Promise<Inhalte> {
    const texte: [string, unknown][] = []
    for (const name of namen) texte.push([name, await einer(tx, name, jetzt)])
    return {
      texte: Object.fromEntries(texte) as unknown as Portaltexte,
      begriffe: await begriffsliste(tx, jetzt),
      meldung: await meldungInKraft(tx, jetzt),
    }
  }

  return async () => {
    const jetzt = uhr.jetzt()
    if (gemerkt.bis > jetzt.getTime()) return gemerkt.inhalte
    const inhalte = await alsGast(db, (tx) => alle(tx, jetzt)).catch(() => gemerkt.inhalte)
    gemerkt = { bis: jetzt.getTime() + MERKEN_MS, inhalte }
    return inhalte
  }
}

/** Who runs the portal, asked anew: for work that must not use yesterday's address. */
export async function betreiberInKraft(tx: Transaction, config: Config, jetzt: Instant): Promise<Betreiber> {
  const fassung = await inKraft<Betreiber>(tx, ART, 'betreiber', jetzt)
  return fassung?.inhalt ?? ausgelieferteTexte(config).betreiber
}
