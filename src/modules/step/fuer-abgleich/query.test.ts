import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsPersonal, alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { personAnlegen } from '../index.ts'
import { personFuerAbgleich } from './query.ts'

const db = await testDatenbank()
const { krypto } = testHaus(db.app)
const jetzt = new Date('2026-07-03T12:00:00Z')
const wer = {
  personalId: neueId(),
  dienststelleIds: [neueId()],
  rechte: ['step.lesen', 'step.bearbeiten', 'step.auskunftssperre'],
}

test('ST-03: what the comparison takes of a person; a protected address is left out for everyone', async () => {
  const anschrift = { art: 'wohnung', strasse: 'Lindenweg', hausnummer: '4', plz: '12347', ort: 'Musterstadt' } as const
  const neu = {
    vorname: 'Özlem Ayşe',
    nachname: 'Kaya',
    geburt: { jahr: 1990 },
    anschrift,
    telefon: '0151 23456789',
    herkunft: 'amtlich',
  } as const
  const id = await alsPersonal(db.app, wer, (tx) => personAnlegen(tx, krypto, neu, 'keine', jetzt))
  const lies = () => alsSystem(db.worker, 'uebergabe', (tx) => personFuerAbgleich(tx, id))
  const offen = await lies()
  assert.deepEqual([offen?.vornamen, offen?.geburt], [['Özlem', 'Ayşe'], { jahr: 1990 }])
  assert.deepEqual([offen?.strasse, offen?.plz], ['Lindenweg', '12347'])
  assert.match(offen?.telefon ?? '', /^[0-9a-f]{32}$/)
  await db.sql(
    `insert into step.auskunftssperre (id, person_id, seit, grund, gesetzt) values ($1, $2, '2026-07-01', 'x', now())`,
    [neueId(), id],
  )
  for (const geschuetzt of [await lies(), await alsPersonal(db.app, wer, (tx) => personFuerAbgleich(tx, id))]) {
    assert.equal(geschuetzt?.nachname, 'Kaya')
    assert.deepEqual([geschuetzt?.strasse, geschuetzt?.ort, geschuetzt?.telefon], [undefined, undefined, undefined])
  }
  assert.equal(await alsSystem(db.worker, 'uebergabe', (tx) => personFuerAbgleich(tx, neueId())), undefined)
})
