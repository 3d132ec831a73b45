import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { testDatenbank, testHaus } from '../testing/index.ts'
import { server, sitzungBeginnen } from './index.ts'
import { packung } from './packen.ts'

const db = await testDatenbank()
const seite = `<!doctype html><title>Probe</title>${'<p>Grüße aus Musterstadt</p>'.repeat(200)}`
const web = await server(testHaus(db.app), [
  {
    name: 'probe',
    routes(innen, haus) {
      innen.get('/probe', (_request, reply) => reply.type('text/html; charset=utf-8').send(seite))
      innen.get('/kurz', (_request, reply) => reply.type('text/html; charset=utf-8').send('<p>kurz</p>'))
      innen.get('/pdf', (_request, reply) => reply.type('application/pdf').send(seite))
      innen.post('/an', async (request, reply) => {
        await sitzungBeginnen(haus, request, reply, { art: 'gast', subjekt: null })
        return reply.send('')
      })
    },
  },
])
after(() => web.close())
const hole = (url: string, headers: Record<string, string>) => web.inject({ url, headers })

test('a page is packed as the browser takes it, and is the same when opened', async () => {
  const br = await hole('/probe', { 'accept-encoding': 'gzip, deflate, br, zstd' })
  assert.deepEqual([br.headers['content-encoding'], br.headers['vary']], ['br', 'accept-encoding'])
  assert.equal(brotliDecompressSync(br.rawPayload).toString(), seite)
  assert.equal(Number(br.headers['content-length']), br.rawPayload.length)
  const gz = await hole('/probe', { 'accept-encoding': 'gzip' })
  assert.equal(gunzipSync(gz.rawPayload).toString(), seite)
  assert.ok(gz.rawPayload.length < 500)
})

test('short answers, other types, and browsers that take nothing get it as it is', async () => {
  for (const [url, annehmen] of [
    ['/kurz', 'br'],
    ['/pdf', 'br'],
    ['/probe', 'identity'],
    ['/probe', 'br;q=0, gzip;q=0.0'],
  ] as const) {
    const antwort = await hole(url, { 'accept-encoding': annehmen })
    assert.equal(antwort.headers['content-encoding'], undefined, `${url} ${annehmen}`)
  }
  assert.equal(packung('gzip;q=0.5, br;q=0'), 'gzip')
})

test('what belongs to a session is packed only for our own pages: a stranger learns nothing from its length', async () => {
  const an = await web.inject({ method: 'POST', url: '/an', headers: { 'sec-fetch-site': 'same-origin' } })
  const cookie = an.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const mit = async (herkunft: Record<string, string>) =>
    (await hole('/probe', { cookie, 'accept-encoding': 'br', ...herkunft })).headers['content-encoding']
  assert.equal(await mit({ 'sec-fetch-site': 'same-origin' }), 'br')
  assert.equal(await mit({ 'sec-fetch-site': 'none' }), 'br')
  assert.equal(await mit({ 'sec-fetch-site': 'cross-site' }), undefined)
  assert.equal(await mit({ 'sec-fetch-site': 'same-site' }), undefined)
  assert.equal(await mit({}), undefined)
})
