import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginnDesTages, plusSekunden } from '../../../platform/clock/index.ts'
import { post, testDatenbank } from '../../../platform/testing/index.ts'
import { wiederUebergeben } from '../../../platform/uebergabe/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { buehne, jetzt } from '../pruefstand/buehne.ts'
import { nachOutlook, stelleEin, TEAM } from './pruefstand/outlook.ts'

const db = await testDatenbank()
const { worker, stelle, kunde, schreibe, arbeite } = await buehne(db)
const hier = stelle('musterstadt')
await nachOutlook(db, hier)
const NEU = 'team5@jobcenter-ge.de'
await stelleEin(db, hier, { kanal: 'outlook', adresse: NEU }, '2026-07-06')
await stelleEin(db, hier, { kanal: 'eakte' }, '2026-07-10')

/** A message that came back, and that a person tries to send again on another day. */
async function zurueckUndWieder(id: string, am: Date): Promise<void> {
  await db.sql(`update postfach.mail_ausgang set sendung = 2, gesendet = null where nachricht_id = $1`, [id])
  worker.uhr.stelle(am)
  const wieder = { art: 'postfach.zustellen', bezug: id, dienststelle: hier, faellig: am }
  await alsSystem(db.worker, 'uebergabe', (tx) => wiederUebergeben(tx, wieder))
  await arbeite()
  worker.uhr.stelle(jetzt)
}
const empfaenger = (): string[] => post.splice(0).map(({ an }) => an)
const auftraege = (id: string) => db.sql('select id from eakte.auftrag where eingang_id = $1', [id])
const stand = async (id: string): Promise<unknown[]> => {
  const [n] = await db.sql('select kanal, ersatz, abgelegt from postfach.nachricht where id = $1', [id])
  return [n?.['kanal'], n?.['ersatz'], n?.['abgelegt'] !== null]
}

test('PF-05: tried again, a message goes to the mailbox of today, and without one into the E-AKTE as work', async () => {
  const { id } = await schreibe(await kunde(), 'Bitte schicken Sie mir eine Kopie.', 'kopien')
  await arbeite()
  assert.deepEqual([empfaenger(), await stand(id)], [[TEAM], ['outlook', null, true]])
  await zurueckUndWieder(id, beginnDesTages('2026-07-07'))
  assert.deepEqual([empfaenger(), await stand(id)], [[NEU], ['outlook', null, true]])
  assert.deepEqual(await auftraege(id), [])
  await zurueckUndWieder(id, beginnDesTages('2026-07-11'))
  assert.deepEqual([empfaenger(), await stand(id)], [[], ['eakte', 'nicht-zustellbar', true]])
  assert.equal((await auftraege(id)).length, 1)
})

test('PF-10: what a mailbox does not take is filed at once all the same', async () => {
  const { id } = await schreibe(await kunde(), 'Bitte schicken Sie mir eine Kopie.', 'kopien')
  const senden = worker.mail.senden.bind(worker.mail)
  worker.mail.senden = () => Promise.reject(new Error('aus'))
  await arbeite()
  worker.mail.senden = senden
  assert.deepEqual(await stand(id), ['outlook', null, true])
  assert.deepEqual(await auftraege(id), [])
  worker.uhr.stelle(plusSekunden(jetzt, 60))
  await arbeite()
  worker.uhr.stelle(jetzt)
  assert.deepEqual(empfaenger(), [TEAM])
})

test('PF-05: refused for good at once, a message waits for a person, and goes to the mailbox of that day', async () => {
  const { id } = await schreibe(await kunde(), 'Bitte schicken Sie mir eine Kopie.', 'kopien')
  const senden = worker.mail.senden.bind(worker.mail)
  worker.mail.senden = () => Promise.reject(Object.assign(new Error('550 no such user'), { responseCode: 550 }))
  await arbeite()
  worker.mail.senden = senden
  const weg = `select stand, versuche from uebergabe.uebergabe where art = 'postfach.zustellen' and bezug = $1`
  assert.deepEqual(await db.sql(weg, [id]), [{ stand: 'abgelehnt', versuche: 1 }])
  const uebergeben = await db.sql('select uebergeben from postfach.nachricht where id = $1', [id])
  assert.deepEqual(uebergeben, [{ uebergeben: null }], 'the customer reads that it is sent')
  worker.uhr.stelle(beginnDesTages('2026-07-07'))
  await db.sql(
    `update uebergabe.uebergabe set stand = 'wartend', versuche = 0, erledigt = null, faellig = $2
     where art = 'postfach.zustellen' and bezug = $1`,
    [id, worker.uhr.jetzt()],
  )
  await arbeite()
  worker.uhr.stelle(jetzt)
  assert.deepEqual(empfaenger(), [NEU])
})
