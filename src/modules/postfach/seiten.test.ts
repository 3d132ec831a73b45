import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { pruefen, umwandeln } from '../../platform/eingang/index.ts'
import { pdfDatei } from '../../platform/eingang/pruefstand/dateien.ts'
import { plusSekunden } from '../../platform/clock/index.ts'
import { alsSystem } from '../../platform/database/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank, testPortal } from '../../platform/testing/index.ts'
import { neuesKonto } from '../../../tests/konto.ts'
import { konto } from '../konto/index.ts'
import { hinweisZurueck } from './hinweis/zurueck.ts'
import { postfach } from './index.ts'
import { buehne } from './pruefstand/buehne.ts'

const jetzt = new Date('2026-07-03T12:07:31Z')
const db = await testDatenbank()
const { stelle, personal, antworte, beginne } = await buehne(db)
const eingang = { name: 'eingang', worker: [pruefen, umwandeln] }
const portal = await testPortal(db, [konto, postfach, eingang], jetzt)
let nummer = 0

/** A customer of Musterstadt; bound by letter unless told otherwise. */
async function kunde(bindung = 'pin_brief') {
  const email = `jan${(nummer += 1)}@beispiel.de`
  const browser = await neuesKonto(portal, email)
  const [zeile] = await db.sql('select id, person_id from konto.konto order by id desc limit 1')
  const [kontoId, personId] = [String(zeile?.['id']), String(zeile?.['person_id'])]
  await db.sql('update konto.konto set registrierungsstufe = $2 where id = $1', [kontoId, bindung])
  await db.sql(
    `update step.person set vorname = 'Jan', nachname = 'Nowak', geburtsdatum = '1988-05-04' where id = $1`,
    [personId],
  )
  await db.sql('insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, now())', [
    personId,
    stelle('musterstadt'),
  ])
  return { ...browser, kontoId, personId, email }
}
type Kunde = Awaited<ReturnType<typeof kunde>>

const TEXT = 'Meine Miete steigt auf 512 Euro.'
const ort = (antwort: { headers: Record<string, unknown> }): string => String(antwort.headers['location'])
const waehle = (wer: Kunde, anliegen: string) =>
  wer.sende('/postfach/schreiben', { stelle: stelle('musterstadt'), anliegen })

/** Writes a message to its end. @returns the number of its conversation */
async function schreibe(wer: Kunde, text = TEXT): Promise<string> {
  const entwurf = ort(await waehle(wer, 'miete-heizkosten'))
  await wer.sende(entwurf, { text, aktion: 'weiter' })
  const gesendet = await wer.sende(`${entwurf}/pruefen`)
  return /JC-[\dA-Z-]+/.exec(ort(gesendet))?.[0] ?? assert.fail(gesendet.body)
}

test('PF-01 to PF-04: office prefilled, Anliegen, information, answer time, text, check, receipt', async () => {
  const jan = await kunde()
  assert.match((await jan.hole('/postfach')).body, /Sie haben noch keine Nachrichten/)
  const erste = load((await jan.hole('/postfach/schreiben')).body)
  assert.match(erste('main').text(), /Ihre Nachricht geht an: Jobcenter Musterstadt/)
  assert.equal(erste('input[name=anliegen]').length, 10)
  assert.equal((await jan.sende('/postfach/schreiben', { stelle: stelle('musterstadt') })).statusCode, 422)
  const entwurf = ort(await waehle(jan, 'miete-heizkosten'))
  const seite = load((await jan.hole(entwurf)).body)('main').text()
  assert.match(seite, /Die Abrechnung für das letzte Jahr bearbeiten wir zurzeit in etwa 3 Wochen/)
  assert.match(seite, /Wir antworten meist in 3 Werktagen/)
  assert.equal((await jan.sende(entwurf, { text: ' ', aktion: 'weiter' })).statusCode, 422)
  assert.equal(ort(await jan.sende(entwurf, { text: TEXT, aktion: 'weiter' })), `${entwurf}/dateien`)
  assert.match((await jan.hole(`${entwurf}/pruefen`)).body, /512 Euro/)
  const gesendet = ort(await jan.sende(`${entwurf}/pruefen`))
  assert.match(
    load((await jan.hole(gesendet)).body)('main').text(),
    /Ihre Nachricht ist gesendet[\s\S]*meist in 3 Werktagen/,
  )
  assert.equal(ort(await jan.sende(`${entwurf}/pruefen`)), `${gesendet}?stand=doppelt`)
})

