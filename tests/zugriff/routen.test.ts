import assert from 'node:assert/strict'
import { subscribe } from 'node:diagnostics_channel'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { load } from 'cheerio'
import { wurzel } from '../../src/config.ts'
import { darfSehen, erwartung, routen, type Zeile } from './routen.ts'
import { wer, type Wer, welt } from './welt.ts'

const vorhanden: string[] = []
subscribe('fastify.initialization', (nachricht) => {
  const { fastify } = nachricht as { fastify: FastifyInstance }
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const m of [method].flat()) if (m !== 'HEAD') vorhanden.push(`${m} ${url}`)
  })
})
const { db, portal, ids, keks, geheimes } = await welt()
const opfer = await keks('kundeA')
const alleIds = { ...ids, sitzung: String(opfer?.sitzung) }
const zeilen = Object.entries(routen).filter(([route]) => vorhanden.includes(route))

let anfragen = 0
async function ruf(route: string, zeile: Zeile, einer: Wer, kopf: Record<string, string> = {}) {
  const [method, muster] = route.split(' ') as ['GET' | 'POST', string]
  const gekommen = await keks(einer)
  anfragen += 1
  const anfrage: InjectOptions = {
    method,
    url: zeile.pfad?.(alleIds) ?? muster,
    remoteAddress: `203.0.${113 + Math.floor(anfragen / 250)}.${anfragen % 250}`,
    headers: {
      ...(gekommen && { cookie: gekommen.cookie }),
      'sec-fetch-site': 'same-origin',
      ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...kopf,
    },
    ...(method === 'POST' && { payload: new URLSearchParams(zeile.felder?.(alleIds)).toString() }),
  }
  return portal.web.inject(anfrage)
}

/** What an answer came to, in the words of the table. */
function ausgang(antwort: Awaited<ReturnType<typeof ruf>>): string | number {
  const ziel = antwort.headers.location ?? ''
  const anmelden = /^(\/(?:arbeitsplatz\/)?anmelden)\?weiter=/.exec(ziel)
  if (anmelden !== null) return String(anmelden[1])
  if (antwort.statusCode === 403 || antwort.statusCode === 404) return antwort.statusCode
  return antwort.statusCode >= 500 ? antwort.statusCode : 'offen'
}

/** Everything that belongs to A and that no one else may change. */
const stand = async (): Promise<unknown> =>
  Promise.all([
    db.sql('select * from antrag.antrag order by id'),
    db.sql('select * from antrag.entwurf where besitzer = $1', [ids.konto]),
    db.sql('select * from konto.konto where id = $1', [ids.konto]),
    db.sql('select * from step.person where id = $1', [ids.person]),
    db.sql('select * from step.anschrift where person_id = $1', [ids.person]),
    db.sql('select * from eingang.datei order by id'),
    db.sql('select * from eingang.uebertragung order by id'),
    db.sql('select * from eakte.auftrag order by id'),
    db.sql('select * from eakte.auftrag_ereignis order by id'),
    db.sql('select beendet from http.sitzung where id = $1', [alleIds.sitzung]),
    db.sql('select stand from uebergabe.uebergabe where id = $1', [ids.uebergabe]),
  ])

const vorher = await stand()
const dateien = globSync('**/*.*', { cwd: join(wurzel, 'public') })
const oeffentlich = new Set(dateien.map((datei) => `GET /${datei}`))

test('QU-03: every route of the house has a line that says who may', () => {
  assert.deepEqual(
    vorhanden.filter((route) => routen[route] === undefined && !oeffentlich.has(route)),
    [],
  )
})

const eigene: readonly Wer[] = ['sachbearbeitung', 'teamleitung', 'eingangszone', 'kundeA']
for (const einer of wer.toSorted((x, y) => eigene.indexOf(x) - eigene.indexOf(y))) {
  test(`QU-03: every route as ${einer}: a page, the sign-in, or nothing to see; never a word about A to others`, async () => {
    const befunde: string[] = []
    for (const [route, zeile] of zeilen) {
      const antwort = await ruf(route, zeile, einer)
      const soll = erwartung(zeile, einer)
      const ist = ausgang(antwort)
      if (ist !== soll && !(zeile.brauchtAnbieter === true && ist === 503))
        befunde.push(`${route}: ${ist} statt ${soll}`)
      if (darfSehen(zeile, einer)) continue
      const gesagt = `${JSON.stringify(antwort.headers)} ${antwort.body} ${load(antwort.body).text()}`
      // The address of the page itself is what the one who asks has brought.
      const ohnePfad = gesagt
        .replaceAll(zeile.pfad?.(alleIds) ?? ' ', ' ')
        .replaceAll(encodeURIComponent(zeile.pfad?.(alleIds) ?? ' '), ' ')
      for (const wort of geheimes) if (ohnePfad.includes(wort)) befunde.push(`${route}: verrät ${wort}`)
    }
    assert.deepEqual(befunde, [])
    if (!eigene.includes(einer)) assert.deepEqual(await stand(), vorher, 'nothing of A has changed')
  })
}

