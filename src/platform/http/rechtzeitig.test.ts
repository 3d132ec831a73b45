import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import fastify from 'fastify'
import { rechtzeitig } from './rechtzeitig.ts'

const web = fastify()
const LESEZEIT_MS = 60
web.addHook('onRequest', async (request) => rechtzeitig(request, LESEZEIT_MS))
web.post('/kurz', () => 'da')
web.post('/dateien', { config: { langsam: true } }, () => 'da')
web.get('/', () => 'da')
const adresse = new URL(await web.listen({ host: '127.0.0.1', port: 0 }))
after(() => web.close())

/** What comes back when the second half of the content comes so many milliseconds after the first; nothing: the line was cut. */
function sende(pfad: string, pause: number): Promise<string> {
  const leitung = connect(Number(adresse.port), adresse.hostname)
  const kopf = `POST ${pfad} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\n`
  leitung.write(`${kopf}a`)
  const wecker = setTimeout(() => leitung.write('b'), pause)
  return new Promise((fertig) => {
    let antwort = ''
    leitung.on('data', (stueck) => (antwort += stueck.toString()))
    leitung.on('error', () => undefined)
    leitung.on('close', () => {
      clearTimeout(wecker)
      fertig(antwort)
    })
  })
}

test('QU-03: content that trickles in is cut off; in time it is answered, and files have more time', async () => {
  const [rechtzeitigDa, zuSpaet, datei] = await Promise.all([
    sende('/kurz', 5),
    sende('/kurz', 2000),
    sende('/dateien', 300),
  ])
  assert.match(rechtzeitigDa, /^HTTP\/1\.1 200/)
  assert.doesNotMatch(zuSpaet, /200/)
  assert.match(datei, /^HTTP\/1\.1 200/)
})

test('QU-03: a request without content is never cut for it', async () => {
  assert.equal(await (await fetch(adresse)).text(), 'da')
})
