import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsKunde, alsPersonal } from '../../../../platform/database/index.ts'
import { neueId } from '../../../../platform/ids.ts'
import { testDatenbank } from '../../../../platform/testing/index.ts'
import { antworteVonStelle, sendeVonKunde } from '../../index.ts'
import { buehne, jetzt } from '../../pruefstand/buehne.ts'
import { schliesse } from '../../faden/schliessen.ts'

const db = await testDatenbank()
const { app, kunde, personal, schreibe, arbeite } = await buehne(db)
const lang = personal('musterstadt')

/** A conversation all of which is filed: it could be ended. */
async function gespraech() {
  const jan = await kunde()
  const { fadenId } = await schreibe(jan, 'Guten Tag')
  await arbeite()
  const text = 'Noch etwas'
  const verfasser = { personalId: lang.personalId, name: 'Sabine Lang' }
  return {
    fadenId,
    kunde: (danach?: () => Promise<void>) =>
      alsKunde(db.app, jan, async (tx) => {
        await sendeVonKunde(tx, app, { ziel: { fadenId }, text, schluessel: neueId() }, jetzt)
        await danach?.()
      }),
    stelle: (danach?: () => Promise<void>) =>
      alsPersonal(db.app, lang, async (tx) => {
        await antworteVonStelle(tx, app, { fadenId, text, verfasser, weg: 'eakte', schluessel: neueId() }, jetzt)
        await danach?.()
      }),
    ende: (danach?: () => Promise<void>) =>
      alsPersonal(db.app, lang, async (tx) => {
        await schliesse(tx, fadenId, 'beantwortet', lang.personalId, jetzt)
        await danach?.()
      }),
  }
}

/** Until the other one waits for us, or is through. */
async function begegnet(arbeit: Promise<unknown>): Promise<void> {
  const lauf = { fertig: false }
  const ende = (): void => void (lauf.fertig = true)
  arbeit.then(ende, ende)
  const wartende = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  while (!lauf.fertig && (await db.sql(wartende)).length === 0);
}

const stand = async (fadenId: string) =>
  (
    await db.sql(
      `select geschlossen is not null as zu, (select count(*)::int from postfach.nachricht n where n.faden_id = f.id) as zahl
       from postfach.faden f where id = $1`,
      [fadenId],
    )
  )[0]

for (const wer of ['kunde', 'stelle'] as const) {
  test(`PF-01, PF-10: while a message of the ${wer} is being sent, its conversation cannot be ended over it`, async () => {
    const eines = await gespraech()
    let ende: Promise<void> | undefined
    await eines[wer](() => begegnet((ende = eines.ende())))
    await assert.rejects(ende ?? Promise.resolve(), { name: 'Conflict', message: /noch nicht in der Akte/ })
    assert.deepEqual(await stand(eines.fadenId), { zu: false, zahl: 2 })
  })

  test(`PF-01, PF-10: while a conversation is being ended, no message of the ${wer} gets into it any more`, async () => {
    const eines = await gespraech()
    let gesendet: Promise<void> | undefined
    await eines.ende(() => begegnet((gesendet = eines[wer]())))
    await assert.rejects(gesendet ?? Promise.resolve(), { name: 'Conflict', message: /Gespräch ist beendet/ })
    assert.deepEqual(await stand(eines.fadenId), { zu: true, zahl: 1 })
  })
}