test('PF-03, PF-04: VÄM and WBA lead to their forms, what is switched off shows the hint, and another office can be chosen', async () => {
  const jan = await kunde()
  assert.equal(ort(await waehle(jan, 'veraenderung-mitteilen')), '/veraenderung')
  assert.equal(ort(await waehle(jan, 'weiterbewilligung')), '/antrag/weiterbewilligung')
  const aus = await waehle(jan, 'bildung-teilhabe')
  assert.match(aus.body, /schreiben Sie bitte nicht hier[\s\S]*Rathausmarkt 1/)
  assert.equal(
    ort(await jan.sende('/postfach/schreiben/stelle', { stelle: stelle('probeland') })),
    '/postfach/schreiben?stelle=probeland',
  )
  assert.match((await jan.hole('/postfach/schreiben?stelle=probeland')).body, /Probeland/)
})

test('PF-01: the answer is new, read, answered, searched, deleted for oneself only, and taken back', async () => {
  const jan = await kunde()
  const referenz = await schreibe(jan)
  await portal.arbeite()
  const [faden] = await db.sql('select id from postfach.faden where referenz = $1', [referenz])
  await antworte(personal('musterstadt'), String(faden?.['id']), 'Guten Tag, bitte senden Sie uns den Vertrag.')
  const liste = () => jan.hole('/postfach').then(({ body }) => load(body)('main').text())
  assert.match(await liste(), /Ungelesen \(1\)[\s\S]*Neu · Jobcenter Musterstadt/)
  const seite = (await jan.hole(`/postfach/faden/${referenz}`)).body
  assert.match(seite, /512 Euro[\s\S]*beantwortet am[\s\S]*Jobcenter Musterstadt[\s\S]*den Vertrag/)
  assert.doesNotMatch(seite, /Sabine Lang/)
  assert.match(await liste(), /Ungelesen \(0\)/)
  const antwort = await jan.sendeUndFolge(`/postfach/faden/${referenz}`, { text: 'Anbei.', aktion: 'senden' })
  assert.match(antwort.body, /Ihre Antwort ist gesendet[\s\S]*Anbei\./)
  assert.match((await jan.sende('/postfach/suchen', { begriff: 'vertrag' })).body, /Gefunden: 1/)
  assert.match((await jan.sende('/postfach/suchen', { begriff: 'zeppelin' })).body, /Nichts gefunden/)
  const geloescht = await jan.sendeUndFolge(`/postfach/faden/${referenz}/loeschen`)
  assert.match(geloescht.body, /Gelöscht\. Rückgängig bis 2\. August 2026/)
  assert.equal((await jan.hole(`/postfach/faden/${referenz}`)).statusCode, 404)
  assert.match((await jan.hole('/postfach/papierkorb')).body, new RegExp(referenz))
  await jan.sende(`/postfach/faden/${referenz}/zurueckholen`)
  assert.equal((await jan.hole(`/postfach/faden/${referenz}`)).statusCode, 200)
  const pdf = await jan.hole(`/postfach/faden/${referenz}/druck`)
  assert.deepEqual([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()], [200, '%PDF-'])
})

