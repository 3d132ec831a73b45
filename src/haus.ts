import { pino } from 'pino'
import { type Config, pflicht } from './config.ts'
import { systemUhr } from './platform/clock/index.ts'
import { krypto, schluesselbundOeffnen } from './platform/crypto/index.ts'
import { datenbank } from './platform/database/index.ts'
import { dokumente, speicherOeffnen } from './platform/dateien/index.ts'
import { scannerAus, werkstatt } from './platform/eingang/index.ts'
import type { Haus } from './platform/haus.ts'
import { postausgang, posteingang } from './platform/mail/index.ts'
import { pdfSetzer } from './platform/pdf/index.ts'
import { rahmenbauer } from './rahmen/index.ts'

/** Builds the services of one process. @param url database as the role of this process */
export function hausBauen(config: Config, url: string): Haus & { ende(): Promise<void> } {
  const db = datenbank(url, config.VERBINDUNGEN)
  const krypt = krypto(schluesselbundOeffnen(pflicht(config, 'SCHLUESSEL_DATEI'), config.DEMO), systemUhr)
  const speicher = speicherOeffnen(config.DOKUMENTE)
  const mail = postausgang(config)
  const eingang = posteingang(config, systemUhr)
  const pdf = pdfSetzer()
  const werk = werkstatt()
  return {
    config,
    db,
    rahmen: rahmenbauer(config, db, systemUhr),
    uhr: systemUhr,
    krypto: krypt,
    dokumente: dokumente(speicher, krypt, systemUhr),
    mail,
    posteingang: eingang,
    pdf,
    scanner: scannerAus(config),
    werkstatt: werk,
    async ende() {
      mail.ende()
      eingang.ende()
      await pdf.ende()
      await werk.ende()
      await db.ende()
    },
    log: pino({ level: config.LOG, base: { prozess: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }),
  }
}
