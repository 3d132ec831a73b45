import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsKunde } from '../../../platform/database/index.ts'
import { type FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import type { Kunde } from '../../konto/index.ts'
import type { Antworten } from '../../strecke/index.ts'
import type { Bogenart } from '../bogen/bogen.ts'
import { offenerBogen } from '../bogen/lesen.ts'
import { bogenSpeichern } from '../bogen/speichern.ts'
import { jetzt, probe } from '../hauptantrag/probe.ts'
import { bekanntes } from './vorher.ts'
import { beides, daruntergelegt } from './zusammen.ts'

const da = await probe(await testDatenbank())
const { db, portal } = da

async function werBeantragt(): Promise<Kunde> {
  const [zeile] = await db.sql('select konto_id, person_id from antrag.bogen order by id desc limit 1')
  const personId = String(zeile?.['person_id'])
  return { kontoId: String(zeile?.['konto_id']), personId, personIds: [personId] } as unknown as Kunde
}

/** Sends the open form of this kind, after it was answered like this. */
async function sende(b: FormularBrowser, kunde: Kunde, art: Bogenart, gesagt: Antworten): Promise<void> {
  const pfad = `/antrag/${art === 'wba' ? 'weiterbewilligung' : art}`
  await b.sende(`${pfad}/beginnen`)
  const schluessel = await alsKunde(db.app, kunde, async (tx) => {
    const bogen = (await offenerBogen(tx, portal.haus.krypto, kunde.personIds, art, true)) ?? assert.fail()
    const antworten = beides(bogen.antworten, gesagt)
    return (await bogenSpeichern(tx, portal.haus.krypto, { ...bogen, antworten }, jetzt)).id
  })
  const { statusCode } = await b.sende(`${pfad}/absenden`, { schluessel, wahrheit: 'ja' })
  assert.equal(statusCode, 303)
}

const bekannt = async (kunde: Kunde): Promise<Antworten> =>
  alsKunde(db.app, kunde, (tx) => bekanntes(tx, portal.haus, kunde))

test('HA-07: a further application leaves known what it did not ask, and evidence handed in later makes nothing newer', async () => {
  const b = await da.begonnen()
  const kunde = await werBeantragt()
  await sende(b, kunde, 'hauptantrag', {
    antrag: { 'hauptantrag.antrag.art': 'neu', 'haushalt.wohnkosten': 'ja', 'kdu.raeume': 2 },
    'person/1': { 'hauptantrag.person.telefon': '0431 1' },
  })
  portal.stelle(new Date(jetzt.getTime() + 60_000))
  await sende(b, kunde, 'wba', { 'person/1': { 'hauptantrag.person.telefon': '0431 2' } })
  const stand = async () => {
    const { antrag, 'person/1': ich } = await bekannt(kunde)
    return [antrag?.['kdu.raeume'], ich?.['hauptantrag.person.telefon']]
  }
  assert.deepEqual(await stand(), [2, '0431 2'])
  await db.sql(
    `insert into antrag.einreichung select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'runde', 2,
       'eingegangen', e.eingegangen + interval '2 minutes'))).* from antrag.einreichung e where art = 'hauptantrag' and person_id = '${kunde.personId}'`,
  )
  assert.deepEqual(await stand(), [2, '0431 2'])
})

test('HA-07: what was said of a person is never carried over to another one with the same number', () => {
  const wer = (geboren: string, mehr: Antworten[string] = {}) => ({ 'haushalt.person.geburtsdatum': geboren, ...mehr })
  const frueher: Antworten = {
    antrag: { 'kdu.raeume': 3, 'vm.x': [{ person: 'person/3' }] },
    'person/1': { 'ek.einkunft.arten': ['lohn'] },
    'person/2': wer('2000-01-01', { 'ek.einkunft.arten': ['rente'] }),
    'person/3': wer('2010-01-01'),
  }
  const einer = { 'person/2': wer('2010-01-01') }
  assert.deepEqual(daruntergelegt(frueher, einer), {
    antrag: { 'kdu.raeume': 3 },
    'person/1': { 'ek.einkunft.arten': ['lohn'] },
    ...einer,
  })
  const alle = { 'person/2': wer('2000-01-01'), 'person/3': wer('2010-01-01'), 'person/4': wer('2026-01-01') }
  assert.deepEqual(daruntergelegt(frueher, alle), { ...frueher, 'person/4': alle['person/4'] })
})
