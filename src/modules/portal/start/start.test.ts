import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { eingerichtet, ohneDatenbank, probe } from '../probe.ts'

const db = await testDatenbank()
await eingerichtet(db, new Date('2026-06-01T08:00:00Z'))

/** Words of the main part of a page, as a person reads them. */
const worte = (html: string): string => load(html)('main').text().replaceAll(/\s+/g, ' ')

async function start(iso: string, sprache = 'de'): Promise<string> {
  const { web } = await probe(db.app, iso)
  const antwort = await web.inject({ url: '/', headers: { 'accept-language': sprache } })
  assert.equal(antwort.statusCode, 200)
  return antwort.body
}

test('KO-01: the start page says first that one can apply today, and leads there', async () => {
  const $ = load(await start('2026-07-03T10:00:00Z'))
  assert.equal($('h1').text(), 'Geld zum Leben beantragen – auch heute noch')
  assert.equal($('h1').length, 1)
  assert.equal($('main .kern-btn--primary').attr('href'), '/antrag/tag')
  assert.match($('aside').text(), /Auch ohne Internet.*Sie brauchen sofort Hilfe\?/s)
})

test('the benefit has the name of the day: until 30.06.2026 the old one, from 01.07.2026 the new one', async () => {
  const vorher = worte(await start('2026-06-30T21:59:00Z'))
  assert.match(vorher, /Bürgergeld ist Geld für Essen/)
  assert.doesNotMatch(vorher, /Grundsicherungsgeld/)
  const nachher = worte(await start('2026-06-30T22:00:00Z'))
  assert.match(nachher, /Grundsicherungsgeld ist Geld für Essen/)
  assert.match(nachher, /Bürgergeld heißt seit dem 1\. Juli 2026 Grundsicherungsgeld/)
  assert.doesNotMatch(worte(await start('2027-07-01T10:00:00Z')), /Bürgergeld/)
  assert.match(
    worte(await start('2026-07-01T10:00:00Z', 'en')),
    /Basic income support \(Grundsicherungsgeld\) is money/,
  )
})

test('without the database the start page says the same with the shipped texts', async () => {
  const keine = ohneDatenbank()
  const { web } = await probe(keine, '2026-07-03T10:00:00Z')
  const antwort = await web.inject({ url: '/', cookies: { jc_sitzung: 'irgendeine' } })
  await keine.ende()
  assert.equal(antwort.statusCode, 200)
  assert.match(worte(antwort.body), /Grundsicherungsgeld ist Geld/)
  assert.match(load(antwort.body)('aside').text(), /Rufen Sie Ihr Jobcenter an/)
})
