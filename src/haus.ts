import { pino } from 'pino'
import { type Config, pflicht } from './config.ts'
import { systemUhr } from './platform/clock/index.ts'
import { krypto, schluesselbundOeffnen } from './platform/crypto/index.ts'
import { datenbank } from './platform/database/index.ts'
import type { Haus } from './platform/haus.ts'
import { rahmenbauer } from './rahmen/index.ts'

/** Builds the services of one process. @param url database as the role of this process */
export function hausBauen(config: Config, url: string): Haus {
  const db = datenbank(url, config.VERBINDUNGEN)
  return {
    config,
    db,
    rahmen: rahmenbauer(config, db, systemUhr),
    uhr: systemUhr,
    krypto: krypto(schluesselbundOeffnen(pflicht(config, 'SCHLUESSEL_DATEI'), config.DEMO), systemUhr),
    log: pino({ level: config.LOG, base: { prozess: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }),
  }
}
