import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsKunde } from '../../platform/database/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank } from '../../platform/testing/index.ts'
import { kundenbuehne, ort, TEXT } from './pruefstand/kundin.ts'

const db = await testDatenbank()
const { portal, stelle, personal, antworte, beginne, kunde, waehle, schreibe } = await kundenbuehne(db)

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
  const schluessel = String(load(seite)('input[name=schluessel]').val())
  const antwort = await jan.sendeUndFolge(`/postfach/faden/${referenz}`, {
    text: 'Anbei.',
    aktion: 'senden',
    schluessel,
  })
  assert.match(antwort.body, /Ihre Antwort ist gesendet[\s\S]*Anbei\./)
  const wieder = { text: 'Anbei.', aktion: 'senden', schluessel }
  await Promise.all([1, 2].map(() => jan.sende(`/postfach/faden/${referenz}`, wieder)))
  const anzahl = `select count(*)::int as zahl from postfach.nachricht where faden_id = $1 and richtung = 'ein'`
  assert.deepEqual(await db.sql(anzahl, [faden?.['id']]), [{ zahl: 2 }], 'pressed three times, it is one answer')
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
  const antwort = await jan.sende(`/postfach/faden/${referenz}`, {
    text: 'Lange Geschichte',
    aktion: 'senden',
    schluessel: neueId(),
  })
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
    assert.equal((await eva.sende(pfad, { text: 'x', aktion: 'senden', schluessel: neueId() })).statusCode, 404, pfad)
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
  assert.equal(
    (await jan.sende(`/postfach/faden/${referenz}`, { text: 'x', aktion: 'senden', schluessel: neueId() })).statusCode,
    409,
  )
  assert.equal(ort(await jan.hole('/postfach/schreiben')), '/postfach/schreiben/stelle')
  await db.sql(`delete from konfiguration.betriebsart where ab = '2026-07-03'`)
})

test('PF-01, PF-10: a customer ends a conversation that is done with, once all is filed; both sides read who did it', async () => {
  const [jan, eva] = [await kunde(), await kunde()]
  const referenz = await schreibe(jan)
  const seite = `/postfach/faden/${referenz}`
  assert.match((await jan.hole(seite)).body, /Wir antworten meist in 3 Werktagen/)
  assert.equal((await jan.sende(`${seite}/beenden`)).statusCode, 409, 'not filed yet')
  await portal.arbeite()
  assert.equal((await eva.sende(`${seite}/beenden`)).statusCode, 404)
  assert.match((await jan.hole(`${seite}/beenden`)).body, /Danach kann hier niemand mehr schreiben/)
  const ende = await jan.sendeUndFolge(`${seite}/beenden`)
  assert.match(ende.body, /Das Gespräch ist beendet[\s\S]*Sie haben es beendet/)
  assert.doesNotMatch(ende.body, /textarea/)
  assert.match((await jan.hole('/postfach')).body, /beendet/)
  assert.equal(ort(await jan.hole(`${seite}/beenden`)), seite)
  assert.equal((await jan.sende(seite, { text: 'Doch noch', aktion: 'senden', schluessel: neueId() })).statusCode, 409)
  const { numUpdatedRows } = await alsKunde(db.app, { ...jan, personIds: [jan.personId] }, (tx) =>
    tx
      .updateTable('postfach.faden')
      .set({ geschlossen: null, geschlossen_grund: null })
      .where('referenz', '=', referenz)
      .executeTakeFirst(),
  )
  assert.equal(numUpdatedRows, 0n, 'it stays ended')
})

test('PF-09: what is fetched ahead by a browser is not opened by its customer', async () => {
  const jan = await kunde()
  const { fadenId, referenz } = await beginne(personal('musterstadt'), jan.personId, 'Guten Tag')
  const gelesen = async () =>
    (
      await db.sql(
        'select a.gelesen from postfach.ansicht a join postfach.nachricht n on n.id = a.nachricht_id where n.faden_id = $1',
        [fadenId],
      )
    )[0]
  const cookie = [...jan.kekse].map(([name, wert]) => `${name}=${wert}`).join('; ')
  const url = `/postfach/faden/${referenz}`
  await portal.web.inject({ method: 'HEAD', url, headers: { cookie } })
  await portal.web.inject({ url, headers: { cookie, 'sec-purpose': 'prefetch;prerender' } })
  assert.equal(await gelesen(), undefined)
  await jan.hole(url)
  assert.ok((await gelesen())?.['gelesen'])
})
