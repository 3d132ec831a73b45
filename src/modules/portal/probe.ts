import { liesConfig } from '../../config.ts'
import { rahmenbauer } from '../../rahmen/index.ts'
import { alsSystem, datenbank, type Datenbank } from '../../platform/database/index.ts'
import type { Haus } from '../../platform/haus.ts'
import { server } from '../../platform/http/index.ts'
import { type TestDatenbank, testHaus } from '../../platform/testing/index.ts'
import { ladeDemo } from '../organisation/index.ts'
import { weisungenEinrichten } from '../weisung/index.ts'
import { portal, portaltexteEinrichten } from './index.ts'

const config = liesConfig({ DEMO: '1', LOG: 'silent', BASIS_URL: 'http://localhost' })

/** For tests: what script/start sets up, as far as public pages show it. */
export async function eingerichtet(db: TestDatenbank, jetzt: Date): Promise<void> {
  await alsSystem(db.worker, 'einrichtung', async (tx) => {
    await weisungenEinrichten(tx, jetzt)
    await portaltexteEinrichten(tx, config, jetzt)
  })
  await ladeDemo(db.worker)
}

/** For tests: the web server with the real frame around each page, at a moment that stands still. */
export async function probe(db: Datenbank, iso: string, weitere: Partial<Haus> = {}) {
  const haus = testHaus(db, { config, jetzt: new Date(iso), ...weitere })
  const mitRahmen = { ...haus, rahmen: rahmenbauer(config, db, haus.uhr) }
  return { haus: mitRahmen, web: await server(mitRahmen, [portal]) }
}

/** For tests: a database that nobody answers for. */
export const ohneDatenbank = (): Datenbank => datenbank('postgres://niemand@127.0.0.1:1/keine', 1)
