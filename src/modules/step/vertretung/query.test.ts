import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsPersonal } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { personAnlegen, vertretungenVon } from '../index.ts'
import { gilt } from './query.ts'

test('ST-07: a representation counts from its first to its last day, and not from the day it was withdrawn', () => {
  const v = { gueltigAb: '2026-06-01', gueltigBis: '2026-12-31', widerrufen: null }
  assert.deepEqual(
    ['2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01'].map((tag) => gilt(v, tag)),
    [false, true, true, false],
  )
  assert.equal(gilt({ ...v, gueltigBis: null }, '2099-01-01'), true)
  assert.deepEqual(
    ['2026-06-30', '2026-07-01'].map((tag) => gilt({ ...v, widerrufen: '2026-07-01' }, tag)),
    [true, false],
  )
})

test("ST-07: others ask who may act for a person on a day; the law's representatives come first", async () => {
  const db = await testDatenbank()
  const { krypto } = testHaus(db.app)
  const wer = { personalId: neueId(), dienststelleIds: [neueId()], rechte: ['step.lesen', 'step.bearbeiten'] }
  const neu = { vorname: 'Kim', nachname: 'Muster', geburt: { jahr: 2010 }, herkunft: 'amtlich' } as const
  const id = await alsPersonal(db.app, wer, (tx) =>
    personAnlegen(tx, krypto, neu, 'keine', new Date('2026-07-03T12:00:00Z')),
  )
  for (const [name, art, ab, bis] of [
    ['Nachbarin', 'vollmacht', '2026-06-01', null],
    ['Mutter', 'gesetzlich', '2010-01-01', '2028-01-01'],
    ['Früher', 'vollmacht', '2020-01-01', '2020-12-31'],
  ])
    await db.sql(
      `insert into step.vertretung (id, person_id, vertreter_name, art, umfang, gueltig_ab, gueltig_bis, nachweis, herkunft, erfasst)
       values ($1, $2, $3, $4, '{alles}', $5, $6, 'urkunde', 'amtlich', now())`,
      [neueId(), id, name, art, ab, bis],
    )
  const am = (tag: string) => alsPersonal(db.app, wer, (tx) => vertretungenVon(tx, id, tag))
  assert.deepEqual(
    (await am('2026-07-03')).map((v) => v.vertreterName),
    ['Mutter', 'Nachbarin'],
  )
  assert.deepEqual(
    (await am('2020-06-01')).map((v) => v.vertreterName),
    ['Mutter', 'Früher'],
  )
  const fremd = { ...wer, dienststelleIds: [neueId()] }
  assert.deepEqual(await alsPersonal(db.app, fremd, (tx) => vertretungenVon(tx, id, '2026-07-03')), [])
})
