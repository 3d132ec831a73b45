import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ladeDemo, organisation } from '../modules/organisation/index.ts'
import type { DeskRahmen } from '../platform/html/index.ts'
import { server, sitzungBeginnen, weiter } from '../platform/http/index.ts'
import type { Modul } from '../platform/modul.ts'
import { testDatenbank, testHaus } from '../platform/testing/index.ts'
import { rahmenbauer } from './index.ts'

const db = await testDatenbank()
await ladeDemo(db.app)
const grund = testHaus(db.app)
const haus = { ...grund, rahmen: rahmenbauer(grund.config, db.app, grund.uhr) }

const probe: Modul = {
  name: 'probe',
  routes(web, h) {
    web.post<{ Body: Record<string, string> }>('/arbeitsplatz/probe', async (request, reply) => {
      const { personal = '', stelle = '' } = request.body
      await sitzungBeginnen(h, request, reply, {
        art: 'personal',
        subjekt: personal,
        angaben: { dienststelle: stelle },
      })
      return weiter(reply, '/arbeitsplatz/probe')
    })
    web.get('/arbeitsplatz/probe', (request) => h.rahmen.desk(request))
  },
}
const web = await server(haus, [organisation, probe])
after(() => web.close())

async function rahmenVon(sub: string): Promise<DeskRahmen> {
  const [rolle] = await db.sql(
    `select r.personal_id, r.dienststelle_id from organisation.rolle r join organisation.personal p on p.id = r.personal_id where p.sub = $1`,
    [sub],
  )
  const { cookies } = await web.inject({
    method: 'POST',
    url: '/arbeitsplatz/probe',
    headers: { 'sec-fetch-site': 'same-origin' },
    payload: { personal: rolle?.['personal_id'], stelle: rolle?.['dienststelle_id'] },
  })
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '), 'accept-language': 'en' }
  return (await web.inject({ url: '/arbeitsplatz/probe', headers })).json()
}

test('QU-03: the frame of a desk names person and Dienststelle and shows the desks their rights open', async () => {
  const leitung = await rahmenVon('r.grossmann')
  assert.deepEqual(
    [leitung.person, leitung.dienststelle, leitung.sprache, leitung.abmeldenHref],
    ['Ruth Großmann', 'Jobcenter Musterstadt', 'de', '/arbeitsplatz/abmelden'],
  )
  const orte = (rahmen: DeskRahmen) => rahmen.menue.map(({ href }) => href)
  assert.ok(orte(leitung).includes('/arbeitsplatz/uebergaben'))
  const datenschutz = await rahmenVon('b.lukasiewicz')
  assert.ok(!orte(datenschutz).includes('/arbeitsplatz/eakte/postkoerbe'))
})

test('QU-03: without a sign-in there is no desk', async () => {
  const antwort = await web.inject({ url: '/arbeitsplatz/probe' })
  assert.equal(antwort.headers.location, '/arbeitsplatz/anmelden?weiter=%2Farbeitsplatz%2Fprobe')
})
