import { after } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { server } from '../../platform/http/index.ts'
import type { Mail } from '../../platform/mail/index.ts'
import { post, type TestDatenbank, testHaus } from '../../platform/testing/index.ts'
import { runde } from '../../platform/uebergabe/index.ts'
import { konto } from './index.ts'

type Felder = Readonly<Record<string, string>>

/** A browser of a test: keeps its cookies and posts from our own pages. */
export interface Browser {
  hole(pfad: string): Promise<LightMyRequestResponse>
  sende(pfad: string, felder?: Felder): Promise<LightMyRequestResponse>
  readonly kekse: Map<string, string>
}

/** Passwords of the tests: long enough and on no list. */
export const PASSWORT = 'Kranich Teekanne Umlauf'
export const ANDERES = 'Laterne Wacholder Pedal'
export const JETZT = new Date('2026-07-03T12:00:00Z')

/** The module behind its web server and worker, a clock that the test sets, and the mails that went out. */
export async function probe(db: TestDatenbank) {
  const haus = testHaus(db.app, { jetzt: JETZT })
  const worker = testHaus(db.worker, { jetzt: JETZT })
  const web = await server(haus, [konto])
  after(() => web.close())

  function browser(ip = '203.0.113.7'): Browser {
    const kekse = new Map<string, string>()
    const ruf = async (method: 'GET' | 'POST', url: string, felder: Felder = {}) => {
      const antwort = await web.inject({
        method,
        url,
        remoteAddress: ip,
        headers: {
          cookie: [...kekse].map(([name, wert]) => `${name}=${wert}`).join('; '),
          'sec-fetch-site': 'same-origin',
          'user-agent': 'Mozilla/5.0 (Android 15) Firefox/152.0',
          ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(method === 'POST' && { payload: new URLSearchParams(felder).toString() }),
      })
      for (const { name, value } of antwort.cookies) {
        if (value === '') kekse.delete(name)
        else kekse.set(name, value)
      }
      return antwort
    }
    return { kekse, hole: (pfad) => ruf('GET', pfad), sende: (pfad, felder) => ruf('POST', pfad, felder) }
  }

  const stelle = (i: Date): void => {
    haus.uhr.stelle(i)
    worker.uhr.stelle(i)
  }

  /** Lets the worker do what is due and returns the mails it sent. */
  async function arbeite(): Promise<Mail[]> {
    const vorher = post.length
    let zahl = 1
    while (zahl > 0) zahl = await runde(worker, konto.worker)
    return post.slice(vorher)
  }

  /** Registers and confirms in one browser, which is signed in afterwards. */
  async function neuesKonto(email: string, b = browser()): Promise<Browser> {
    await b.sende('/registrieren', { email, passwort: PASSWORT })
    const [brief] = await arbeite()
    await b.sende('/registrieren/bestaetigen', { token: tokenIn(brief) })
    return b
  }
  return { web, haus, worker, browser, stelle, arbeite, neuesKonto }
}

/** The secret in the link of a mail; empty when the mail has none. */
export const tokenIn = (brief: Mail | undefined): string => /token=([\w-]{43})/.exec(brief?.text ?? '')?.[1] ?? ''

/** Words that a page shows, without its markup. */
export const worte = (html: string): string =>
  html
    .replaceAll(/<head>.*<\/head>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
