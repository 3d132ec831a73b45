import { after } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { liesConfig } from '../../config.ts'
import type { Instant } from '../clock/index.ts'
import type { Haus } from '../haus.ts'
import { server } from '../http/index.ts'
import type { Mail } from '../mail/index.ts'
import type { Modul } from '../modul.ts'
import { runde } from '../uebergabe/index.ts'
import type { TestDatenbank } from './datenbank.ts'
import { post, testHaus } from './haus.ts'

/** A field with several values is sent once per value. */
type Felder = Readonly<Record<string, string | readonly string[]>>

/** A browser without a window: keeps its cookies and posts from our own pages. */
export interface FormularBrowser {
  hole(pfad: string): Promise<LightMyRequestResponse>
  sende(pfad: string, felder?: Felder): Promise<LightMyRequestResponse>
  /** Posts a form with files. */
  sendeDateien(pfad: string, formular: FormData): Promise<LightMyRequestResponse>
  /** Posts and follows where the answer leads. */
  sendeUndFolge(pfad: string, felder?: Felder): Promise<LightMyRequestResponse>
  readonly kekse: Map<string, string>
}

const alsFormular = (felder: Felder): URLSearchParams =>
  new URLSearchParams(
    Object.entries(felder).flatMap(([name, werte]) => [werte].flat().map((wert): [string, string] => [name, wert])),
  )

/**
 * Modules behind their web server and worker, on one test database, with a clock that the test sets.
 * @param rahmenFuer builds the frame of the pages as the house does; without it a plain one
 * @param umgebung settings besides those of every test
 */
export async function testPortal(
  db: TestDatenbank,
  module: readonly Modul[],
  jetzt: Instant,
  rahmenFuer: (haus: Haus) => Haus['rahmen'] = ({ rahmen }) => rahmen,
  umgebung: Readonly<Record<string, string>> = {},
) {
  const ohneRahmen = testHaus(db.app, { jetzt, config: liesConfig({ DEMO: '1', LOG: 'silent', ...umgebung }) })
  const haus = { ...ohneRahmen, rahmen: rahmenFuer(ohneRahmen) }
  const worker = testHaus(db.worker, { jetzt })
  const web = await server(haus, module)
  after(() => web.close())
  const arbeiter = module.flatMap((modul) => modul.worker ?? []).filter(({ takt }) => takt === undefined)

  function browser(ip = '203.0.113.7'): FormularBrowser {
    const kekse = new Map<string, string>()
    async function ruf(method: 'GET' | 'POST', url: string, inhalt?: URLSearchParams | FormData) {
      const gepackt = inhalt && new Response(inhalt)
      const antwort = await web.inject({
        method,
        url,
        remoteAddress: ip,
        headers: {
          cookie: [...kekse].map(([name, wert]) => `${name}=${wert}`).join('; '),
          'sec-fetch-site': 'same-origin',
          'user-agent': 'Mozilla/5.0 (Android 15) Firefox/152.0',
          ...(gepackt && { 'content-type': gepackt.headers.get('content-type') ?? '' }),
        },
        ...(gepackt && { payload: Buffer.from(await gepackt.arrayBuffer()) }),
      })
      for (const { name, value } of antwort.cookies) {
        if (value === '') kekse.delete(name)
        else kekse.set(name, value)
      }
      return antwort
    }
    const sende = (pfad: string, felder: Felder = {}) => ruf('POST', pfad, alsFormular(felder))
    return {
      kekse,
      hole: (pfad) => ruf('GET', pfad),
      sende,
      sendeDateien: (pfad, formular) => ruf('POST', pfad, formular),
      async sendeUndFolge(pfad, felder) {
        const antwort = await sende(pfad, felder)
        return antwort.statusCode === 303 ? ruf('GET', String(antwort.headers.location)) : antwort
      },
    }
  }

  return {
    web,
    haus,
    worker,
    browser,
    stelle(i: Instant): void {
      haus.uhr.stelle(i)
      worker.uhr.stelle(i)
    },
    /** Lets the worker do what is due; returns the mails that went out. */
    async arbeite(): Promise<Mail[]> {
      const vorher = post.length
      while ((await runde(worker, arbeiter)) > 0);
      return post.slice(vorher)
    },
  }
}
