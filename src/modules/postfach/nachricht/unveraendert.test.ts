import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { alsPersonal } from '../../../platform/database/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { buehne } from '../pruefstand/buehne.ts'

const db = await testDatenbank()
const { kunde, personal, schreibe } = await buehne(db)

test('PF-13: staff who may black a message out can not put other words in its place', async () => {
  const { fadenId } = await schreibe(await kunde(), 'Meine Miete steigt.')
  await assert.rejects(
    alsPersonal(db.app, personal('musterstadt'), (tx) =>
      sql`update postfach.nachricht set text = '\\x00' where faden_id = ${fadenId}`.execute(tx),
    ),
    /Eine Nachricht wird nicht geändert/,
  )
})
