import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsKunde } from '../../../platform/database/index.ts'
import { alsPdf, pruefen, umwandeln } from '../../../platform/eingang/index.ts'
import { pdfDatei } from '../../../platform/eingang/pruefstand/dateien.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { testDesk } from '../../../../tests/desk.ts'
import { fadenLesen, postfach } from '../index.ts'
import { buehne } from '../pruefstand/buehne.ts'

const db = await testDatenbank()
const { app, stelle, kunde, zustaendig, schreibe, arbeite } = await buehne(db)
const desk = await testDesk(db, app, [postfach])
const lang = await desk.als('leistung', stelle('musterstadt'), 'Sabine Lang')
const nowak = await desk.als('teamleitung', stelle('musterstadt'), 'Kevin Nowak')
const fremd = await desk.als('leistung', stelle('probeland'), 'Fred Fremd')

const ort = (antwort: { headers: Record<string, unknown> }): string => String(antwort.headers['location'])

test('PF-08: the office writes first to who can read it, and to nobody else', async () => {
  const [jan, eva] = [await kunde(), await kunde('Anders')]
  for (const { personId } of [jan, eva]) await zustaendig(personId)
  await db.sql(
    `insert into konto.konto (id, person_id, email_hash, email, registrierungsstufe, sprache, erstellt, zuletzt_angemeldet)
     values ($1, $2, 'x', 'x', 'pin_brief', 'de', now(), now())`,
    [jan.kontoId, jan.personId],
  )
  const neu = (personId: string) => `/arbeitsplatz/postfach/neu/${personId}`
  const form = { anliegen: 'terminanfrage', text: 'Guten Tag, passt Ihnen Montag?', schluessel: neueId() }
  assert.match((await lang(neu(eva.personId))).body, /kann hier keine Nachrichten lesen/)
  assert.equal((await lang(neu(eva.personId), form)).statusCode, 409)
  assert.equal((await lang(neu(jan.personId), { ...form, anliegen: '' })).statusCode, 422)
  const ziel = ort(await lang(neu(jan.personId), form))
  assert.match(ziel, /\?getan=begonnen$/)
  assert.match((await lang(ziel)).body, /passt Ihnen Montag/)
  assert.equal((await fremd(neu(jan.personId))).statusCode, 404)
  // PF-15: nor while the office's mailbox is off, from the desk or from Outlook.
  await db.sql(
    `insert into konfiguration.betriebsart (id, dienststelle_id, betriebsart, ab, grund, erfasst) values ($1, $2, 'aus', '2026-07-03', 'x', now())`,
    [neueId(), stelle('musterstadt')],
  )
  for (const weg of [neu(jan.personId), `${neu(jan.personId)}/outlook`]) {
    assert.match((await lang(weg)).body, /Postfach Ihrer Dienststelle ist ausgeschaltet/)
    const versuch = { ...form, schluessel: neueId(), adresse: 's.lang@jobcenter-ge.de' }
    assert.equal((await lang(weg, versuch)).statusCode, 409, weg)
  }
  await db.sql(`delete from konfiguration.betriebsart where ab = '2026-07-03'`)
})

type Kunde = Awaited<ReturnType<typeof kunde>>
/** What the customer gets of a file. */
const holt = (wer: Kunde, id: string) => alsKunde(db.app, wer, (tx) => alsPdf(tx, app, id))
const liest = async (wer: Kunde, fadenId: string) =>
  (await alsKunde(db.app, wer, (tx) => fadenLesen(tx, app, fadenId))).nachrichten.at(-1)

function mitDatei(felder: Record<string, string>, datei: File): FormData {
  const daten = new FormData()
  for (const [name, wert] of Object.entries(felder)) daten.set(name, wert)
  daten.set('datei-neu', datei)
  return daten
}
const brief = async () => new File([new Uint8Array(await pdfDatei(2))], 'brief.pdf')

