import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsPersonal, alsSystem } from '../../../platform/database/index.ts'
import { Forbidden, NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { personAnlegen } from '../index.ts'
import { nummernHeute } from '../nummer/nummer.ts'
import { type MdaAntwort, mdaVermerken } from './command.ts'
import { type MdaFeld, mdaVon } from './query.ts'

const db = await testDatenbank()
const { krypto } = testHaus(db.app)
const jetzt = new Date('2026-07-03T12:00:00Z')
const wer = { personalId: neueId(), dienststelleIds: [neueId()], rechte: ['step.lesen', 'step.bearbeiten'] }
const neu = {
  vorname: 'Özlem',
  nachname: 'Kaya',
  geburt: { jahr: 1990, monat: 7, tag: 3 },
  herkunft: 'Dienststelle',
} as const
const person = () => alsPersonal(db.app, wer, (tx) => personAnlegen(tx, krypto, neu, 'keine', jetzt))
const vermerke = (id: string, antwort: MdaAntwort) =>
  alsSystem(db.worker, 'uebergabe', (tx) => mdaVermerken(tx, krypto, id, antwort, jetzt))
const stand = (id: string) => alsPersonal(db.app, wer, (tx) => mdaVon(tx, krypto, id))
const steuerId = (id: string) =>
  alsPersonal(db.app, wer, async (tx) => (await nummernHeute(tx, krypto, id)).find(({ art }) => art === 'steuer_id'))

test('ST-06: the retrieval takes over a Steuer-ID that we lack, and says so', async () => {
  const id = await person()
  assert.equal(await stand(id), undefined)
  await vermerke(id, { stand: 'angefragt' })
  assert.equal((await stand(id))?.stand, 'angefragt')
  await vermerke(id, { stand: 'beantwortet', steuerId: '86095742719', daten: { nachname: 'Kaya' } })
  const da = await stand(id)
  const feld: MdaFeld = { feld: 'steuer_id', bisher: null, geliefert: '86 095 742 719', uebernommen: true }
  assert.deepEqual([da?.stand, da?.felder], ['uebernommen', [feld]])
  const nummer = await steuerId(id)
  assert.deepEqual([nummer?.wert, nummer?.herkunft], ['86095742719', 'MDA'])
  await vermerke(id, { stand: 'beantwortet', steuerId: '86095742719' })
  assert.deepEqual((await stand(id))?.felder, [])
})

test('ST-06: what differs is shown and never written over ours', async () => {
  const id = await person()
  await vermerke(id, { stand: 'beantwortet', steuerId: '86095742719' })
  await vermerke(id, { stand: 'beantwortet', steuerId: '47036892816', daten: { nachname: 'Demir', vorname: 'Özlem' } })
  const da = await stand(id)
  assert.equal(da?.stand, 'abweichend')
  assert.deepEqual(
    da?.felder.map(({ feld, bisher, geliefert, uebernommen }) => [feld, bisher, geliefert, uebernommen]),
    [
      ['nachname', 'Kaya', 'Demir', false],
      ['steuer_id', '86 095 742 719', '47 036 892 816', false],
    ],
  )
  assert.equal((await steuerId(id))?.wert, '86095742719')
  await vermerke(id, { stand: 'beantwortet', steuerId: '12345678901' })
  assert.deepEqual((await stand(id))?.felder, [])
})

test('ST-06: only the system writes it, and only for a person that is there', async () => {
  const id = await person()
  await assert.rejects(
    alsPersonal(db.app, wer, (tx) => mdaVermerken(tx, krypto, id, { stand: 'fehler' }, jetzt)),
    Forbidden,
  )
  await assert.rejects(vermerke(neueId(), { stand: 'fehler' }), NotFound)
})
