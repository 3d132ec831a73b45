import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { testDesk } from '../../../../../tests/desk.ts'
import { alsPersonal } from '../../../../platform/database/index.ts'
import { neueId } from '../../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../../platform/testing/index.ts'
import { pfade } from '../../desk/pfade.ts'
import { beginneVonStelle, postfach } from '../../index.ts'
import { buehne, jetzt } from '../../pruefstand/buehne.ts'
import { adresseFuerBeginn } from './command.ts'

const db = await testDatenbank()
const { app, stelle, kunde, personal, zustaendig } = await buehne(db)
const desk = await testDesk(db, testHaus(db.app, { jetzt }), [postfach])
const leistung = await desk.als('leistung', stelle('musterstadt'), 'Sabine Lang')
const fremde = await desk.als('leistung', stelle('probeland'), 'Mai Nguyen')

test('PF-08: a clerk gets an address for a customer of the own office who can read it, from a mailbox of an allowed domain', async () => {
  const [jan, eva] = [await kunde(), await kunde('Anders')]
  for (const { personId } of [jan, eva]) await zustaendig(personId)
  await db.sql(
    `insert into konto.konto (id, person_id, email_hash, email, registrierungsstufe, sprache, erstellt, zuletzt_angemeldet)
     values ($1, $2, 'x', 'x', 'pin_brief', 'de', now(), now())`,
    [jan.kontoId, jan.personId],
  )
  const pfad = pfade.ausOutlook(jan.personId)
  const form = { anliegen: 'terminanfrage', adresse: 's.lang@jobcenter-ge.de' }
  assert.match((await leistung(pfade.neu(jan.personId))).body, /Aus Outlook schreiben/)
  assert.equal((await leistung(pfad)).statusCode, 200)
  for (const adresse of ['', 'privat@mail.example', 'ohne-domain', 'a@b@jobcenter-ge.de']) {
    const falsch = await leistung(pfad, { ...form, adresse })
    assert.equal(falsch.statusCode, 422, adresse)
    assert.equal(load(falsch.body)('#fehlerliste a').attr('href'), '#f-adresse')
  }
  const gut = await leistung(pfad, form)
  const [adresse = ''] = /antwort\+[0-9a-f]{40}@jobcenter\.invalid/.exec(gut.body) ?? []
  assert.notEqual(adresse, '')
  const zeilen = await db.sql('select * from postfach.kennzeichen')
  assert.equal(zeilen.length, 1)
  assert.ok(!JSON.stringify(zeilen).includes(adresse.slice(8, 48)), 'only its hash is kept')
  assert.match((await leistung(pfade.ausOutlook(eva.personId))).body, /kann hier keine Nachrichten lesen/)
  assert.equal((await leistung(pfade.ausOutlook(eva.personId), form)).statusCode, 409)
  assert.equal((await fremde(pfad)).statusCode, 404)
  assert.equal((await fremde(pfad, form)).statusCode, 404)
})

test('PF-13: nobody gets an address, or writes first, to a person their office is not in charge of; an address ends in a day', async () => {
  const [eva, lang] = [await kunde('Anders'), personal('musterstadt')]
  const wer = { personalId: lang.personalId, dienststelleId: stelle('musterstadt') }
  const anliegen = 'terminanfrage'
  const adresse = () =>
    alsPersonal(db.app, lang, (tx) =>
      adresseFuerBeginn(tx, app, wer, { personId: eva.personId, anliegen, adresse: 's.lang@jobcenter-ge.de' }, jetzt),
    )
  const beginne = () =>
    alsPersonal(db.app, lang, (tx) => {
      const verfasser = { personalId: lang.personalId, name: 'Sabine Lang' }
      const wohin = { personId: eva.personId, dienststelleId: wer.dienststelleId, anliegen }
      return beginneVonStelle(tx, app, { ...wohin, text: 'x', verfasser, weg: 'eakte', schluessel: neueId() }, jetzt)
    })
  await assert.rejects(adresse(), /row-level security/)
  await assert.rejects(beginne(), /row-level security/)
  await zustaendig(eva.personId)
  await adresse()
  await beginne()
  const laenger = `update postfach.kennzeichen set gueltig_bis = erstellt + interval '2 days'`
  await assert.rejects(db.sql(laenger), /beginn_einen_tag/)
})
