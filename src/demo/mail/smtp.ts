import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** A mail server that takes every mail and sends none on. */
export interface Postfang {
  port: number
  ende(): Promise<void>
}

const GROESSTE_MAIL = 10_000_000

/**
 * Starts SMTP on 127.0.0.1. A mail is confirmed to the sender only after `annahme` has kept it.
 * In: the port (0: any free one); what to do with the raw mail.
 */
export async function postfang(port: number, annahme: (roh: Buffer) => Promise<unknown>): Promise<Postfang> {
  const server = new SMTPServer({
    name: 'vorfuehrung.invalid',
    banner: 'Vorfuehrung',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: GROESSTE_MAIL,
    onData(strom, _sitzung, fertig) {
      const stuecke: Buffer[] = []
      strom.on('data', (stueck: Buffer) => stuecke.push(stueck))
      strom.on('end', () => {
        if (strom.sizeExceeded)
          return fertig(Object.assign(new Error('Diese E-Mail ist zu groß.'), { responseCode: 552 }))
        annahme(Buffer.concat(stuecke)).then(() => fertig(), fertig)
      })
    },
  })
  // A sender that breaks off must not end the demo.
  server.on('error', () => {})
  const { server: netz } = server
  netz.listen(port, '127.0.0.1')
  await once(netz, 'listening')
  const adresse = netz.address()
  return {
    port: adresse && typeof adresse === 'object' ? adresse.port : port,
    ende: () => new Promise((fertig) => server.close(() => fertig())),
  }
}
