import { after } from 'node:test'
import { load } from 'cheerio'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Haus } from '../src/platform/haus.ts'
import { server, sitzungBeginnen } from '../src/platform/http/index.ts'
import { neueId } from '../src/platform/ids.ts'
import type { Modul } from '../src/platform/modul.ts'
import type { TestDatenbank } from '../src/platform/testing/index.ts'

/** A browser of staff: GET without, POST with a form, which may carry files. */
type Formular = Record<string, string> | FormData
type Browser = (url: string, formular?: Formular) => Promise<Response>
type Response = Awaited<ReturnType<FastifyInstance['inject']>>

/** A door for tests: signs staff in without the sign-in provider. */
export const tuer: Modul = {
  name: 'tuer',
  routes(innen, h) {
    innen.post<{ Body: { personal: string; stelle: string } }>('/arbeitsplatz/tuer', async (request, reply) => {
      const { personal, stelle } = request.body
      await sitzungBeginnen(h, request, reply, {
        art: 'personal',
        subjekt: personal,
        angaben: { dienststelle: stelle },
      })
      return 'da'
    })
  },
}

/** Signs in a new member of staff with a role at the office, through the door. @returns the cookie */
export async function personalAnmelden(
  web: FastifyInstance,
  db: TestDatenbank,
  wer: { readonly rolle: string; readonly stelle: string; readonly name: string },
): Promise<string> {
  const { rolle, stelle, name } = wer
  const personal = neueId()
  await db.sql('insert into organisation.personal (id, sub, name) values ($1, $2, $3)', [personal, personal, name])
  await db.sql('insert into organisation.rolle values ($1, $2, $3)', [personal, stelle, rolle])
  const { cookies } = await web.inject(anfrage('/arbeitsplatz/tuer', '', { personal, stelle }))
  return cookies[0]?.value ?? ''
}

/** A web server with these modules, where tests sign staff in without the sign-in provider. */
export async function testDesk(db: TestDatenbank, haus: Haus, module: readonly Modul[]) {
  const web = await server(haus, [...module, tuer])
  after(() => web.close())

  const browser =
    (cookie: string): Browser =>
    (url, formular) =>
      web.inject(anfrage(url, cookie, formular))

  const anmelden = (rolle: string, stelle: string, name: string): Promise<string> =>
    personalAnmelden(web, db, { rolle, stelle, name })

  return {
    web,
    anmelden,
    /** A browser where nobody is signed in. */
    fremd: browser(''),
    /** Enters the office as one that files with us. */
    stelle: (id: string, ziel = 'eakte') =>
      db.sql(
        `insert into organisation.dienststelle (id, kennung, name, art, land, strasse, plz, ort, telefon, ziel)
         values ($1, $3, 'Jobcenter Musterstadt', 'gE', 'SH', 'Weg 1', '24103', 'Ort', '0', $2)`,
        [id, ziel, `d-${id.slice(-8)}`],
      ),
    als: async (rolle: string, stelle: string, name: string): Promise<Browser> =>
      browser(`jc_dienst=${await anmelden(rolle, stelle, name)}`),
  }
}

/** Decides on a draft by the page of its approval: on what this page shows to whoever decides. */
export async function entscheiden(
  browser: Browser,
  freigabe: string,
  tat: 'freigeben' | 'zurueck',
  felder: Record<string, string>,
): Promise<Response> {
  const seite = load((await browser(freigabe)).body)
  const gezeigt = (name: string) => seite(`input[name=${name}]`).attr('value') ?? ''
  return browser(`${freigabe}/${tat}`, { fassung: gezeigt('fassung'), geplant: gezeigt('geplant'), ...felder })
}

const anfrage = (url: string, cookie: string, formular?: Formular): InjectOptions => {
  const kopf = { cookie, 'sec-fetch-site': 'same-origin' }
  if (formular instanceof FormData) return { url, method: 'POST', headers: kopf, payload: formular }
  const headers = { ...kopf, 'content-type': 'application/x-www-form-urlencoded' }
  if (formular === undefined) return { url, method: 'GET', headers }
  return { url, method: 'POST', headers, payload: new URLSearchParams(formular).toString() }
}
