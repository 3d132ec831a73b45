import { pino } from 'pino'
import { liesConfig } from '../../config.ts'
import type { Instant } from '../clock/index.ts'
import { fluechtigerBund, krypto } from '../crypto/index.ts'
import type { Datenbank } from '../database/index.ts'
import { dokumente, type Speicher } from '../dateien/index.ts'
import type { DeskRahmen, PortalRahmen } from '../html/index.ts'
import { scannerAus, werkstatt } from '../eingang/index.ts'
import type { Haus } from '../haus.ts'
import { type Mail, posteingang } from '../mail/index.ts'
import { pdfSetzer } from '../pdf/index.ts'

// One key ring per test process, so that the houses of app and worker in one test open each other's content.
const bund = fluechtigerBund()

const rahmen = {
  dienst: 'Jobcenter online',
  sprache: 'de',
  thema: 'system',
  sprachen: [],
  angemeldet: false,
  abmeldenHref: '/abmelden',
} as const
const portalRahmen: PortalRahmen = { ...rahmen, ohneInternet: { papier: [], telefon: [], besuch: [] }, notlage: [] }
const deskRahmen: DeskRahmen = {
  ...rahmen,
  angemeldet: true,
  person: 'Probe',
  dienststelle: 'Jobcenter Musterstadt',
  menue: [],
}
const testRahmen: Haus['rahmen'] = {
  portal: () => Promise.resolve(portalRahmen),
  desk: () => Promise.resolve(deskRahmen),
}

// The houses of one test process share what lies outside the database, as the processes of an installation do.
const objekte = new Map<string, Buffer>()
const speicher: Speicher = {
  legen: (name, inhalt) => Promise.resolve(void objekte.set(name, Buffer.from(inhalt))),
  holen: (name) => Promise.resolve(objekte.get(name)),
  loeschen: (name) => Promise.resolve(void objekte.delete(name)),
}
const setzer = pdfSetzer()
const werk = werkstatt()

/** Mails that the houses of this test process sent. */
export const post: Mail[] = []

/** Services for a test: one database role, a clock that the test sets, no log. */
export function testHaus(
  db: Datenbank,
  rest: Partial<Haus> & { jetzt?: Instant } = {},
): Haus & { uhr: { stelle(i: Instant): void } } {
  let stand = rest.jetzt
  const uhr = { jetzt: () => stand ?? new Date(), stelle: (i: Instant) => void (stand = i) }
  const krypt = krypto(bund, uhr)
  const config = liesConfig({ DEMO: '1', LOG: 'silent' })
  return {
    config,
    db,
    rahmen: testRahmen,
    log: pino({ level: 'silent' }),
    krypto: krypt,
    dokumente: dokumente(speicher, krypt, uhr),
    mail: { senden: (mail) => Promise.resolve(void post.push(mail)), ende: () => undefined },
    posteingang: posteingang(config, uhr),
    pdf: setzer,
    scanner: scannerAus(config),
    werkstatt: werk,
    ...rest,
    uhr,
  }
}
