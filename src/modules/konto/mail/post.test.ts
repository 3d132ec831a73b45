import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { type Mailart, post } from './post.ts'

const haus = testHaus((await testDatenbank()).app)
const arten: Mailart[] = ['bestaetigen', 'schonda', 'kennwort', 'keinkonto', 'geaendert', 'adresse']

test('KO-01: mails are plain, filled and short in each language; only those that act on one carry a link', () => {
  for (const sprache of ['de', 'en', 'ar'] as const) {
    for (const art of arten) {
      const { an, betreff, text } = post(haus, art, 'kim@beispiel.de', sprache, '/pfad?token=abc')
      assert.equal(an, 'kim@beispiel.de')
      assert.doesNotMatch(betreff + text, /[{}<>]|kim@/)
      assert.equal(/https?:\/\//.test(text), ['bestaetigen', 'kennwort', 'adresse'].includes(art), art)
      if (text.includes('http')) assert.match(text, /\nhttp:\/\/localhost:8080\/pfad\?token=abc\n/)
      const saetze = text.replaceAll(/http\S+|\(.*?\)/g, '').split(/[.?!:؟\n]+/)
      for (const satz of saetze) assert.ok(satz.split(/\s+/).filter(Boolean).length <= 16, satz)
    }
  }
})
