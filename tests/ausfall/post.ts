import { setTimeout as warte } from 'node:timers/promises'
import { liesMail } from '../../src/demo/mail/mail.ts'
import { type Postfang, postfang } from '../../src/demo/mail/smtp.ts'
import { systemUhr } from '../../src/platform/clock/index.ts'

/** A mail server that a test takes away, slows down, or watches. */
export interface Post {
  readonly port: number
  /** Message-IDs in the order they came; a second copy stands twice. */
  readonly nummern: string[]
  /** Secret of the newest link that was mailed to this address. */
  token(an: string): string | undefined
  /** Where an answer to the newest mail to this address goes. */
  antwortAn(an: string): string | undefined
  /** Called with the address of each mail when it is kept, before the sender is told. */
  beim(empfang: ((an: string) => Promise<void>) | undefined): void
  aus(): Promise<void>
  an(): Promise<void>
}

export async function post(): Promise<Post> {
  const nummern: string[] = []
  const links = new Map<string, string>()
  const antworten = new Map<string, string>()
  let empfang: ((an: string) => Promise<void>) | undefined
  const annahme = async (roh: Buffer): Promise<void> => {
    const mail = await liesMail(0, systemUhr.jetzt(), roh)
    nummern.push(mail.messageId)
    const token = /token=([\w-]{43})/.exec(mail.text)?.[1]
    if (token !== undefined) links.set(mail.an, token)
    const antwort = /^Reply-To: <?([^<>\s]+)/im.exec(roh.toString('latin1'))?.[1]
    if (antwort !== undefined) antworten.set(mail.an, antwort)
    await empfang?.(mail.an)
  }
  let server: Postfang | undefined = await postfang(0, annahme)
  const { port } = server
  return {
    port,
    nummern,
    token: (an) => links.get(an),
    antwortAn: (an) => antworten.get(an),
    beim: (neu) => void (empfang = neu),
    async aus() {
      // Connections that the sender keeps open hold up the end of the server.
      await Promise.race([server?.ende(), warte(3000)])
      server = undefined
    },
    async an() {
      server ??= await postfang(port, annahme)
    },
  }
}
