import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { regelinhalte } from '../inhalte/inhalte.ts'
import { ankuendigungen, geltungen, gilt } from '../regeln/geltung.ts'
import type { Regel, Regelfassung } from '../regeln/schema.ts'

/** A value of a rule with its days and where it is written. */
interface Regelquelle {
  readonly wert: Regelfassung['wert']
  readonly ab: Tag | null
  readonly bis: Tag | null
  /** Number of the directive that governs. */
  readonly weisung: string
}

/** What a rule says on a day, for other modules to act on and to tell (WE-02, KO-05 to KO-08). */
export interface Grundlage {
  readonly titel: string
  /** What counts on that day; undefined before its start and after its end. */
  readonly geltend: Regelquelle | undefined
  /** What is only announced and confirmed by nobody: planned day and value. It never counts by date alone. */
  readonly angekuendigt: readonly Regelquelle[]
}

/**
 * A rule on a legal day, by the rules in force now.
 * @throws Error for a key that no content knows: a misspelt key must not look like "no rule"
 */
export async function grundlage(tx: Transaction, schluessel: string, tag: Tag, jetzt: Instant): Promise<Grundlage> {
  const inhalte = await regelinhalte(tx, jetzt)
  const regel = inhalte.regeln.find((eintrag) => eintrag.schluessel === schluessel)
  if (regel === undefined) throw new Error(`Die Regel ${schluessel} gibt es nicht.`)
  const geltung = geltungen(regel, inhalte.versionen).find((eine) => gilt(eine, tag))
  return {
    titel: regel.titel,
    geltend: geltung && { ...quelle(regel, geltung.fassung), ab: geltung.ab, bis: geltung.bis },
    angekuendigt: ankuendigungen(regel, inhalte.versionen).map(({ fassung, ab }) => ({
      ...quelle(regel, fassung),
      ab,
      bis: null,
    })),
  }
}

function quelle(regel: Regel, { wert, quellen }: Regelfassung): Pick<Regelquelle, 'wert' | 'weisung'> {
  const [erste] = quellen
  if (erste === undefined) throw new Error(`${regel.schluessel} nennt keine Weisung.`)
  return { wert, weisung: erste.weisung }
}