test('KO-02, PF-01: at level 1 a draft is written and kept; to send and to read it takes level 2, and nothing is shown before', async () => {
  const jan = await kunde('email')
  const entwurf = ort(await waehle(jan, 'terminanfrage'))
  await jan.sende(entwurf, { text: TEXT, aktion: 'weiter' })
  assert.match(ort(await jan.sende(`${entwurf}/pruefen`)), /^\/konto\/stufe\?/)
  await beginne(personal('musterstadt'), jan.personId, 'Geheimer Satz')
  const seite = (await jan.hole('/postfach')).body
  assert.match(seite, /Es wartet 1 Nachricht auf Sie/)
  assert.doesNotMatch(seite, /Geheimer Satz|Musterstadt.*Neu/)
  await db.sql(`update konto.konto set registrierungsstufe = 'pin_brief' where id = $1`, [jan.kontoId])
  assert.match((await jan.hole(`${entwurf}/pruefen`)).body, /512 Euro/)
  assert.match(ort(await jan.sende(`${entwurf}/pruefen`)), /\/postfach\/gesendet\//)
})

test('PF-01, KO-02: what was typed as an answer survives a step-up; a draft can be deleted and had back', async () => {
  const jan = await kunde()
  const referenz = await schreibe(jan)
  const stufe = (bindung: string) =>
    db.sql('update konto.konto set registrierungsstufe = $2 where id = $1', [jan.kontoId, bindung])
  await stufe('email')
  const antwort = await jan.sende(`/postfach/faden/${referenz}`, { text: 'Lange Geschichte', aktion: 'senden' })
  assert.match(ort(antwort), /^\/konto\/stufe\?/)
  await stufe('pin_brief')
  assert.match((await jan.hole(`/postfach/faden/${referenz}`)).body, /Lange Geschichte<\/textarea>/)
  const entwurf = ort(await waehle(jan, 'sonstiges'))
  await jan.sende(entwurf, { text: 'Kurze Geschichte', aktion: 'speichern' })
  assert.match((await jan.hole('/postfach/entwuerfe')).body, /Etwas anderes[\s\S]*noch nicht gesendet/)
  const weg = await jan.sendeUndFolge(`${entwurf}/loeschen`)
  assert.match(weg.body, /Der Entwurf ist gelöscht[\s\S]*Sie haben keine Entwürfe/)
  await jan.sende(`${entwurf}/zurueckholen`)
  assert.match((await jan.hole(entwurf)).body, /Kurze Geschichte/)
})

test('PF-13: nobody opens the draft, the conversation, the receipt or the print of another', async () => {
  const [jan, eva] = [await kunde(), await kunde()]
  const referenz = await schreibe(jan)
  const entwurf = ort(await waehle(jan, 'kopien'))
  for (const pfad of [
    entwurf,
    `${entwurf}/pruefen`,
    `/postfach/faden/${referenz}`,
    `/postfach/faden/${referenz}/druck`,
    `/postfach/gesendet/${referenz}`,
  ])
    assert.equal((await eva.hole(pfad)).statusCode, 404, pfad)
  for (const pfad of [
    entwurf,
    `${entwurf}/pruefen`,
    `/postfach/faden/${referenz}`,
    `/postfach/faden/${referenz}/loeschen`,
  ])
    assert.equal((await eva.sende(pfad, { text: 'x', aktion: 'senden' })).statusCode, 404, pfad)
})

test('PF-11: a file goes along by the same checks, and is filed beside the message', async () => {
  const jan = await kunde()
  const entwurf = ort(await waehle(jan, 'kopien'))
  await jan.sende(entwurf, { text: 'Mit Anlage', aktion: 'weiter' })
  const daten = new FormData()
  daten.set('datei-neu', new File([new Uint8Array(await pdfDatei(2))], 'vertrag.pdf'))
  daten.set('aktion', 'hochladen')
  assert.equal(ort(await jan.sendeDateien(`${entwurf}/dateien`, daten)), `${entwurf}/dateien`)
  assert.match((await jan.hole(`${entwurf}/pruefen`)).body, /vertrag\.pdf/)
  const referenz = /JC-[\dA-Z-]+/.exec(ort(await jan.sende(`${entwurf}/pruefen`)))?.[0]
  await portal.arbeite()
  portal.stelle(plusSekunden(jetzt, 60))
  await portal.arbeite()
  portal.stelle(jetzt)
  const dokumente = await db.sql(
    `select d.dateiname from eakte.dokument d join eakte.eingang e on e.id = d.eingang_id where e.referenz = $1 order by d.art`,
    [referenz],
  )
  assert.ok(dokumente.some((d) => d['dateiname'] === 'vertrag.pdf'))
  assert.match((await jan.hole(`/postfach/faden/${referenz}`)).body, /vertrag\.pdf/)
})

test('PF-11: more files than a message may carry are named, and stay in the library', async () => {
  const jan = await kunde()
  const entwurf = ort(await waehle(jan, 'kopien'))
  const pdf = await pdfDatei(1)
  const daten = new FormData()
  for (let i = 1; i <= 11; i += 1) daten.append('datei-neu', new File([new Uint8Array(pdf), `%${i}`], `Foto-${i}.pdf`))
  const antwort = await jan.sendeDateien(`${entwurf}/dateien`, daten)
  assert.equal(antwort.statusCode, 422)
  assert.match(antwort.body, /höchstens 10 Dateien mitgeben\. Nicht dabei: Foto-/)
})

test('PF-09: an e-mail only for who asked, without content, one for many messages, none for what was read', async () => {
  const jan = await kunde()
  const lang = personal('musterstadt')
  await beginne(lang, jan.personId, 'Erste')
  const an = async () => (await portal.arbeite()).filter((mail) => mail.an === jan.email)
  assert.deepEqual(await an(), [])
  await jan.sende('/postfach/benachrichtigung', { wahl: 'ja' })
  await beginne(lang, jan.personId, 'Geheimer Satz')
  const [mail, ...mehr] = await an()
  assert.deepEqual([mail?.betreff, mehr.length], ['Neue Nachricht in Ihrem Postfach', 0])
  assert.doesNotMatch(String(mail?.text), /Geheimer|http|Musterstadt|Jan/)
  portal.stelle(plusSekunden(jetzt, 60))
  await beginne(lang, jan.personId, 'Dritte', plusSekunden(jetzt, 60))
  assert.deepEqual(await an(), [])
  portal.stelle(plusSekunden(jetzt, 3700))
  assert.equal((await an()).length, 1)
  portal.stelle(jetzt)
  const ergebnisse = await db.sql('select ergebnis from postfach.hinweis where konto_id = $1 order by am', [
    jan.kontoId,
  ])
  assert.deepEqual(
    ergebnisse.map((zeile) => zeile['ergebnis']),
    ['gesendet', 'gesendet'],
  )
})

test('PF-09: killed between sent and recorded, the notice goes out again with the same Message-ID; a refused address is shown', async () => {
  const jan = await kunde()
  await jan.sende('/postfach/benachrichtigung', { wahl: 'ja' })
  const { id } = await beginne(personal('musterstadt'), jan.personId, 'Guten Tag')
  const erste = (await portal.arbeite()).find((mail) => mail.an === jan.email)
  await db.sql('delete from postfach.hinweis where nachricht_id = $1', [id])
  await db.sql(
    `update uebergabe.uebergabe set stand = 'wartend', faellig = $2 where art = 'postfach.hinweis' and bezug = $1`,
    [id, jetzt],
  )
  const zweite = (await portal.arbeite()).find((mail) => mail.an === jan.email)
  assert.equal(zweite?.id, erste?.id)
  const { mail } = portal.worker
  const senden = mail.senden.bind(mail)
  const weist = Object.assign(new Error('550 unbekannt'), { responseCode: 550 })
  Object.assign(mail, { senden: () => Promise.reject(weist) })
  portal.stelle(plusSekunden(jetzt, 7200))
  await beginne(personal('musterstadt'), jan.personId, 'Noch einmal', plusSekunden(jetzt, 7200))
  await portal.arbeite()
  Object.assign(mail, { senden })
  portal.stelle(jetzt)
  assert.match((await jan.hole('/postfach')).body, /Unsere E-Mails kommen bei Ihnen nicht an/)
  await jan.sende('/postfach/benachrichtigung', { wahl: 'nein' })
  assert.doesNotMatch((await jan.hole('/postfach')).body, /kommen bei Ihnen nicht an/)
})

test('PF-09: a report that a notice did not arrive is shown to its customer, and stands in the proof', async () => {
  const jan = await kunde()
  await jan.sende('/postfach/benachrichtigung', { wahl: 'ja' })
  await beginne(personal('musterstadt'), jan.personId, 'Guten Tag')
  const mail = (await portal.arbeite()).find((eine) => eine.an === jan.email)
  const bericht = [`<${mail?.id}@portal.example>`]
  const melde = () => alsSystem(db.worker, 'uebergabe', (tx) => hinweisZurueck(tx, bericht, '5.1.1', jetzt))
  assert.equal(await melde(), 1)
  assert.equal(await melde(), 0)
  assert.match((await jan.hole('/postfach')).body, /Unsere E-Mails kommen bei Ihnen nicht an/)
  const [zeile] = await db.sql('select ergebnis, grund from postfach.hinweis where konto_id = $1', [jan.kontoId])
  assert.deepEqual(zeile, { ergebnis: 'unzustellbar', grund: 'kam zurück (5.1.1)' })
})

test('PF-15: an office that is off is not offered, and its conversations cannot be answered', async () => {
  const jan = await kunde()
  const referenz = await schreibe(jan)
  await db.sql(
    `insert into konfiguration.betriebsart (id, dienststelle_id, betriebsart, ab, grund, erfasst) values ($1, $2, 'aus', '2026-07-03', 'x', now())`,
    [neueId(), stelle('musterstadt')],
  )
  const seite = (await jan.hole(`/postfach/faden/${referenz}`)).body
  assert.match(seite, /nimmt diese Stelle hier keine Nachrichten an/)
  assert.equal((await jan.sende(`/postfach/faden/${referenz}`, { text: 'x', aktion: 'senden' })).statusCode, 409)
  assert.equal(ort(await jan.hole('/postfach/schreiben')), '/postfach/schreiben/stelle')
  await db.sql(`delete from konfiguration.betriebsart where ab = '2026-07-03'`)
})
