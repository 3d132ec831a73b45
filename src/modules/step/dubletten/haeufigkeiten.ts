import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haeufigkeiten, Tafel } from '../abgleich/haeufigkeiten.ts'

interface Stand {
  readonly gelernt: string
  readonly tafeln: Haeufigkeiten
}
/** What this process read last. The tables change when somebody lets them be learned anew, a few times a year. */
let gelesen: Stand | undefined

/** How frequent values are in the stock; nothing learned yet: rareness plays no part. */
export async function haeufigkeitenLesen(tx: Transaction): Promise<Haeufigkeiten> {
  const stand = await sql<{
    gelernt: string | null
  }>`select max(gelernt)::text as gelernt from step.haeufigkeit_tafel`.execute(tx)
  const gelernt = stand.rows[0]?.gelernt ?? ''
  if (gelesen?.gelernt !== gelernt) gelesen = { gelernt, tafeln: await lesen(tx) }
  return gelesen.tafeln
}

async function lesen(tx: Transaction): Promise<Haeufigkeiten> {
  const tafeln = await tx.selectFrom('step.haeufigkeit_tafel').select(['tafel', 'selten', 'mittel']).execute()
  const werte = await tx.selectFrom('step.haeufigkeit').select(['tafel', 'wert', 'anteil']).execute()
  const jeTafel = Map.groupBy(werte, ({ tafel }) => tafel)
  return Object.fromEntries(
    tafeln.map(({ tafel, selten, mittel }): [string, Tafel] => {
      const anteile = new Map((jeTafel.get(tafel) ?? []).map(({ wert, anteil }) => [wert, anteil]))
      return [tafel, { anteile, selten, mittel }]
    }),
  )
}
