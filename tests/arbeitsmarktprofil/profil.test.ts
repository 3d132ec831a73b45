import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { testHaus, testDatenbank } from '../../src/platform/testing/index.ts'
import { felderIn, jetzt, probe } from '../../src/modules/antrag/hauptantrag/probe.ts'
import { arbeitsmarktprofil, berufeEinlesen } from '../../src/modules/arbeitsmarktprofil/index.ts'
import { konto } from '../../src/modules/konto/index.ts'
import { verbis } from '../../src/modules/verbis/index.ts'
import { testDesk } from '../desk.ts'

const { db, portal, registriert } = await probe(await testDatenbank(), [arbeitsmarktprofil])
const desk = await testDesk(db, testHaus(db.app, { jetzt }), [konto, verbis])
await berufeEinlesen(db.worker, 'Schlüssel;Bezeichnung\n29302;Koch/Köchin', jetzt)
const PFAD = '/arbeitsmarktprofil'
type Browser = Awaited<ReturnType<typeof registriert>>

const auftraege = () => db.sql(`select a.id from eakte.auftrag a where a.art = 'antrag.oap'`)
const worte = (html: string): string => load(html)('main').text().replaceAll(/\s+/g, ' ')
const stelle = async (kennung: string): Promise<string> =>
  String((await db.sql('select id from organisation.dienststelle where kennung = $1', [kennung]))[0]?.['id'])
/** Whom the last application is of. */
const person = async (): Promise<string> =>
  String((await db.sql('select person_id from antrag.antrag order by id desc limit 1'))[0]?.['person_id'])

async function fuelle(b: Browser, pfad: string, felder: Record<string, string>, aktion = 'weiter') {
  return b.sende(pfad, { ...felderIn((await b.hole(pfad)).body), ...felder, aktion })
}
async function sende(b: Browser, teil: string): Promise<string> {
  const schluessel = String(load((await b.hole(`${PFAD}/${teil}/absenden`)).body)('input[name=schluessel]').val())
  const antwort = await b.sende(`${PFAD}/${teil}/absenden`, { schluessel, wahrheit: 'ja' })
  return (await b.hole(String(antwort.headers.location))).body
}

test('HA-05, OA-01, ST-02: the three parts wait right after the application, each by itself; VerBIS and order wait for the conversion', async () => {
  const b = await registriert()
  const [antrag] = await db.sql('select referenz from antrag.antrag order by id desc limit 1')
  const quittung = load((await b.hole(`/antrag/tag/quittung/${String(antrag?.['referenz'])}`)).body)
  assert.equal(quittung(`a[href="${PFAD}"]`).length, 1, 'the receipt says that it waits')
  assert.match(
    worte((await b.hole(PFAD)).body),
    /Aktuelle Situation.*offen.*Lebenslauf.*offen.*Gewünschte Arbeit.*offen/,
  )
  await b.sende(`${PFAD}/lebenslauf/beginnen`)
  for (const seite of ['schule-beruf', 'stationen', 'koennen'])
    assert.equal((await b.hole(`${PFAD}/lebenslauf/oap/${seite}/1`)).statusCode, 200, seite)
  assert.equal((await b.hole(`${PFAD}/lebenslauf/oap/situation/1`)).statusCode, 303, 'nothing of another part')
  await fuelle(b, `${PFAD}/lebenslauf/oap/stationen/1`, {
    'oap_lebenslauf_stationen.1.taetigkeit': 'Koch',
    'oap_lebenslauf_stationen.1.von': '1/2019',
    'oap_lebenslauf_stationen.1.bis': '3/2020',
  })
  const stationen = load((await b.hole(`${PFAD}/lebenslauf/oap/stationen/1`)).body)
  assert.equal(stationen('datalist option').val(), 'Koch/Köchin (KldB 29302)')
  assert.match((await b.hole(`${PFAD}/lebenslauf/pruefen`)).body, /Seit April 2020 steht nichts in Ihrem Lebenslauf/)
  assert.match(await sende(b, 'lebenslauf'), /Ihr Lebenslauf ist eingegangen/)
  assert.match(worte((await b.hole(PFAD)).body), /Das Jobcenter prüft zuerst Ihre Personendaten/)
  await portal.arbeite()
  assert.equal((await auftraege()).length, 0)

  const id = await person()
  const verbisseite = `/arbeitsplatz/verbis/kunden/${id}/arbeitsmarktprofil`
  const brandt = await desk.als('integration', await stelle('musterstadt'), 'Ines Brandt')
  const vorher = worte((await brandt(verbisseite)).body)
  assert.match(vorher, /Wartet auf die Umwandlung.*Arbeitsmarktprofil: Lebenslauf/)
  assert.doesNotMatch(vorher, /Koch/)

  await db.sql(`update step.person set art = 'inhouse' where id = $1`, [id])
  assert.match(worte((await b.hole(PFAD)).body), /Liegt beim Jobcenter bereit/)
  assert.match(worte((await brandt(verbisseite)).body), /Liegt zur Übernahme bereit.*Koch/)
  portal.stelle(new Date(jetzt.getTime() + 2 * 3_600_000))
  await portal.arbeite()
  assert.equal((await auftraege()).length, 1)
  portal.stelle(jetzt)
})

test('OA-02: nobody else sees it: not without VerBIS, not another office', async () => {
  const verbisseite = `/arbeitsplatz/verbis/kunden/${await person()}/arbeitsmarktprofil`
  const ohne = await desk.als('leistung', await stelle('musterstadt'), 'Sabine Lang')
  assert.equal((await ohne(verbisseite)).statusCode, 403)
  const fremd = await desk.als('integration', await stelle('probeland'), 'Ola Fremd')
  assert.equal((await fremd(verbisseite)).statusCode, 404)
})

test('OA-01, HA-07: parts that were begun can be sent together; what was sent is known the next time', async () => {
  const b = await registriert()
  for (const teil of ['situation', 'rahmen']) await b.sende(`${PFAD}/${teil}/beginnen`)
  await fuelle(b, `${PFAD}/situation/oap/situation/1`, { oap_situation_status: 'arbeitslos' })
  const alle = load((await b.hole(`${PFAD}/absenden`)).body)
  const felder = Object.fromEntries(
    alle('form input[type=hidden]')
      .get()
      .map(({ attribs }) => [String(attribs['name']), String(attribs['value'])]),
  )
  assert.equal((await b.sende(`${PFAD}/absenden`, felder)).statusCode, 422, 'nobody declared anything')
  const antwort = await b.sende(`${PFAD}/absenden`, { ...felder, wahrheit: 'ja' })
  assert.match(
    worte((await b.hole(String(antwort.headers.location))).body),
    /Wir haben Ihre Angaben erhalten.*abgesendet/,
  )
  assert.equal((await db.sql(`select 1 from antrag.einreichung where person_id = $1`, [await person()])).length, 2)
  await b.sende(`${PFAD}/situation/beginnen`)
  const wieder = (await b.hole(`${PFAD}/situation/oap/situation/1`)).body
  assert.equal(load(wieder)('select[name=oap_situation_status] option[selected]').val(), 'arbeitslos')
})
