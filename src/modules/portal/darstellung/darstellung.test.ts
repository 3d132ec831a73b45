import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { ohneDatenbank, probe } from '../probe.ts'

const keine = ohneDatenbank()
const { web } = await probe(keine, '2026-07-03T10:00:00Z')
test.after(() => keine.ende())

const waehle = (body: Record<string, string>) =>
  web.inject({
    method: 'POST',
    url: '/darstellung',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(body).toString(),
  })

test('QU-01: the dark theme is chosen, kept in the browser, and the page asked for comes back in it', async () => {
  const antwort = await waehle({ thema: 'dunkel', weiter: '/hilfe' })
  assert.equal(antwort.headers.location, '/hilfe')
  assert.deepEqual([antwort.cookies[0]?.name, antwort.cookies[0]?.value], ['jc_thema', 'dunkel'])
  const danach = await web.inject({ url: '/darstellung', cookies: { jc_thema: 'dunkel' } })
  const $ = load(danach.body)
  assert.equal($('html').attr('data-kern-theme'), 'dark')
  assert.equal($('input[checked]').attr('value'), 'dunkel')
})

test('anything else changes nothing and never leads to another site', async () => {
  const falsch = await waehle({ thema: 'bunt', weiter: 'https://boese.example' })
  assert.deepEqual([falsch.headers.location, falsch.cookies], ['/darstellung', []])
  assert.equal((await waehle({ thema: 'hell', weiter: '//boese.example' })).headers.location, '/')
})
