import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ohneDatenbank, probe } from '../probe.ts'

const keine = ohneDatenbank()
const { web } = await probe(keine, '2026-07-03T10:00:00Z')
test.after(() => keine.ende())

const waehle = (pfad: string) => web.inject({ url: pfad, headers: { 'sec-fetch-site': 'same-origin' } })

test('a language is remembered in the browser for a year, and the person is back on the same page', async () => {
  const antwort = await waehle('/sprache/en?weiter=%2Fhilfe%3Fx%3D1')
  assert.equal(antwort.statusCode, 303)
  assert.equal(antwort.headers.location, '/hilfe?x=1')
  const [keks] = antwort.cookies
  assert.equal(keks?.name, 'jc_sprache')
  assert.equal(keks?.value, 'en')
  assert.deepEqual([keks?.path, keks?.sameSite, keks?.maxAge], ['/', 'Lax', 365 * 24 * 3600])
  const danach = await web.inject({ url: '/', cookies: { jc_sprache: 'en' }, headers: { 'accept-language': 'de' } })
  assert.match(danach.body, /<html lang="en"/)
})

test('it never leads to another site', async () => {
  for (const ziel of [
    'https://boese.example/',
    '//boese.example',
    '/\\boese.example',
    '%2F%2Fboese.example',
    '/a%0d%0ab: c',
  ])
    assert.equal((await waehle(`/sprache/de?weiter=${ziel}`)).headers.location, '/', ziel)
})

test('a language we do not have is not found', async () => {
  assert.equal((await waehle('/sprache/xx')).statusCode, 404)
})
