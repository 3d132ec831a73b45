import { once } from 'node:events'
import { z } from 'zod'
import { systemUhr } from '../platform/clock/index.ts'
import { demoanmeldung } from './anmeldung/index.ts'
import { liesPersonal } from './anmeldung/personal.ts'
import { mailfang } from './mail/index.ts'

/**
 * The process of the demo's counterparts: mail server and sign-in. Its order comes as the first message from the process
 * that started it, so that no secret stands in an argument. It answers when both are there, and ends with SIGTERM or when
 * the one that started it is gone.
 */
const schema = z.object({
  smtpPort: z.number(),
  mailPort: z.number(),
  anmeldungPort: z.number(),
  mailOrdner: z.string(),
  personalDatei: z.string(),
  anwendung: z.object({ clientId: z.string(), clientSecret: z.string(), rueckwege: z.array(z.string()) }),
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
process.send?.('bereit')

await Promise.race([once(process, 'disconnect'), once(process, 'SIGTERM'), once(process, 'SIGINT')])
anmeldung.ende()
await mail.ende()
if (process.connected) process.disconnect()
