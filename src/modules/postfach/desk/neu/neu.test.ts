import assert from 'node:assert/strict'
import { test } from 'node:test'
import { neueId } from '../../../../platform/ids.ts'
import { testDatenbank } from '../../../../platform/testing/index.ts'
import { testDesk } from '../../../../../tests/desk.ts'
import { postfach } from '../../index.ts'
import { buehne } from '../../pruefstand/buehne.ts'

const db = await testDatenbank()
const { app, stelle, kunde, zustaendig } = await buehne(db)
const desk = await testDesk(db, app, [postfach])
const lang = await desk.als('leistung', stelle('musterstadt'), 'Sabine Lang')
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
