import { once } from 'node:events'
import { z } from 'zod'
import { systemUhr } from '../platform/clock/index.ts'
import { demoanmeldung } from './anmeldung/index.ts'
import { liesPersonal } from './anmeldung/personal.ts'
import { bundidSimulator } from './bundid/index.ts'
import { liesPersonen } from './bundid/personen.ts'
import { mailfang } from './mail/index.ts'

/**
 * The process of the demo's counterparts: mail server, sign-in of the staff, and BundID. Its order comes as the first message from the process
 * that started it, so that no secret stands in an argument. It answers when all are there, and ends with SIGTERM or when
 * the one that started it is gone.
 */
const schema = z.object({
  smtpPort: z.number(),
  mailPort: z.number(),
  anmeldungPort: z.number(),
  mailOrdner: z.string(),
  personalDatei: z.string(),
  anwendung: z.object({ clientId: z.string(), clientSecret: z.string(), rueckwege: z.array(z.string()) }),
  bundid: z.object({
    port: z.number(),
    personenDatei: z.string(),
    schluessel: z.object({ schluessel: z.string(), zertifikat: z.string() }),
    anwendung: z.object({ kennung: z.string(), antwortUrl: z.string(), zertifikate: z.array(z.string()) }),
  }),
})

export type Demoauftrag = z.infer<typeof schema>

const [nachricht] = (await once(process, 'message')) as [unknown]
const auftrag = schema.parse(nachricht)
const mail = await mailfang({
  smtpPort: auftrag.smtpPort,
  seitenPort: auftrag.mailPort,
  ordner: auftrag.mailOrdner,
  uhr: systemUhr,
})
const personal = await liesPersonal(auftrag.personalDatei)
const anmeldung = await demoanmeldung(auftrag.anmeldungPort, auftrag.anwendung, personal)
const { port, schluessel, anwendung, personenDatei } = auftrag.bundid
const bundid = await bundidSimulator(port, schluessel, anwendung, await liesPersonen(personenDatei), () =>
  systemUhr.jetzt(),
)
process.send?.('bereit')

await Promise.race([once(process, 'disconnect'), once(process, 'SIGTERM'), once(process, 'SIGINT')])
bundid.ende()
anmeldung.ende()
await mail.ende()
if (process.connected) process.disconnect()
