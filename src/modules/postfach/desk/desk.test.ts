import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsKunde, alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { testDesk } from '../../../../tests/desk.ts'
import * as eakte from '../../eakte/index.ts'
import { fadenLesen, postfach, sendeVonKunde } from '../index.ts'
import { antwortKennzeichen } from '../outlook/kennzeichen.ts'
import { buehne, jetzt } from '../pruefstand/buehne.ts'

const db = await testDatenbank()
const { app, stelle, kunde, schreibe, arbeite } = await buehne(db)
const desk = await testDesk(db, app, [eakte.eakte, postfach])
const lang = await desk.als('leistung', stelle('musterstadt'), 'Sabine Lang')
const nowak = await desk.als('teamleitung', stelle('musterstadt'), 'Kevin Nowak')
const fremd = await desk.als('leistung', stelle('probeland'), 'Fred Fremd')
const ohne = await desk.als('integration', stelle('musterstadt'), 'Ina Ohne')

const pfad = (id: string, tat = '') => `/arbeitsplatz/postfach/faden/${id}${tat}`
const ort = (antwort: { headers: Record<string, unknown> }): string => String(antwort.headers['location'])
const felder = (html: string): Record<string, string> => {
  const $ = load(html)
  return Object.fromEntries(['schluessel', 'letzte'].map((name) => [name, String($(`input[name=${name}]`).val())]))
}
async function gespraech(text = 'Meine Miete steigt.') {
  const jan = await kunde('Nowak')
  const gesendet = await schreibe(jan, text)
  await arbeite()
  return { jan, ...gesendet, lies: () => alsKunde(db.app, jan, (tx) => fadenLesen(tx, app, gesendet.fadenId)) }
}

test('EA-03, PF-08: the clerk comes from the work order to the conversation and answers once; the customer reads it', async () => {
  const { id, fadenId, lies } = await gespraech()
  const [auftrag] = await db.sql('select nummer from eakte.auftrag where eingang_id = $1', [id])
  const blatt = await lang(`/arbeitsplatz/eakte/auftraege/${String(auftrag?.['nummer'])}`)
  assert.match(blatt.body, new RegExp(`/arbeitsplatz/postfach/nachrichten/${id}`))
  assert.doesNotMatch(blatt.body, /Tag der Antragstellung/)
  // The filed message stands on the page itself, and the look is recorded; a frame would be empty.
  const dokument = load(blatt.body)
  assert.equal(dokument('iframe').length, 0)
  assert.match(dokument('main').text(), /Anliegen:\s+Miete[\s\S]*Meine Miete steigt\./)
  const [gelesen] = await db.sql(
    `select count(*)::int as zahl from protokoll.neu p join eakte.dokument d on d.id = p.objekt_id
     where p.aktion = 'eakte.dokument-gelesen' and d.eingang_id = $1`,
    [id],
  )
  assert.equal(gelesen?.['zahl'], 1)
  assert.equal(ort(await lang(`/arbeitsplatz/postfach/nachrichten/${id}`)), pfad(fadenId))
  const seite = await lang(pfad(fadenId))
  assert.match(load(seite.body)('main').text(), /Nowak[\s\S]*Meine Miete steigt[\s\S]*übergeben[\s\S]*abgelegt/)
  const antwort = { ...felder(seite.body), text: 'Guten Tag, bitte senden Sie den Vertrag.', aktion: 'senden' }
  assert.equal(ort(await lang(pfad(fadenId), antwort)), `${pfad(fadenId)}?getan=gesendet`)
  assert.equal(ort(await lang(pfad(fadenId), antwort)), `${pfad(fadenId)}?getan=gesendet`)
  assert.deepEqual(
    (await lies()).nachrichten.map(({ richtung, verfasserName }) => [richtung, verfasserName]),
    [
      ['ein', null],
      ['aus', 'Sabine Lang'],
    ],
  )
  assert.equal((await lang(pfad(fadenId), { ...felder(seite.body), text: ' ', aktion: 'senden' })).statusCode, 422)
  const unklar = await lang(pfad(fadenId), {
    ...felder(seite.body),
    schluessel: 'x',
    text: 'Noch etwas',
    aktion: 'senden',
  })
  assert.equal(unklar.statusCode, 422)
  assert.match(unklar.body, /noch nicht gesendet[\s\S]*Noch etwas/)
})

