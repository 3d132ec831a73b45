import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { neuesKonto } from '../../../../tests/konto.ts'
import { absenden, ausfuellen, eingerichtet, ganzesPortal } from '../probe.ts'

const jetzt = '2026-07-03T12:07:00Z'
const db = await testDatenbank()
await eingerichtet(db, new Date(jetzt))
const alles = await ganzesPortal(db, jetzt)
const titel = (html: string): string[] => {
  const $ = load(html)
  return $('.jc-verlauf li .kern-body--bold')
    .map((_, p) => $(p).text())
    .get()
}

test('without a session the history leads to the sign-in and back', async () => {
  const antwort = await alles.browser().hole('/verlauf?bereich=konto')
  assert.equal(antwort.headers.location, '/anmelden?weiter=%2Fverlauf%3Fbereich%3Dkonto')
})

test('KO-01: what happened stands there in plain words, newest first, with time and a way to the receipt', async () => {
  const kim = await neuesKonto(alles, 'kim@beispiel.de')
  alles.stelle(plusSekunden(new Date(jetzt), 120))
  await ausfuellen(kim)
  const nummer = await absenden(kim)
  const { body } = await kim.hole('/verlauf')
  assert.deepEqual(titel(body), [`Sie haben einen Antrag gestellt. Nummer ${nummer}.`, 'Sie haben Ihr Konto angelegt'])
  const $ = load(body)
  assert.equal($('.jc-verlauf time').first().text(), '3. Juli 2026, 14:09 Uhr')
  assert.equal($('.jc-verlauf a').attr('href'), `/antrag/tag/quittung/${nummer}`)
  assert.deepEqual(titel((await kim.hole('/verlauf?bereich=konto')).body), ['Sie haben Ihr Konto angelegt'])
  assert.deepEqual(titel((await kim.hole('/verlauf?bereich=unsinn&vor=x')).body).length, 2)
})

test('another customer sees nothing of it; an empty part says why and offers the first step', async () => {
  const alex = await neuesKonto(alles, 'alex@beispiel.de')
  assert.deepEqual(titel((await alex.hole('/verlauf')).body), ['Sie haben Ihr Konto angelegt'])
  const leer = load((await alex.hole('/verlauf?bereich=antrag')).body)
  assert.match(leer('main').text(), /Zu einem Antrag ist noch nichts geschehen\./)
  assert.equal(leer('main .kern-btn--primary').attr('href'), '/antrag/tag')
  assert.match(load((await alex.hole('/verlauf?vor=5')).body)('main').text(), /Älteres gibt es nicht\./)
})
