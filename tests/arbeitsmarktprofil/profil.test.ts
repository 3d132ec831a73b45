import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { testDatenbank } from '../../src/platform/testing/index.ts'
import { jetzt, probe } from '../../src/modules/antrag/hauptantrag/probe.ts'
import { arbeitsmarktprofil } from '../../src/modules/arbeitsmarktprofil/index.ts'

const { db, portal, registriert } = await probe(await testDatenbank(), [arbeitsmarktprofil])
const PFAD = '/arbeitsmarktprofil'
const eingaenge = () => db.sql(`select 1 from eakte.eingang where art = 'antrag.oap'`)

test('HA-05, OA-01, ST-02: the profile waits for the customer right after the application; its hand-over waits for the conversion', async () => {
  const b = await registriert()
  assert.ok((await b.hole(PFAD)).body.includes('Ausfüllen beginnen'))
  await b.sende(`${PFAD}/beginnen`)
  for (const seite of ['situation', 'stationen', 'koennen'])
    assert.equal((await b.hole(`${PFAD}/oap/${seite}/1`)).statusCode, 200, seite)
  assert.equal((await b.hole(`${PFAD}/ich/name/1`)).statusCode, 303, 'nothing of the Hauptantrag')
  const schluessel = String(load((await b.hole(`${PFAD}/absenden`)).body)('input[name=schluessel]').val())
  const quittung = (await b.sende(`${PFAD}/absenden`, { schluessel, wahrheit: 'ja' })).headers.location
  assert.ok((await b.hole(String(quittung))).body.includes('Ihre Angaben zur Arbeit sind eingegangen'))
  await portal.arbeite()
  assert.equal((await eingaenge()).length, 0)
  await db.sql(`update step.person set art = 'inhouse'`)
  portal.stelle(new Date(jetzt.getTime() + 2 * 3_600_000))
  await portal.arbeite()
  assert.equal((await eingaenge()).length, 1)
})
