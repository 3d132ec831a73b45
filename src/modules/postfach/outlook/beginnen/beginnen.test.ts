import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { testDesk } from '../../../../../tests/desk.ts'
import { testDatenbank, testHaus } from '../../../../platform/testing/index.ts'
import { pfade } from '../../desk/pfade.ts'
import { postfach } from '../../index.ts'
import { buehne, jetzt } from '../../pruefstand/buehne.ts'

const db = await testDatenbank()
const { stelle, kunde } = await buehne(db)
const desk = await testDesk(db, testHaus(db.app, { jetzt }), [postfach])
const leistung = await desk.als('leistung', stelle('musterstadt'), 'Sabine Lang')
const fremde = await desk.als('leistung', stelle('probeland'), 'Mai Nguyen')

test('PF-08: a clerk gets an address for a customer of the own office who can read it, from a mailbox of an allowed domain', async () => {
  const [jan, eva] = [await kunde(), await kunde('Anders')]
  for (const { personId } of [jan, eva])
    await db.sql('insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, now())', [
      personId,
      stelle('musterstadt'),
    ])
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
