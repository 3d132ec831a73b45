import type { Config } from '../../src/config.ts'
import { formulareEinrichten } from '../../src/modules/antrag/index.ts'
import * as eakte from '../../src/modules/eakte/index.ts'
import * as konfiguration from '../../src/modules/konfiguration/index.ts'
import * as organisation from '../../src/modules/organisation/index.ts'
import { portaltexteEinrichten } from '../../src/modules/portal/index.ts'
import { liesEntscheidungen, weisungenEinrichten } from '../../src/modules/weisung/index.ts'
import { systemUhr } from '../../src/platform/clock/index.ts'
import { alsSystem, datenbank } from '../../src/platform/database/index.ts'

/**
 * Enters what every installation ships with (directives, rules, terms, texts of the portal, forms, places of all PLZ) and, in the demo, its Dienststellen, staff, Postkörbe and rulebooks.
 * Runs at every start; what is there already stays. In: database as the worker's role.
 */
export async function richteEin(url: string, config: Config): Promise<void> {
  const db = datenbank(url, 2)
  try {
    await alsSystem(db, 'einrichtung', (tx) => weisungenEinrichten(tx, systemUhr.jetzt(), liesEntscheidungen(config)))
    await alsSystem(db, 'einrichtung', (tx) => portaltexteEinrichten(tx, config, systemUhr.jetzt()))
    await alsSystem(db, 'einrichtung', (tx) => formulareEinrichten(tx, systemUhr.jetzt()))
    await organisation.plzLaden(db)
    if (!config.DEMO) return
    await organisation.ladeDemo(db)
    await eakte.ladeDemo(db, systemUhr.jetzt())
    await konfiguration.ladeDemo(db, systemUhr.jetzt())
  } finally {
    await db.ende()
  }
}
