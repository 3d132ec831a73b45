import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsSystem } from '../../../platform/database/index.ts'
import { type FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import { antragsangaben } from '../einreichen/angaben.ts'
import { felderIn, probe } from '../hauptantrag/probe.ts'

const da = await probe(await testDatenbank())
const { db, portal } = da

/** Sends what lies begun at this address. @returns where the answer leads */
async function absenden(b: FormularBrowser, pfad: string): Promise<string> {
  const seite = load((await b.hole(`${pfad}/absenden`)).body)
  const schluessel = String(seite('input[name=schluessel]').val())
  return String((await b.sende(`${pfad}/absenden`, { schluessel, wahrheit: 'ja' })).headers.location)
}

test('HA-08: a further application asks for changes only, knows the person, and goes to the office with a number of its own', async () => {
  const b = await da.begonnen()
  const erst = await absenden(b, '/antrag/hauptantrag')
  await b.sende('/antrag/weiterbewilligung/beginnen')
  const stand = async (seite: string) => (await b.hole(`/antrag/weiterbewilligung/${seite}`)).statusCode
  assert.equal(await stand('wba/haushalt'), 200)
  assert.equal(await stand('ich/geburt/1'), 303, 'facts of persons are known')
  assert.equal(await stand('wohnen/wohnung'), 303, 'nothing has changed')
  const quittung = await absenden(b, '/antrag/weiterbewilligung')
  assert.match(quittung, /^\/antrag\/weiterbewilligung\/quittung\/JC-/)
  assert.notEqual(quittung.split('/').at(-1), erst.split('/').at(-1))
  assert.ok((await b.hole(quittung)).body.includes('Ihr Antrag auf Weiterbewilligung ist eingegangen'))
  await portal.arbeite()
  const [eingang, mehr] = await db.sql(`select id, daten from eakte.eingang where art = 'antrag.wba'`)
  assert.ok(eingang !== undefined && mehr === undefined)
  const ort = { tabelle: 'eakte.eingang', spalte: 'daten', zeile: String(eingang['id']) }
  const klar = await alsSystem(db.worker, 'uebergabe', (tx) =>
    portal.worker.krypto.entschluesseln(tx, ort, eingang['daten'] as Buffer),
  )
  const { antworten, bekannt } = antragsangaben.parse(JSON.parse(klar.toString()))
  // What the first application said is no answer to this one.
  assert.equal(bekannt?.['person/1']?.['hauptantrag.person.vorname'], 'Özlem')
  assert.equal(antworten['person/1']?.['hauptantrag.person.vorname'], undefined)
  assert.equal(antworten['antrag']?.['hauptantrag.antrag.art'], 'weiterbewilligung')
})

test('HA-08: a change of topic opens its pages', async () => {
  const b = await da.begonnen()
  await b.sende('/antrag/weiterbewilligung/beginnen')
  const pfad = '/antrag/weiterbewilligung/wba/wohnen'
  const sende = async (felder: Record<string, string>) =>
    b.sende(pfad, { ...felderIn((await b.hole(pfad)).body), ...felder, aktion: 'weiter' })
  await sende({ wba_wohnen_kosten: 'ja' })
  await sende({ wba_wohnen_kosten: 'ja', 'wba_wohnen_kosten-geaendert': 'ja' })
  assert.ok((await b.hole('/antrag/weiterbewilligung')).body.includes('/antrag/weiterbewilligung/wohnen/'))
})

test('HA-08: someone new in the household is named, and their pages open', async () => {
  const b = await da.begonnen()
  await absenden(b, '/antrag/hauptantrag')
  await b.sende('/antrag/weiterbewilligung/beginnen')
  const pfad = '/antrag/weiterbewilligung/wba/haushalt'
  const sende = async (felder: Record<string, string>) =>
    b.sende(pfad, { ...felderIn((await b.hole(pfad)).body), ...felder, aktion: 'weiter' })
  await sende({ wba_haushalt_geaendert: 'ja' })
  const wer = 'wba_haushalt_geaendert-wer.1'
  assert.ok(load((await b.hole(pfad)).body)(`input[name="${wer}.person"][value="person/2"]`).length === 1)
  await sende({ [`${wer}.person`]: 'person/2' })
  const fehlt = async () =>
    (await b.hole('/antrag/weiterbewilligung/absenden')).body.includes('Wer ist ein- oder ausgezogen, geboren')
  assert.ok(!(await b.hole('/antrag/weiterbewilligung')).body.includes('Angaben zu Person 2'), 'nobody said they came')
  assert.ok(await fehlt(), 'what happened to them is missing')
  await sende({ [`${wer}.person`]: 'person/2', [`${wer}.was`]: 'eingezogen' })
  assert.ok(!(await fehlt()))
  assert.ok((await b.hole('/antrag/weiterbewilligung')).body.includes('Angaben zu Person 2'))
  assert.equal((await b.hole('/antrag/weiterbewilligung/menschen/wer/2')).statusCode, 200)
  await sende({ [`${wer}.person`]: 'person/2', [`${wer}.was`]: 'ausgezogen' })
  assert.ok(
    !(await b.hole('/antrag/weiterbewilligung')).body.includes('Angaben zu Person 2'),
    'who left is asked nothing',
  )
})

test('HA-08: where consent is due before the act, the form says so', async () => {
  const b = await da.registriert()
  await b.sende('/veraenderung/beginnen')
  const pfad = '/veraenderung/vaem/art'
  const seite = felderIn((await b.hole(pfad)).body)
  await b.sende(pfad, { ...seite, vaem_art: 'umzug-alle', vaem_person: 'person/1', aktion: 'weiter' })
  assert.ok((await b.hole('/veraenderung')).body.includes('Bitten Sie vor dem Umzug um eine Zusicherung'))
})

test('HA-08: a change is reported by its kind: that leads to facts, Anlagen and evidence', async () => {
  const b = await da.registriert()
  await b.sende('/veraenderung/beginnen')
  const pfad = '/veraenderung/vaem/art'
  const seite = felderIn((await b.hole(pfad)).body)
  await b.sende(pfad, { ...seite, vaem_art: 'arbeit-beginn', vaem_person: 'person/1', aktion: 'weiter' })
  assert.match(
    (await b.hole('/veraenderung/vaem/angaben')).body,
    /ab wann, wie viele Stunden, und wann kommt der erste Lohn/,
  )
  assert.ok((await b.hole('/veraenderung')).body.includes('/veraenderung/einkommen/'))
  assert.match((await b.hole('/veraenderung/absenden')).body, /Arbeitsvertrag/)
  const quittung = await absenden(b, '/veraenderung')
  assert.ok((await b.hole(quittung)).body.includes('Ihre Mitteilung ist eingegangen'))
  await portal.arbeite()
  assert.equal((await db.sql(`select 1 from eakte.eingang where art = 'antrag.vaem'`)).length, 1)
})

test('ST-02: before the conversion a further application says who acts, and speaks of no other form', async () => {
  const b = await da.registriert()
  const seite = load((await b.hole('/antrag/weiterbewilligung')).body)('main').text()
  assert.match(seite, /Als Nächstes: Jobcenter Musterstadt prüft Ihre Personendaten/)
  assert.doesNotMatch(seite, /Hauptantrag|Das Datum bleibt/)
})
