import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { testDesk } from '../../../../tests/desk.ts'
import { alsKunde, alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { liesMail } from '../../../platform/mail/index.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { fadenLesen } from '../faden/lesen.ts'
import { postfach } from '../index.ts'
import { bewahre } from '../mail-eingang/bewahren.ts'
import { buehne, jetzt } from '../pruefstand/buehne.ts'
import { mailsAufraeumen } from './aufraeumen.ts'
import { pfade } from './pfade.ts'

const db = await testDatenbank()
const { app, worker, stelle, kunde, schreibe } = await buehne(db)
const desk = await testDesk(db, testHaus(db.app, { jetzt }), [postfach])
const leitung = await desk.als('teamleitung', stelle('musterstadt'), 'Ruth Großmann')
const fremde = await desk.als('teamleitung', stelle('probeland'), 'Hélène Dubois')
const leistung = await desk.als('leistung', stelle('musterstadt'), 'Sabine Lang')

/** A mail that the office holds back. */
async function gehalten(text = 'Der Vertrag liegt vor.', betreff = 'AW: Miete'): Promise<string> {
  const id = neueId()
  const bytes = Buffer.from(
    `From: a@jobcenter-ge.de\r\nSubject: ${betreff}\r\nMessage-ID: <${id}@x>\r\n\r\n${text}\r\n`,
  )
  const wohin = { dienststelleId: stelle('musterstadt'), personId: null, kennzeichenId: null, nachrichtId: null }
  const mail = await liesMail(bytes)
  await alsSystem(db.worker, 'uebergabe', (tx) =>
    bewahre(
      tx,
      worker,
      { id, mail, bytes, vertraut: false, grund: 'Absender ist ein anderer als der angeschriebene', ...wohin },
      jetzt,
    ),
  )
  return id
}
const zeile = async (id: string) => (await db.sql('select * from postfach.mail_eingang where id = $1', [id]))[0]

test('PF-13: what was held back is seen by those of the office who may decide, and by nobody else', async () => {
  const id = await gehalten('Nur für Musterstadt', '<b>Betreff</b>')
  const liste = (await leitung(pfade.liste)).body
  assert.match(liste, /&lt;b>Betreff|&lt;b&gt;Betreff/)
  assert.match(liste, /Geantwortet hat ein anderes Postfach/)
  const seite = (await leitung(pfade.mail(id))).body
  assert.match(seite, /Nur für Musterstadt/)
  assert.doesNotMatch((await fremde(pfade.liste)).body, /Betreff<\/b>|Geantwortet hat ein anderes/)
  for (const pfad of [pfade.mail(id), pfade.mail(id, 'original')]) {
    assert.equal((await fremde(pfad)).statusCode, 404)
    assert.equal((await leistung(pfad)).statusCode, 403)
  }
  for (const tat of ['zuordnen', 'verwerfen'] as const) {
    const fremd = await fremde(pfade.mail(id, tat), { gespraech: 'JC-2222-22222', text: 'x', grund: 'x' })
    assert.equal(fremd.statusCode, 404, tat)
  }
  const [gelesen] = await db.sql(
    `select count(*)::int as zahl from protokoll.neu where aktion = 'postfach.mail-gelesen'`,
  )
  assert.equal(gelesen?.['zahl'], 1, 'a look is recorded, a refused one shows nothing')
  const roh = await zeile(id)
  assert.ok(roh !== undefined && !(roh['kopf'] as Buffer).includes('Betreff'))
  const original = await leitung(pfade.mail(id, 'original'))
  assert.equal(original.headers['content-disposition'], 'attachment; filename="original.eml"')
  assert.match(String(original.headers['content-security-policy']), /sandbox/)
  assert.match(original.body, /Nur für Musterstadt/)
})

test('PF-13: with the number of a conversation of the office it is put there after all, in the name of who decides', async () => {
  const jan = await kunde()
  const { referenz, fadenId } = await schreibe(jan, 'Haben Sie meinen Vertrag?')
  const id = await gehalten()
  for (const gespraech of ['', 'JC-2222-22222', 'irgendwas']) {
    const falsch = await leitung(pfade.mail(id, 'zuordnen'), { gespraech, text: 'Der Vertrag liegt vor.' })
    assert.equal(falsch.statusCode, 422)
    assert.equal(load(falsch.body)('#fehlerliste a').attr('href'), '#f-gespraech')
  }
  const gut = { gespraech: referenz.toLowerCase(), text: 'Der Vertrag liegt vor.' }
  assert.equal((await leitung(pfade.mail(id, 'zuordnen'), gut)).statusCode, 303)
  const { nachrichten } = await alsKunde(db.app, jan, (tx) => fadenLesen(tx, app, fadenId))
  assert.deepEqual(
    nachrichten.map(({ text, verfasserName }) => [text, verfasserName]),
    [
      ['Haben Sie meinen Vertrag?', null],
      ['Der Vertrag liegt vor.', 'Ruth Großmann'],
    ],
  )
  assert.equal((await zeile(id))?.['stand'], 'zugeordnet')
  const entschieden = (await leitung(pfade.mail(id))).body
  assert.match(entschieden, /ist entschieden/)
  assert.doesNotMatch(entschieden, /Der Vertrag liegt vor/)
  assert.equal((await leitung(pfade.mail(id, 'original'))).statusCode, 404)
  await db.sql(`update postfach.mail_eingang set stand = 'uebernommen', entschieden = null where id = $1`, [id])
  for (const pfad of [pfade.mail(id), pfade.mail(id, 'original')]) assert.equal((await leitung(pfad)).statusCode, 404)
  await db.sql(`update postfach.mail_eingang set stand = 'zugeordnet', entschieden = now() where id = $1`, [id])
  assert.equal((await leitung(pfade.mail(id, 'zuordnen'), gut)).statusCode, 409)
  assert.equal((await leitung(pfade.mail(id, 'verwerfen'), { grund: 'doch nicht' })).statusCode, 409)
  assert.equal((await leitung(`${pfade.liste}?getan=zugeordnet`)).statusCode, 200)
  // Blacked out there, it cannot be read here either; nor can what was never held back.
  const wege = [pfade.mail(id), pfade.mail(id, 'original')]
  await db.sql(
    `update postfach.nachricht set text = null, geschwaerzt = now(), geschwaerzt_grund = 'x', geschwaerzt_von = $2
     where id = (select nachricht_id from postfach.mail_eingang where id = $1)`,
    [id, id],
  )
  for (const weg of wege) assert.equal((await leitung(weg)).statusCode, 404)
  await db.sql(
    `update postfach.mail_eingang set stand = 'uebernommen', entschieden = null, entschieden_von = null,
       nachricht_id = (select id from postfach.nachricht where geschwaerzt is null limit 1) where id = $1`,
    [id],
  )
  for (const weg of wege) assert.equal((await leitung(weg)).statusCode, 404)
})

test('PF-13: throwing away needs a reason, which stays; the mail goes after 30 days', async () => {
  const id = await gehalten()
  assert.equal((await leitung(pfade.mail(id, 'verwerfen'), { grund: ' ' })).statusCode, 422)
  assert.equal((await leitung(pfade.mail(id, 'verwerfen'), { grund: 'Werbung' })).statusCode, 303)
  assert.equal((await zeile(id))?.['entschieden_grund'], 'Werbung')
  const [eintrag] = await db.sql(`select grund from protokoll.neu where aktion = 'postfach.mail-verworfen'`)
  assert.equal(eintrag?.['grund'], 'Werbung')
  const uebergabe = { id: '', art: '', bezug: '', dienststelle: null, erstellt: jetzt, versuch: 1 }
  await mailsAufraeumen.bearbeite(worker, uebergabe)
  assert.notEqual(await zeile(id), undefined)
  worker.uhr.stelle(new Date(jetzt.getTime() + 31 * 24 * 3_600_000))
  await mailsAufraeumen.bearbeite(worker, uebergabe)
  worker.uhr.stelle(jetzt)
  assert.equal(await zeile(id), undefined)
})

test('PF-08: a long mail is shown and put into its conversation whole; what is longer than any message is for the clerk to shorten', async () => {
  const jan = await kunde()
  const { referenz, fadenId } = await schreibe(jan, 'Was gilt für meine Miete?')
  const [lang, zuLang] = [`${'Absatz. '.repeat(1900)}Ende.`, `${'Absatz. '.repeat(2600)}Ende.`]
  const seite = load((await leitung(pfade.mail(await gehalten(zuLang)))).body)
  assert.match(seite('textarea[name=text]').text(), /Ende\.\s*$/)
  const id = await gehalten(lang)
  const text = load((await leitung(pfade.mail(id))).body)('textarea[name=text]').text()
  assert.equal((await leitung(pfade.mail(id, 'zuordnen'), { gespraech: referenz, text })).statusCode, 303)
  const { nachrichten } = await alsKunde(db.app, jan, (tx) => fadenLesen(tx, app, fadenId))
  assert.match(nachrichten[1]?.text ?? '', /Ende\.\s*$/)
})
