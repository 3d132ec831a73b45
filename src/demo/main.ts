import { once } from 'node:events'
import { z } from 'zod'
import { systemUhr } from '../platform/clock/index.ts'
import { demoanmeldung } from './anmeldung/index.ts'
import { liesPersonal } from './anmeldung/personal.ts'
import { mailfang } from './mail/index.ts'

/**
 * The process of the demo's counterparts: mail server and sign-in. It reads its order as one JSON line from standard
 * input, writes the addresses as one JSON line, and ends with SIGTERM or when standard input closes, that is when the
 * process that started it is gone.
 */
const auftrag = z.object({
  smtpPort: z.number(),
  mailPort: z.number(),
  anmeldungPort: z.number(),
  mailOrdner: z.string(),
  personalDatei: z.string(),
  anwendung: z.object({ clientId: z.string(), clientSecret: z.string(), rueckwege: z.array(z.string()) }),
})

/** Where the counterparts are to be found. */
export interface Demoadressen {
  smtpUrl: string
  mailUrl: string
  aussteller: string
}

const [zeile] = (await once(process.stdin, 'data')) as [Buffer]
const { smtpPort, mailPort, anmeldungPort, mailOrdner, personalDatei, anwendung } = auftrag.parse(
  JSON.parse(String(zeile)),
)
const mail = await mailfang({ smtpPort, seitenPort: mailPort, ordner: mailOrdner, uhr: systemUhr })
const anmeldung = await demoanmeldung(anmeldungPort, anwendung, await liesPersonal(personalDatei))
const adressen: Demoadressen = { smtpUrl: mail.smtpUrl, mailUrl: mail.url, aussteller: anmeldung.url }
process.stdout.write(`${JSON.stringify(adressen)}\n`)

await Promise.race([once(process.stdin, 'end'), once(process, 'SIGTERM')])
anmeldung.ende()
await mail.ende()
process.stdin.destroy()
