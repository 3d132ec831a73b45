import { sql } from 'kysely'
import { Gauge } from 'prom-client'
import { alsSystem } from '../../platform/database/index.ts'
import type { Haus } from '../../platform/haus.ts'
import { register } from '../../platform/metrik/index.ts'

type Quelle = Pick<Haus, 'db' | 'uhr'>

let quelle: Quelle | undefined
let laufend: Promise<ReadonlyMap<string, number>> | undefined

/** Figures by name as eakte.kennzahlen() gives them (migrations/0069-akten.sql); none without the database. */
async function lies({ db, uhr }: Quelle): Promise<ReadonlyMap<string, number>> {
  try {
    const { rows } = await alsSystem(db, 'metrik', (tx) =>
      sql<{ name: string; wert: number }>`select name, wert from eakte.kennzahlen(${uhr.jetzt()})`.execute(tx),
    )
    return new Map(rows.map(({ name, wert }) => [name, wert]))
  } catch {
    return new Map()
  }
}

/** All figures of one look are read at once. */
function gelesen(): Promise<ReadonlyMap<string, number>> {
  if (quelle === undefined) return Promise.resolve(new Map())
  laufend ??= lies(quelle).finally(() => (laufend = undefined))
  return laufend
}

function zeiger(name: string, help: string): void {
  const zahl: Gauge = new Gauge({
    name: `jc_${name}`,
    help,
    registers: [register],
    async collect() {
      zahl.reset()
      const wert = (await gelesen()).get(name)
      if (wert !== undefined) zahl.set(wert)
    },
  })
}

zeiger('postkoerbe_ueberlaufen', 'Postkörbe, in denen mehr offen ist als ihre Grenze')
zeiger('akten_befunde', 'Abgelegte Dokumente, die nicht mehr sind, wie sie abgelegt wurden')
zeiger('akten_rundgang_sekunden', 'Sekunden, seit zuletzt alle abgelegten Dokumente durchgesehen waren')

/** The web process shows these figures, read when somebody asks for them. */
export function kennzahlen(haus: Quelle): void {
  quelle = haus
}