test('PF-08: two at work on one conversation: the second is told before anything goes out, and loses no word', async () => {
  const { fadenId, lies } = await gespraech()
  const [beiLang, beiNowak] = [felder((await lang(pfad(fadenId))).body), felder((await nowak(pfad(fadenId))).body)]
  await lang(pfad(fadenId), { ...beiLang, text: 'Antwort von Lang', aktion: 'senden' })
  const zweite = await nowak(pfad(fadenId), { ...beiNowak, text: 'Antwort von Nowak', aktion: 'senden' })
  assert.equal(zweite.statusCode, 409)
  assert.match(
    zweite.body,
    /Inzwischen gibt es eine neue Nachricht[\s\S]*Antwort von Lang[\s\S]*Antwort von Nowak<\/textarea>/,
  )
  assert.equal((await lies()).nachrichten.length, 2)
})

test('PF-10: closing waits until all is filed, needs its reason, and the customer reads it', async () => {
  const jan = await kunde()
  const { fadenId } = await schreibe(jan, 'Noch nicht abgelegt')
  const seite = async () => felder((await lang(pfad(fadenId, '/schliessen'))).body)
  const gesehen = await seite()
  const zu = async () => lang(pfad(fadenId, '/schliessen'), { ...(await seite()), grund: 'beantwortet' })
  assert.equal((await zu()).statusCode, 409)
  await arbeite()
  assert.equal((await lang(pfad(fadenId, '/schliessen'), {})).statusCode, 422)
  const weitere = { ziel: { fadenId }, text: 'Und noch etwas.', schluessel: neueId() }
  await alsKunde(db.app, jan, (tx) => sendeVonKunde(tx, app, weitere, jetzt))
  await arbeite()
  const ungelesen = await lang(pfad(fadenId, '/schliessen'), { ...gesehen, grund: 'beantwortet' })
  assert.equal(ungelesen.statusCode, 409)
  assert.match(ungelesen.body, /Inzwischen kam eine Nachricht dazu/)
  assert.equal(ort(await zu()), `${pfad(fadenId)}?getan=beendet`)
  assert.equal(ort(await zu()), `${pfad(fadenId)}?getan=beendet`)
  assert.match((await lang(pfad(fadenId))).body, /Dieses Gespräch ist beendet[\s\S]*die Frage beantwortet ist/)
})

test('PF-13: one message is blacked out for both sides with its reason, only once it is filed, and stays in the record', async () => {
  const { id, fadenId, lies } = await gespraech('Mein Nachbar heißt Emil Geheim.')
  assert.equal((await lang(`/arbeitsplatz/postfach/nachrichten/${id}/schwaerzen`, {})).statusCode, 422)
  const grund = 'Angaben über andere'
  assert.equal(
    ort(await lang(`/arbeitsplatz/postfach/nachrichten/${id}/schwaerzen`, { grund })),
    `${pfad(fadenId)}?getan=geschwaerzt`,
  )
  const [nachricht] = (await lies()).nachrichten
  assert.deepEqual([nachricht?.text, nachricht?.geschwaerztGrund], [undefined, grund])
  assert.doesNotMatch((await lang(pfad(fadenId))).body, /Emil/)
  assert.equal((await db.sql('select 1 from eakte.dokument where eingang_id = $1', [id])).length, 2)
})

test('PF-09: the proof sheet says when a message was available, noticed and opened, and nothing of it', async () => {
  const { fadenId, lies } = await gespraech('Geheimer Satz')
  const seite = load((await lang(pfad(fadenId, '/nachweis'))).body)('main').text()
  assert.match(seite, /gesendet[\s\S]*Bei der Dienststelle eingegangen[\s\S]*In der Akte abgelegt/)
  assert.doesNotMatch(seite, /Geheim/)
  const pdf = await lang(pfad(fadenId, '/druck'))
  assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-')
  assert.equal((await lies()).nachrichten[0]?.aufgenommen, null, 'nobody has opened the conversation to answer it')
})

test('PF-09: looking at a message is not working on it; to say so, a draft or the answer is', async () => {
  const { fadenId, lies } = await gespraech()
  assert.match((await lang(pfad(fadenId))).body, /Ich kümmere mich darum/)
  assert.equal((await lies()).nachrichten[0]?.aufgenommen, null)
  assert.equal(ort(await lang(pfad(fadenId), { aktion: 'aufnehmen' })), `${pfad(fadenId)}?getan=aufgenommen`)
  assert.ok((await lies()).nachrichten[0]?.aufgenommen)
  assert.doesNotMatch((await lang(pfad(fadenId))).body, /Ich kümmere mich darum/)
})

