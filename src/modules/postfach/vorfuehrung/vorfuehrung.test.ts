import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsKunde, alsPersonal } from '../../../platform/database/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { fadenliste } from '../liste/query.ts'
import { buehne, jetzt } from '../pruefstand/buehne.ts'
import { ladeDemo } from './laden.ts'

const db = await testDatenbank()
const { app, arbeite, personal } = await buehne(db)

test('PF-01, PF-08: the demonstration has a customer with conversations that both sides see, entered once', async () => {
  const haus = { ...app, config: { ...app.config, DEMO: true } }
  for (const _ of [1, 2]) await ladeDemo(haus)
  await arbeite()
  const konten = await db.sql('select id, person_id from konto.konto')
  assert.equal(konten.length, 1)
  const [kontoId, personId] = [String(konten[0]?.['id']), String(konten[0]?.['person_id'])]
  const liste = await alsKunde(db.app, { kontoId, personIds: [personId] }, (tx) => fadenliste(tx, [personId], jetzt))
  assert.deepEqual(
    liste.map(({ stand, ungelesen }) => [stand, ungelesen]),
    [
      ['antwort', 1],
      ['antwort', 1],
      ['eingegangen', 0],
      ['antwort', 0],
    ],
  )
  const auftraege = await alsPersonal(db.app, personal('musterstadt'), (tx) =>
    tx.selectFrom('eakte.auftrag').select('id').execute(),
  )
  assert.equal(auftraege.length, 4, 'each message of the customer')
})
