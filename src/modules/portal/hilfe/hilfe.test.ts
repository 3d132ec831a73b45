import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { fehlerarten, fehlerseitentexte } from '../../../platform/http/index.ts'
import { ohneDatenbank, probe } from '../probe.ts'
import { hilfetexte } from './texte.ts'

const keine = ohneDatenbank()
test.after(() => keine.ende())

const hilfe = async (iso: string, sprache: 'de' | 'en') => {
  const { web } = await probe(keine, iso)
  return load((await web.inject({ url: '/hilfe', headers: { 'accept-language': sprache } })).body)
}

test('every page of a refusal or fault is explained, in both languages', async () => {
  for (const sprache of ['de', 'en'] as const) {
    const fragen = (await hilfe('2026-07-03T10:00:00Z', sprache))('summary')
      .map((_, summary) => load(summary).text())
      .get()
    for (const art of fehlerarten) {
      const titel = fehlerseitentexte.roh(sprache, `${art}.titel`) ?? ''
      assert.ok(fragen.includes(titel), titel)
    }
  }
})

test('every question has an answer', async () => {
  const $ = await hilfe('2026-07-03T10:00:00Z', 'de')
  $('details').each((_, frage) => {
    const antwort = $(frage).find('section').text()
    assert.ok(antwort.length > 20, $(frage).text())
    assert.doesNotMatch($(frage).text(), /[{}]|\w\.\w+\.a\b/)
  })
  assert.ok(hilfetexte.roh('en', 'antrag.wer.a'))
})

test('the benefit has the name of the day', async () => {
  assert.match((await hilfe('2026-06-30T10:00:00Z', 'de'))('main').text(), /Sie beantragen Bürgergeld\./)
  assert.match((await hilfe('2026-07-01T10:00:00Z', 'de'))('main').text(), /Sie beantragen Grundsicherungsgeld\./)
})