test('QU-03: A reads their own data where others were shown nothing', async () => {
  const seiten = ['GET /antrag/tag/pruefen', 'GET /konto', 'GET /antrag/tag/quittung/:referenz']
  const gelesen = await Promise.all(seiten.map((route) => ruf(route, routen[route] ?? assert.fail(route), 'kundeA')))
  const alles = gelesen.map(({ body }) => body).join(' ')
  assert.deepEqual(
    geheimes.filter((wort) => !alles.includes(wort)),
    [],
  )
})

test('QU-03: what belongs to someone else looks like what does not exist', async () => {
  const ohneNummer = (html: string): string => {
    const $ = load(html)
    return $('main')
      .text()
      .replaceAll(/[0-9A-F]{4}-[0-9A-F]{4}/g, '')
  }
  const nirgends = {
    ...alleIds,
    referenz: 'JC-2222-2222',
    person: '01900000-0000-7000-8000-000000000000',
    postkorb: '01900000-0000-7000-8000-000000000000',
    akte: '01900000-0000-7000-8000-000000000000',
    dokument: '01900000-0000-7000-8000-000000000000',
    uebergabe: '01900000-0000-7000-8000-000000000000',
    inhouse: '01900000-0000-7000-8000-000000000000',
    zusammenfuehrung: '01900000-0000-7000-8000-000000000000',
    paar: '01900000-0000-7000-8000-000000000000',
    weg: '01900000-0000-7000-8000-000000000000',
    datei: '01900000-0000-7000-8000-000000000000',
    uebertragung: '01900000-0000-7000-8000-000000000000',
    gespraech: 'JC-2222-2222',
    faden: '01900000-0000-7000-8000-000000000000',
    nachricht: '01900000-0000-7000-8000-000000000000',
    nachrichtenentwurf: '01900000-0000-7000-8000-000000000000',
    auftrag: '999999',
  }
  // Nobody of another office here may create accounts, decides on mails or works in VerBIS: they are refused before anything is looked for.
  const gesucht = zeilen.filter(
    ([, { vonA, zugang }]) => vonA === true && !['konto.anlegen', 'verbis.lesen', 'postfach.sichten'].includes(zugang),
  )
  for (const [route, zeile] of gesucht) {
    const einer: Wer =
      zeile.zugang === 'kunde' ? 'kundeB' : zeile.zugang === 'uebergabe.betreuen' ? 'betrieb' : 'andereStelle'
    const fremdes = await ruf(route, zeile, einer)
    const keines = await ruf(route, { ...zeile, pfad: () => zeile.pfad?.(nirgends) ?? '' }, einer)
    assert.deepEqual([fremdes.statusCode, keines.statusCode], [404, 404], route)
    assert.equal(ohneNummer(fremdes.body), ohneNummer(keines.body), route)
  }
})

test('QU-03: a post from another site, or that does not say where it comes from, is refused on every route', async () => {
  const von: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ]
  for (const [route, zeile] of zeilen.filter(([r, { vonAussen }]) => r.startsWith('POST') && vonAussen !== true)) {
    const einer: Wer = zeile.zugang === 'kunde' || zeile.zugang === 'alle' ? 'kundeA' : 'teamleitung'
    for (const kopf of von) assert.equal((await ruf(route, zeile, einer, kopf)).statusCode, 403, route)
    const cookie = (await keks(einer))?.cookie ?? ''
    for (const kopf of [
      {},
      { origin: 'https://boese.example' },
      { origin: 'null' },
      { referer: 'https://boese.example/' },
    ]) {
      const antwort = await portal.web.inject({
        method: 'POST',
        url: zeile.pfad?.(alleIds) ?? String(route.split(' ')[1]),
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...kopf },
        payload: '',
      })
      assert.equal(antwort.statusCode, 403, `${route} ${JSON.stringify(kopf)}`)
    }
  }
})

test('QU-03: a cookie of one side does not open the other, also in other spellings of the address', async () => {
  const kunde = (await keks('kundeA'))?.cookie ?? ''
  const dienst = (await keks('sachbearbeitung'))?.cookie ?? ''
  const alsDienst = kunde.replace('jc_sitzung', 'jc_dienst')
  const alsKunde = dienst.replace('jc_dienst', 'jc_sitzung')
  for (const url of ['/arbeitsplatz/dienststelle', '/%61rbeitsplatz/dienststelle', '/arbeitsplatz/./dienststelle'])
    for (const cookie of [kunde, alsDienst]) {
      const antwort = await portal.web.inject({ url, headers: { cookie } })
      assert.ok([303, 404].includes(antwort.statusCode), `${url} ${antwort.statusCode}`)
    }
  for (const url of ['/konto', '/k%6Fnto', '/antrag/tag/quittung/' + ids.referenz]) {
    const antwort = await portal.web.inject({ url, headers: { cookie: alsKunde } })
    assert.match(String(antwort.headers.location), /^\/anmelden\?/, url)
  }
})