test('PF-08, PF-13: the office sees from which mailboxes a conversation can be answered, and ends an address', async () => {
  const { fadenId, jan } = await gespraech()
  const kennzeichen = await alsSystem(db.worker, 'uebergabe', (tx) => {
    const faden = { fadenId, personId: jan.personId, dienststelleId: stelle('musterstadt') }
    return antwortKennzeichen(tx, app, faden, 'team3@jobcenter-ge.de', app.uhr.jetzt())
  })
  const seite = pfad(fadenId, '/adressen')
  assert.equal((await lang(seite)).statusCode, 403)
  const andere = await desk.als('teamleitung', stelle('probeland'), 'Tom Fremd')
  assert.equal((await andere(seite)).statusCode, 404)
  assert.equal((await andere(seite, { adresse: kennzeichen })).statusCode, 404)
  assert.match((await nowak(pfad(fadenId))).body, /Antwortadressen für E-Mails/)
  assert.match(load((await nowak(seite)).body)('main').text(), /team3@jobcenter-ge\.de[\s\S]*gilt bis/)
  assert.equal((await nowak(seite, { adresse: neueId() })).statusCode, 409)
  for (const _ of [1, 2]) assert.equal(ort(await nowak(seite, { adresse: kennzeichen })), `${seite}?getan=widerrufen`)
  assert.match(load((await nowak(seite)).body)('main').text(), /widerrufen am/)
  assert.equal((await nowak(seite)).body.includes('name="adresse"'), false)
})

test('PF-08: the list of open conversations has what waits for an answer, oldest first, and nothing of another office', async () => {
  const [erstes, zweites] = [await gespraech('Erstes'), await gespraech('Zweites')]
  const nummern = async (pfadZu = '', wer = lang) => {
    const text = load((await wer(`/arbeitsplatz/postfach${pfadZu}`)).body)('main').text()
    return [erstes, zweites].map(({ referenz }) => text.indexOf(referenz))
  }
  const [a = -1, b = -1] = await nummern()
  assert.ok(a > 0 && a < b)
  const { schluessel = '', letzte = '' } = felder((await lang(pfad(erstes.fadenId))).body)
  await lang(pfad(erstes.fadenId), { schluessel, letzte, text: 'Ja.', aktion: 'senden' })
  assert.deepEqual(
    (await nummern()).map((n) => n > 0),
    [false, true],
  )
  assert.deepEqual(
    (await nummern('?ansicht=alle')).map((n) => n > 0),
    [true, true],
  )
  assert.deepEqual(await nummern('?ansicht=alle', fremd), [-1, -1])
  assert.equal((await ohne('/arbeitsplatz/postfach')).statusCode, 403)
})

test('PF-11: what came along with a message is opened from the conversation once it is filed', async () => {
  const { id, fadenId } = await gespraech()
  const [dokument] = await db.sql(
    `insert into eakte.dokument (id, dienststelle_id, akte_id, eingang_id, objekt_id, titel, dateiname, art, sha256, groesse, eingegangen, abgelegt)
     select gen_random_uuid(), dienststelle_id, akte_id, eingang_id, gen_random_uuid(), 'Anlage 1', 'vertrag.pdf', 'anlage', sha256, groesse, eingegangen, abgelegt
     from eakte.dokument where eingang_id = $1 limit 1 returning id`,
    [id],
  )
  const link = load((await lang(pfad(fadenId))).body)('main a:contains("Anlage 1: vertrag.pdf")').attr('href')
  assert.equal(link, `/arbeitsplatz/eakte/dokumente/${String(dokument?.['id'])}`)
})

test('PF-13: another office finds nothing, and who has no right is told so', async () => {
  const { id, fadenId } = await gespraech()
  const wege = ['', '/schliessen', '/nachweis', '/druck'].map((tat) => pfad(fadenId, tat))
  for (const weg of [
    ...wege,
    `/arbeitsplatz/postfach/nachrichten/${id}`,
    `/arbeitsplatz/postfach/nachrichten/${id}/schwaerzen`,
  ]) {
    assert.equal((await fremd(weg)).statusCode, 404, weg)
    assert.equal((await ohne(weg)).statusCode, 403, weg)
  }
})
