import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { eingerichtet, probe } from '../probe.ts'
import { type Meldung, meldungSetzen } from './meldung.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T10:00:00Z')
await eingerichtet(db, jetzt)
const setze = (meldung: Meldung | null, am: Date, bis?: Date): Promise<void> =>
  alsSystem(db.worker, 'einrichtung', (tx) => meldungSetzen(tx, meldung, bis, am))

/** The warning on the start page at a moment, for a process that starts then. */
async function warnung(am: Date, sprache = 'de') {
  const { web } = await probe(db.app, am.toISOString())
  const $ = load((await web.inject({ url: '/', headers: { 'accept-language': sprache } })).body)
  return { text: $('.kern-alert--warning').text(), lang: $('.kern-alert--warning').closest('[lang]').attr('lang') }
}

const wartung: Meldung = {
  de: { titel: 'Wartung heute ab 22 Uhr', text: 'Dann geht das Portal eine Stunde nicht.' },
}

test('what the operator has to say stands on every page, until its end', async () => {
  assert.equal((await warnung(jetzt)).text, '')
  await setze(wartung, plusSekunden(jetzt, 10), plusSekunden(jetzt, 3600))
  assert.match((await warnung(plusSekunden(jetzt, 20))).text, /Wartung heute ab 22 Uhr.*eine Stunde nicht/s)
  assert.equal((await warnung(plusSekunden(jetzt, 3600))).text, '')
})

test('in the English frame it is English, or German that is marked as such; taken away it is gone', async () => {
  await setze(wartung, plusSekunden(jetzt, 4000))
  assert.deepEqual((await warnung(plusSekunden(jetzt, 4010), 'en')).lang, 'de')
  const en = { titel: 'Maintenance from 10 p.m.', text: 'No service for an hour.' }
  await setze({ ...wartung, en }, plusSekunden(jetzt, 5000))
  const englisch = await warnung(plusSekunden(jetzt, 5010), 'en')
  assert.match(englisch.text, /Maintenance from 10 p\.m\./)
  assert.equal(englisch.lang, 'en')
  await setze(null, plusSekunden(jetzt, 6000))
  assert.equal((await warnung(plusSekunden(jetzt, 6010))).text, '')
})
