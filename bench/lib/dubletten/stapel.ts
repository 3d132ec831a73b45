import pg from 'pg'
import { dublettenSuchen } from '../../../src/modules/step/dubletten/suche/suche.ts'
import { systemUhr } from '../../../src/platform/clock/index.ts'
import type { Datenbank } from '../../../src/platform/database/index.ts'
import { ersteVon, menschVon, personIdVon } from './stock.ts'

interface Ergebnis {
  /** Of each run: passed, and processor seconds of this program and the database together. */
  readonly sekunden: readonly number[]
  readonly rechenzeit: readonly number[]
  readonly verglichen: number
  readonly paare: number
  readonly ausgelassen: number
  /** Share of the copies in the stock that stand on the list with their first record. */
  readonly gefunden: number
  /** Share of right ones among pairs from this probability on. */
  readonly richtigAb95: number
  /** All runs left the same pairs with the same probabilities. */
  readonly gleich: boolean
}

/** The search over the whole stock, so many times, each from the beginning, as the worker's role. */
export async function sucheAlle(
  worker: Datenbank,
  url: string,
  { personen, laeufe: wieOft }: { readonly personen: number; readonly laeufe: number },
  melde: (satz: string) => void,
  rechenzeit: () => number,
): Promise<Ergebnis> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set statement_timeout = 0')
    const laeufe = []
    for (let nr = 1; nr <= wieOft; nr++) {
      await client.query('truncate step.abgleich_paar cascade')
      const [beginn, vorher] = [performance.now(), rechenzeit()]
      const bilanz = await dublettenSuchen({ db: worker, uhr: systemUhr }, { melde: (satz) => melde(`  ${satz}`) })
      const sekunden = (performance.now() - beginn) / 1000
      const gerechnet = rechenzeit() - vorher
      melde(
        `  ${nr}. Lauf: ${sekunden.toFixed(1)} s, Rechenzeit ${gerechnet.toFixed(1)} s, ${bilanz.verglichen} Paare verglichen, ${bilanz.paare} auf der Liste`,
      )
      laeufe.push({ sekunden, gerechnet, bilanz, summe: await summe(client) })
    }
    const [erster] = laeufe
    if (erster === undefined) throw new Error('Kein Lauf.')
    return {
      ...erster.bilanz,
      sekunden: laeufe.map(({ sekunden }) => sekunden),
      rechenzeit: laeufe.map(({ gerechnet }) => gerechnet),
      gleich: laeufe.every(({ summe: s }) => s === erster.summe),
      ...(await treffsicherheit(client, personen)),
    }
  } finally {
    await client.end()
  }
}

async function summe(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ summe: string }>(
    `select md5(string_agg(lo || ' ' || hi || ' ' || p || erklaerung, ',' order by lo, hi)) as summe from step.abgleich_paar`,
  )
  return rows[0]?.summe ?? ''
}

/** Who is who is known of copies only; every first record is a human being of its own. */
async function treffsicherheit(client: pg.Client, personen: number) {
  const kopien = Array.from({ length: personen - ersteVon(personen) }, (_, i) => ersteVon(personen) + i)
  await client.query('create temp table mensch (person_id uuid primary key, mensch uuid not null)')
  await client.query('insert into mensch select * from unnest($1::uuid[], $2::uuid[])', [
    kopien.map(personIdVon),
    kopien.map((nr) => personIdVon(menschVon(nr, personen))),
  ])
  await client.query('analyze mensch')
  const { rows } = await client.query<{ gefunden: number; richtig: number; alle: number }>(
    `select (select count(*)::int from mensch m join step.abgleich_paar p
         on p.lo = least(m.person_id, m.mensch) and p.hi = greatest(m.person_id, m.mensch)) as gefunden,
       count(*) filter (where coalesce(a.mensch, p.lo) = coalesce(b.mensch, p.hi))::int as richtig, count(*)::int as alle
     from step.abgleich_paar p left join mensch a on a.person_id = p.lo left join mensch b on b.person_id = p.hi where p.p >= 0.95`,
  )
  const { gefunden = 0, richtig = 0, alle = 0 } = rows[0] ?? {}
  return { gefunden: gefunden / kopien.length, richtigAb95: richtig / Math.max(1, alle) }
}