test('PF-08, PF-11: a file goes along with an answer; the customer gets it once it is sent, it is filed, and it goes with what is blacked out', async () => {
  const jan = await kunde()
  const { fadenId } = await schreibe(jan, 'Bitte schicken Sie mir den Brief.')
  await arbeite()
  const pfad = `/arbeitsplatz/postfach/faden/${fadenId}`
  assert.match(ort(await lang(pfad, mitDatei({ text: 'Anbei.', aktion: 'hochladen' }, await brief()))), /gespeichert$/)
  await arbeite([pruefen, umwandeln])
  const seite = load((await lang(pfad)).body)
  assert.equal(seite('textarea[name=text]').text(), 'Anbei.')
  const datei = String(seite('input[name=datei]').val())
  assert.match(seite('form').text(), /brief\.pdf/)
  assert.equal((await lang(`/arbeitsplatz/postfach/dateien/${datei}`)).rawPayload.subarray(0, 5).toString(), '%PDF-')
  assert.equal((await fremd(`/arbeitsplatz/postfach/dateien/${datei}`)).statusCode, 404)
  assert.equal(await holt(jan, datei), undefined, 'not sent yet')
  const [schluessel, letzte] = ['schluessel', 'letzte'].map((name) => String(seite(`input[name=${name}]`).val()))
  const antwort = { text: 'Anbei.', aktion: 'senden', datei, schluessel: schluessel ?? '', letzte: letzte ?? '' }
  assert.match(ort(await lang(pfad, antwort)), /gesendet$/)
  assert.ok(await holt(jan, datei))
  assert.equal(await holt(await kunde('Anders'), datei), undefined)
  const nachricht = await liest(jan, fadenId)
  assert.deepEqual(nachricht?.dateien, [datei])
  await arbeite()
  const abgelegt = () => db.sql('select dateiname from eakte.dokument where eingang_id = $1', [nachricht?.id])
  assert.ok((await abgelegt()).some((d) => d['dateiname'] === 'brief.pdf'))
  await lang(`/arbeitsplatz/postfach/nachrichten/${nachricht?.id}/schwaerzen`, { grund: 'Falsche Person' })
  assert.equal(await holt(jan, datei), undefined)
  assert.ok((await abgelegt()).some((d) => d['dateiname'] === 'brief.pdf'))
})

test('PF-11: a file that is not taken keeps the answer here, with its text; a first message carries files too', async () => {
  const jan = await kunde()
  const { fadenId } = await schreibe(jan, 'Guten Tag')
  const pfad = `/arbeitsplatz/postfach/faden/${fadenId}`
  const falsch = new File(['MZ'], 'programm.exe')
  const abgelehnt = await lang(pfad, mitDatei({ text: 'Anbei.', aktion: 'senden', schluessel: neueId() }, falsch))
  assert.equal(abgelehnt.statusCode, 422)
  assert.match(abgelehnt.body, /programm\.exe:[\s\S]*Anbei\.<\/textarea>/)
  assert.equal((await liest(jan, fadenId))?.richtung, 'ein')
  await zustaendig(jan.personId)
  await db.sql(
    `insert into konto.konto (id, person_id, email_hash, email, registrierungsstufe, sprache, erstellt, zuletzt_angemeldet)
     values ($1, $2, 'y', 'y', 'pin_brief', 'de', now(), now())`,
    [jan.kontoId, jan.personId],
  )
  const form = { anliegen: 'terminanfrage', text: 'Ihr Termin', schluessel: neueId(), aktion: 'senden' }
  const ziel = ort(await lang(`/arbeitsplatz/postfach/neu/${jan.personId}`, mitDatei(form, await brief())))
  assert.equal((await liest(jan, ziel.split(/[/?]/)[4] ?? ''))?.dateien.length, 1)
})

test('PF-08: text blocks fill their placeholders; a draft stays with its author', async () => {
  const { fadenId } = await schreibe(await kunde(), 'Meine Miete steigt.')
  const seite = `/arbeitsplatz/postfach/faden/${fadenId}`
  const [schluessel, letzte] = [neueId(), '']
  await lang(seite, { schluessel, letzte, text: '', baustein: 'anrede', aktion: 'baustein' })
  await lang(seite, { schluessel, letzte, text: 'Guten Tag Jan Nowak,', baustein: 'gruss', aktion: 'baustein' })
  const text = load((await lang(seite)).body)('textarea[name=text]').text()
  assert.match(text, /^Guten Tag Jan Nowak,\n\nMit freundlichen Grüßen\nSabine Lang\nJobcenter Musterstadt$/)
  const beiNowak = (await nowak(seite)).body
  assert.match(beiNowak, /Sabine Lang hat dieses Gespräch seit/)
  assert.equal(load(beiNowak)('textarea[name=text]').text(), '')
})
