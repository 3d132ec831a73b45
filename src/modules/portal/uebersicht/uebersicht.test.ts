import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsSystem } from '../../../platform/database/index.ts'
import { type FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import { neuesKonto } from '../../../../tests/konto.ts'
import { formulareEinrichten } from '../../antrag/index.ts'
import { absenden, ausfuellen, eingerichtet, ganzesPortal } from '../probe.ts'

const jetzt = '2026-07-03T12:07:00Z'
const db = await testDatenbank()
await eingerichtet(db, new Date(jetzt))
const alles = await ganzesPortal(db, jetzt)
const seite = async (browser: FormularBrowser) => load((await browser.hole('/uebersicht')).body)
const worte = ($: Awaited<ReturnType<typeof seite>>): string => $('main').text().replaceAll(/\s+/g, ' ')

test('the start page leads whoever is signed in to the overview, everyone else from there to the sign-in', async () => {
  const gast = alles.browser()
  assert.equal((await gast.hole('/uebersicht')).headers.location, '/anmelden?weiter=%2Fuebersicht')
  const kim = await neuesKonto(alles, 'kim@beispiel.de')
  assert.equal((await kim.hole('/')).headers.location, '/uebersicht')
})

test('nothing yet: it says so, offers the first step, and shows the menu', async () => {
  const $ = await seite(await neuesKonto(alles, 'alex@beispiel.de'))
  assert.match(worte($), /Sie haben noch keinen Antrag gestellt\./)
  assert.equal($('main .kern-btn--primary').attr('href'), '/antrag/tag')
  const menue = $('.jc-kopf__menue a')
  assert.deepEqual(menue.map((_, a) => $(a).attr('href')).get(), [
    '/uebersicht',
    '/postfach',
    '/unterlagen',
    '/verlauf',
    '/konto',
  ])
  assert.equal(menue.first().attr('aria-current'), 'page')
})

test('HA-03: a draft waits first, with the day of its end', async () => {
  const jo = await neuesKonto(alles, 'jo@beispiel.de')
  await ausfuellen(jo)
  const $ = await seite(jo)
  assert.match(
    worte($),
    /noch nicht abgesendet.*zuletzt am 3\. Juli 2026 um 14:07 Uhr.*löschen diesen Entwurf am 1\. Oktober 2026/,
  )
  assert.equal($('main .kern-btn--primary').text(), 'Antrag fortsetzen')
})

test('HA-01: an application shows its dates, where it lies and who acts now; the customer need not', async () => {
  const mia = await neuesKonto(alles, 'mia@beispiel.de')
  await ausfuellen(mia)
  const nummer = await absenden(mia)
  const gleich = worte(await seite(mia))
  assert.match(gleich, /Sie müssen gerade nichts tun\./)
  assert.match(gleich, /Antrag vom 3\. Juli 2026.*Eingegangen.*Wirkt ab.*1\. Juli 2026.*Jobcenter Musterstadt/)
  assert.match(gleich, /Wir geben Ihren Antrag gerade an Jobcenter Musterstadt weiter\. Er zählt schon\./)
  await db.sql('update antrag.antrag set uebergeben_am = $1 where referenz = $2', [jetzt, nummer])
  const $ = await seite(mia)
  assert.match(worte($), /Beim Jobcenter.*prüft zuerst Ihre Personendaten\..*Wir können noch keinen Termin nennen\./)
  assert.equal($(`main a[href="/antrag/${nummer}"]`).first().text(), 'Stand ansehen')
  assert.match(worte($), /Zuletzt geschehen.*Sie haben einen Antrag gestellt/)
})

test('HA-06: the office that gets the application is the one to turn to without internet, not the receiving office', async () => {
  const leo = await neuesKonto(alles, 'leo@beispiel.de')
  await ausfuellen(leo, { plz: '24937', ort: 'Flensburg' })
  const beistand = async (pfad: string): Promise<string> =>
    load((await leo.hole(pfad)).body)('.jc-beistand')
      .text()
      .replaceAll(/\s+/g, ' ')
  assert.match(await beistand('/antrag/tag/person'), /An: Jobcenter Musterstadt/)
  const pruefen = await beistand('/antrag/tag/pruefen')
  const nummer = await absenden(leo)
  assert.match(pruefen, /Sagen Sie, dass Sie einen Antrag stellen/)
  assert.match(await beistand('/uebersicht'), /Nennen Sie Ihren Namen und die Nummer Ihres Antrags/)
  for (const text of [pruefen, await beistand(`/antrag/tag/quittung/${nummer}`), await beistand('/uebersicht')]) {
    assert.match(text, /An: Jobcenter Beispielkreis.*Am TelefonJobcenter Beispielkreis: 040 66969 200/)
    assert.doesNotMatch(text, /Musterstadt/)
  }
})

test('HA-03: evidence that is missing of what was sent waits for the customer, with the way to hand it in', async () => {
  await alsSystem(db.worker, 'einrichtung', (tx) => formulareEinrichten(tx, new Date(jetzt)))
  const ida = await neuesKonto(alles, 'ida@beispiel.de')
  await ausfuellen(ida)
  await absenden(ida)
  const [antrag] = await db.sql('select person_id, dienststelle_id from antrag.antrag order by id desc limit 1')
  await db.sql(`update step.person set art = 'inhouse' where id = $1`, [antrag?.['person_id']])
  await ida.sende('/antrag/hauptantrag/beginnen')
  const schluessel = String(load((await ida.hole('/antrag/hauptantrag/absenden')).body)('input[name=schluessel]').val())
  const { headers } = await ida.sende('/antrag/hauptantrag/absenden', { schluessel, wahrheit: 'ja' })
  const $ = await seite(ida)
  assert.match(worte($), /Für Ihren Antrag fehl(t|en) noch \d+ Nachweise?\./)
  assert.doesNotMatch(worte($), /Sie müssen gerade nichts tun/)
  assert.equal($('main .kern-btn--primary').attr('href'), `${String(headers.location)}/nachweise`)
})
