import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { liesMail } from '../../../platform/mail/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { antwortKennzeichen, type Kennzeichen } from '../outlook/kennzeichen.ts'
import { buehne, jetzt } from '../pruefstand/buehne.ts'
import { nimmAuf } from './aufnehmen.ts'

const db = await testDatenbank()
const { worker, stelle, kunde, schreibe } = await buehne(db)
const dienststelleId = stelle('musterstadt')
const TEAM = 'team3@jobcenter-ge.de'

async function kennzeichen(): Promise<Kennzeichen> {
  const jan = await kunde()
  const { fadenId } = await schreibe(jan, 'Haben Sie meinen Vertrag?')
  const gespraech = { fadenId, personId: jan.personId, dienststelleId }
  const id = await alsSystem(db.worker, 'uebergabe', (tx) => antwortKennzeichen(tx, worker, gespraech, TEAM, jetzt))
  return { id, art: 'antwort', adresse: TEAM, ...gespraech, anliegen: null, personalId: null, gilt: true }
}

/** One that is to be kept. */
async function kommt(vertraut: boolean, eines: Kennzeichen | undefined): Promise<void> {
  const bytes = Buffer.from(`From: <${TEAM}>\r\nMessage-ID: <${neueId()}@x>\r\n\r\nMit Anhang.\r\n`)
  const mail = await liesMail(bytes)
  const urteil = { art: 'korb', kennzeichen: eines, grund: 'mit Anhang', programm: false, vertraut } as const
  await alsSystem(db.worker, 'uebergabe', (tx) => nimmAuf(tx, worker, { mail, bytes, urteil }, jetzt))
}
const imKorb = async (): Promise<unknown> =>
  (await db.sql('select vertraut, count(*)::int as zahl from postfach.mail_eingang group by 1 order by 1')).map(
    (zeile) => zeile['zahl'],
  )

test('PF-08: in a flood of doubtful mails every one from the mailbox that was written to is kept', async () => {
  const eines = await kennzeichen()
  await kommt(false, eines)
  await db.sql(
    `insert into postfach.mail_eingang (id, sha256, dienststelle_id, grund, kopf, original, groesse, eingegangen, stand)
     select gen_random_uuid(), sha256(i::text::bytea), $1, 'fremd', kopf, original, 1, eingegangen, 'offen'
       from postfach.mail_eingang, generate_series(1, 199) i`,
    [dienststelleId],
  )
  await kommt(false, eines)
  assert.deepEqual(await imKorb(), [200], 'the basket is full')
  await kommt(true, eines)
  await kommt(true, eines)
  assert.deepEqual(await imKorb(), [200, 2])
  const gezaehlt = await db.sql('select grund, zahl from postfach.mail_zaehlung')
  assert.deepEqual(
    gezaehlt.map(({ grund, zahl }) => [grund, zahl]),
    [['mit Anhang, nicht aufbewahrt', 1]],
  )
})
