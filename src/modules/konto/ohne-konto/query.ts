import { sql } from 'kysely'
import { z } from 'zod'
import { type Instant, type Tag, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Personal } from '../../organisation/index.ts'
import { type Grundlage, grundlage } from '../../weisung/index.ts'

export interface OhneKonto {
  readonly id: string
  readonly vorname: string | null
  readonly nachname: string
  readonly geburtsdatum: Tag | null
  readonly eingeladen: Instant | null
  readonly informiert: Tag | null
  /** There is an address that a letter reaches; a protected one is not told. */
  readonly anschrift: boolean
}

export interface Listenseite {
  readonly zeilen: readonly OhneKonto[]
  readonly weiter: string | undefined
  readonly ansprache: Ansprache
}

/** Whom the directives leave out on this day (KO-10, C4), and where that is written. */
interface Ansprache {
  readonly ohneVertretene: boolean
  readonly grundlage: Grundlage
}

const SEITE = 50
export const ANFANG = '00000000-0000-0000-0000-000000000000'
const werbung = z.object({ ausser: z.array(z.string()) })

/**
 * Everyone was to be approached since 17.07.2023 (202307007); in SGB II since 20.11.2025 not persons with legal representatives
 * (202511007, the newer one wins).
 */
async function anspracheAm(tx: Transaction, wer: Personal, jetzt: Instant): Promise<Ansprache> {
  const heute = tagInBerlin(jetzt)
  const sgb2 = wer.dienststelle.art === 'gE' || wer.dienststelle.art === 'zkT'
  const regel = await grundlage(tx, 'konto.werbung.sgb2', heute, jetzt)
  const ausser = regel.geltend === undefined ? [] : werbung.parse(regel.geltend.wert).ausser
  if (sgb2 && ausser.includes('Personen mit gesetzlichen Vertretern')) return { ohneVertretene: true, grundlage: regel }
  return { ohneVertretene: false, grundlage: await grundlage(tx, 'konto.ansprache', heute, jetzt) }
}

/** One page of the persons of the own Dienststelle without an account. @param nach last id of the page before */
export async function ohneKonto(haus: Haus, tx: Transaction, wer: Personal, nach: string): Promise<Listenseite> {
  const jetzt = haus.uhr.jetzt()
  const ansprache = await anspracheAm(tx, wer, jetzt)
  const { rows } =
    await sql<OhneKonto>`select * from konto.ohne_konto(${wer.dienststelle.id}, ${ansprache.ohneVertretene},
    ${tagInBerlin(jetzt)}::date, ${nach}, ${SEITE + 1}::int)`.execute(tx)
  const zeilen = rows.slice(0, SEITE)
  return { zeilen, weiter: rows.length > SEITE ? zeilen.at(-1)?.id : undefined, ansprache }
}
