import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { jetzt } from '../pruefstand/buehne.ts'
import { kundenbuehne } from '../pruefstand/kundin.ts'
import { hinweisZurueck } from './zurueck.ts'

const db = await testDatenbank()
const { portal, personal, beginne, kunde } = await kundenbuehne(db)

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
