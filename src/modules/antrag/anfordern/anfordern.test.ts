import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsKunde } from '../../../platform/database/index.ts'
import { type FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import { testDesk } from '../../../../tests/desk.ts'
import type { Kunde } from '../../konto/index.ts'
import { feldDer, fuelle, jetzt, PFAD } from '../hauptantrag/probe.ts'
import { antrag, gebrauchtVon } from '../index.ts'
import { nachweisprobe } from '../nachweise/probe.ts'

const db = await testDatenbank()
const { portal, mieter, abgesendet } = await nachweisprobe(db)
const desk = await testDesk(db, portal.haus, [antrag])
const LISTE = `${PFAD}/nachweise`
const GRUND = 'Wir prüfen, warum Ihre Stelle endete.'
const angaben = { code: 'nw.arbeitsbescheinigung', grund: GRUND }

/** Someone who had a job, and a clerk of their office. */
async function beschaeftigt() {
  const kim = await mieter()
  await fuelle(kim, 'arbeit/bisher/1', { [feldDer('beschaeftigt-5-jahre')]: 'ja' })
  const [wer] = await db.sql('select person_id, dienststelle_id from antrag.bogen order by id desc limit 1')
  const lang = await desk.als('leistung', String(wer?.['dienststelle_id']), 'Sabine Lang')
  return { kim, lang, pfad: `/arbeitsplatz/antraege/anfordern/${String(wer?.['person_id'])}` }
}
/** What the overview of the one who came last says. */
async function gebraucht() {
  const [b] = await db.sql('select konto_id, person_id from antrag.bogen order by id desc limit 1')
  const kunde = { kontoId: String(b?.['konto_id']), personId: String(b?.['person_id']) }
  const wer: Kunde = { ...kunde, personIds: [kunde.personId], bindung: 'email', anmeldung: 1, angemeldetUm: jetzt }
  return alsKunde(db.app, wer, (tx) => gebrauchtVon(tx, portal.haus, wer, 'de'))
}
const offen = async () => ({
  id: String((await db.sql('select id from antrag.anforderung order by id desc limit 1'))[0]?.['id']),
})
const text = async (wer: FormularBrowser, pfad: string): Promise<string> =>
  load((await wer.hole(pfad)).body)('main')
    .text()
    .replaceAll(/\s+/g, ' ')
const gefragt = async (wer: FormularBrowser, liste: string): Promise<string | undefined> =>
  load((await wer.hole(liste)).body)('a[href*="nw.arbeitsbescheinigung"]').attr('href')

test('HA-02: an employer’s certificate is asked for only when the office asks, with its reason; taken back, it is not', async () => {
  const { kim, lang, pfad } = await beschaeftigt()
  assert.equal(await gefragt(kim, LISTE), undefined)
  assert.equal((await lang(pfad, { code: angaben.code })).statusCode, 422)
  assert.equal((await lang(pfad, angaben)).headers.location, `${pfad}?getan=angefordert`)
  assert.equal((await lang(pfad, angaben)).headers.location, `${pfad}?getan=schon-da`)
  assert.match(
    await text(kim, String(await gefragt(kim, LISTE))),
    /Ihr Jobcenter hat diesen Nachweis angefordert.*Stelle endete/,
  )
  const [zeile] = await db.sql('select grund from antrag.anforderung')
  assert.ok(!String(zeile?.['grund']).includes('Stelle'), 'encrypted')
  const seite = load((await lang(pfad)).body)
  assert.match(seite('main').text(), /Sabine Lang/)
  const id = String(seite('input[name=id]').val())
  assert.equal((await lang(`${pfad}/zuruecknehmen`, { id })).headers.location, `${pfad}?getan=zurueckgenommen`)
  assert.equal(await gefragt(kim, LISTE), undefined)
})

test('HA-02: the customer is told by a mail without content, sees what is asked and where to hand it in; the desk sees that it came', async () => {
  const { kim, lang, pfad } = await beschaeftigt()
  const { quittung } = await abgesendet(kim)
  await portal.arbeite()
  await lang(pfad, angaben)
  const mails = (await portal.arbeite()).filter(({ betreff }) => /braucht noch etwas/.test(betreff))
  assert.equal(mails.length, 1)
  assert.doesNotMatch(mails[0]?.text ?? '', /https?:|Bescheinigung|Stelle endete/)
  const seite = String(await gefragt(kim, `${quittung}/nachweise`))
  assert.deepEqual((await gebraucht()).angefordert, [
    {
      ...(await offen()),
      grund: GRUND,
      name: 'Arbeitsbescheinigung von der Firma',
      wohin: 'nachreichen',
      href: `${quittung}/nachweise`,
    },
  ])
  await kim.sende(seite, { weg: 'gibt-es-nicht', 'worte-gibt-es-nicht': 'Firma insolvent.', aktion: 'weiter' })
  await kim.sende(`${quittung}/nachweise`, { schluessel: '2' })
  assert.deepEqual((await gebraucht()).angefordert, [])
  assert.match(load((await lang(pfad)).body)('table').text(), /eingegangen 03\.07\.2026/)
  assert.equal((await lang(pfad, angaben)).headers.location, `${pfad}?getan=angefordert`, 'once more')
})

test('HA-02: asked for what no form of the customer’s asks, they are led to a message; taken back in time, nobody is told', async () => {
  const { kim, lang, pfad } = await beschaeftigt()
  await abgesendet(kim)
  await portal.arbeite()
  await lang(pfad, { ...angaben, code: 'nw.eks-belege' })
  assert.equal((await gebraucht()).angefordert[0]?.href, '/postfach/schreiben')
  await lang(`${pfad}/zuruecknehmen`, await offen())
  assert.deepEqual((await gebraucht()).angefordert, [])
  assert.deepEqual(
    (await portal.arbeite()).filter(({ betreff }) => /braucht noch etwas/.test(betreff)),
    [],
  )
})

test('HA-04: what the office asks for is frozen with the form; asked for after the sending, it can be handed in later', async () => {
  const [vorher, danach] = [await beschaeftigt(), await beschaeftigt()]
  await vorher.lang(vorher.pfad, angaben)
  const mit = await abgesendet(vorher.kim)
  const ohne = await abgesendet(danach.kim)
  assert.equal(Number(mit.e?.['fehlende_nachweise']), Number(ohne.e?.['fehlende_nachweise']) + 1)
  const liste = `${ohne.quittung}/nachweise`
  assert.equal(await gefragt(danach.kim, liste), undefined)
  await danach.lang(danach.pfad, angaben)
  const seite = String(await gefragt(danach.kim, liste))
  assert.match(await text(danach.kim, seite), /Stelle endete/)
  assert.match(await text(danach.kim, ohne.quittung), /Arbeitsbescheinigung/)
  await danach.kim.sende(seite, { weg: 'gibt-es-nicht', 'worte-gibt-es-nicht': 'Firma insolvent.', aktion: 'weiter' })
  await danach.kim.sende(liste, { schluessel: '2' })
  const [runde] = await db.sql('select fehlende_nachweise from antrag.einreichung where bogen_id = $1 and runde = 2', [
    ohne.bogen,
  ])
  assert.equal(runde?.['fehlende_nachweise'], ohne.e?.['fehlende_nachweise'])
})

test('QU-03: nobody asks persons of other offices, or without the right', async () => {
  const { pfad } = await beschaeftigt()
  const [andere] = await db.sql(
    'select id from organisation.dienststelle where id <> (select dienststelle_id from antrag.bogen order by id desc limit 1) limit 1',
  )
  const fremd = await desk.als('leistung', String(andere?.['id']), 'Fred Fremd')
  assert.equal((await fremd(pfad, angaben)).statusCode, 404)
  const [bogen] = await db.sql('select dienststelle_id from antrag.bogen order by id desc limit 1')
  const ohne = await desk.als('integration', String(bogen?.['dienststelle_id']), 'Ina Ohne')
  assert.equal((await ohne(pfad, angaben)).statusCode, 403)
})
