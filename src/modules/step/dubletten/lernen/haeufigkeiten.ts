import { sql } from 'kysely'
import type { Instant } from '../../../../platform/clock/index.ts'
import type { Datenbank } from '../../../../platform/database/index.ts'
import type { Seltenheit } from '../../abgleich/felder/feld.ts'
import { alleFelder } from '../../abgleich/felder/index.ts'
import { ausZeile, tafelAus } from '../../abgleich/index.ts'
import type { Vorbereitet } from '../../abgleich/person.ts'
import { schubweise } from '../suche/laden.ts'
import { lang } from '../suche/lang.ts'

/** Persons that are counted, evenly out of all: enough for shares from one in a hundred thousand on. */
const STICHPROBE = 1_000_000
/** A value seen less often is not listed: its share would be chance. */
const MINDESTENS = 5

interface Zaehlung {
  readonly seltenheit: Seltenheit
  readonly anzahl: Map<string, number>
  /** Whole values only: what the chance of an agreement is reckoned from. */
  readonly ganze: Map<string, number>
  gesamt: number
}

/**
 * Learns from the stock how frequent values are: the same stock gives the same tables. They count from the next search on.
 * @returns values listed
 */
export async function haeufigkeitenLernen(db: Datenbank, jetzt: Instant): Promise<number> {
  const zaehlungen = alleFelder([], []).flatMap(({ haeufigkeit }) =>
    haeufigkeit ? [{ seltenheit: haeufigkeit, anzahl: new Map(), ganze: new Map(), gesamt: 0 } satisfies Zaehlung] : [],
  )
  const hoechste = await lang(db, async (tx) => {
    const { rows } = await sql<{ bis: number }>`select coalesce(max(nr), 0) as bis from step.abgleich_person`.execute(
      tx,
    )
    return rows[0]?.bis ?? 0
  })
  const jede = Math.max(1, Math.ceil(hoechste / STICHPROBE))
  await schubweise(db, { nach: 0, bis: hoechste, jede }, (_nummer, form) => {
    const person = ausZeile(form)
    for (const zaehlung of zaehlungen) zaehle(zaehlung, person)
  })
  return lang(db, async (tx) => {
    await tx.deleteFrom('step.haeufigkeit_tafel').execute()
    let zahl = 0
    for (const { seltenheit, anzahl, ganze, gesamt } of zaehlungen) {
      if (gesamt < 2) continue
      const { selten, mittel } = tafelAus(ganze, gesamt)
      const haeufige = [...anzahl].filter(([, n]) => n >= MINDESTENS).toSorted(([a], [b]) => (a < b ? -1 : 1))
      await tx
        .insertInto('step.haeufigkeit_tafel')
        .values({ tafel: seltenheit.tafel, selten, mittel, gelernt: jetzt })
        .execute()
      await sql`insert into step.haeufigkeit (tafel, wert, anteil)
        select ${seltenheit.tafel}, w, n / ${gesamt}::float8
        from unnest(${haeufige.map(([wert]) => wert)}::text[], ${haeufige.map(([, n]) => n)}::int[]) as h (w, n)`.execute(
        tx,
      )
      zahl += haeufige.length
    }
    return zahl
  })
}

function zaehle(zaehlung: Zaehlung, person: Vorbereitet): void {
  const werte = zaehlung.seltenheit.werte(person)
  const [ganzer] = werte
  if (ganzer === undefined) return
  zaehlung.gesamt++
  zaehlung.ganze.set(ganzer, (zaehlung.ganze.get(ganzer) ?? 0) + 1)
  for (const wert of werte) zaehlung.anzahl.set(wert, (zaehlung.anzahl.get(wert) ?? 0) + 1)
}
