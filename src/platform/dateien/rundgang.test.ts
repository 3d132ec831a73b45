import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { plusSekunden } from '../clock/index.ts'
import { alsSystem } from '../database/index.ts'
import { neueId } from '../ids.ts'
import { testDatenbank, testHaus } from '../testing/index.ts'
import { runde } from '../uebergabe/index.ts'
import { dokumente, dokumenteRundgang, dokumentVerletzt, ordnerspeicher } from './index.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:00:00Z')
const ordner = await mkdtemp(join(tmpdir(), 'rundgang-'))
after(() => rm(ordner, { recursive: true }))
const grund = testHaus(db.worker, { jetzt })
const speicher = ordnerspeicher(ordner)
const haus = { ...grund, dokumente: dokumente(speicher, grund.krypto, grund.uhr) }
const eigentum = { besitzer: neueId(), bestand: 'antrag' } as const
const lege = async (inhalt = Buffer.from('%PDF-1.7')): Promise<string> =>
  (await alsSystem(db.worker, 'uebergabe', (tx) => haus.dokumente.ablegen(tx, { ...eigentum, inhalt }))).id
const dateiVon = (id: string): string => join(ordner, id.slice(-2), id)
const u = { id: neueId(), art: '', bezug: neueId(), dienststelle: null, erstellt: jetzt, versuch: 1 }
const gehe = (h: typeof haus = haus) => dokumenteRundgang.bearbeite(h, u)
const amTisch = () =>
  db.sql(`select bezug, stand, grund from uebergabe.uebergabe where art = 'dateien.verletzt' order by id`)

beforeEach(async () => {
  await db.sql('delete from dateien.objekt; delete from dateien.rundgang; delete from uebergabe.schluessel;')
  await db.sql('delete from uebergabe.uebergabe')
})

test('EA-01: the round finds what was changed or is gone; after a second look it lies on a desk with its reason', async () => {
  const [heil, veraendert, fehlt] = [await lege(), await lege(), await lege()]
  const bytes = await readFile(dateiVon(veraendert))
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  await writeFile(dateiVon(veraendert), bytes)
  await rm(dateiVon(fehlt))
  assert.deepEqual(await gehe(), { stand: 'spaeter', faellig: plusSekunden(jetzt, 86_400), grund: '' })
  await runde(haus, [dokumentVerletzt])
  const am = await amTisch()
  assert.deepEqual(am, [
    { bezug: veraendert, stand: 'abgelehnt', grund: 'Das Objekt lässt sich nicht öffnen.' },
    { bezug: fehlt, stand: 'abgelehnt', grund: 'Das Objekt fehlt.' },
  ])
  assert.ok(!am.some(({ bezug }) => bezug === heil))
  await gehe()
  assert.equal((await amTisch()).length, 2, 'the next round reports nothing twice')
})

test('EA-01: restored from a backup it is delivered, and reported again when it is damaged again', async () => {
  const id = await lege()
  const bytes = await readFile(dateiVon(id))
  const melde = async (): Promise<unknown> => {
    await gehe()
    await runde(haus, [dokumentVerletzt])
    return (await amTisch())[0]?.['stand']
  }
  await rm(dateiVon(id))
  assert.equal(await melde(), 'abgelehnt')
  await writeFile(dateiVon(id), bytes)
  await db.sql(`update uebergabe.uebergabe set stand = 'wartend', versuche = 0, faellig = $1`, [jetzt])
  await runde(haus, [dokumentVerletzt])
  assert.equal((await amTisch())[0]?.['stand'], 'zugestellt')
  await rm(dateiVon(id))
  assert.equal(await melde(), 'abgelehnt')
})

test('EA-01: a run takes so many and no more, and the next goes on where it stopped', async () => {
  for (let i = 0; i < 103; i += 1) await lege()
  assert.deepEqual(await gehe(), { stand: 'zugestellt' })
  assert.equal((await gehe()).stand, 'spaeter')
  const [stand] = await db.sql('select nach, beendet from dateien.rundgang')
  assert.deepEqual(stand, { nach: '00000000-0000-0000-0000-000000000000', beendet: jetzt })
})

test('EA-01: where no object of many is there, the store is the wrong one: nothing goes to the desk, the round stands', async () => {
  for (let i = 0; i < 12; i += 1) await rm(dateiVon(await lege()))
  await assert.rejects(gehe(), /oder es ist der falsche/)
  assert.deepEqual(await amTisch(), [])
  const heil = await lege()
  assert.equal((await gehe()).stand, 'spaeter')
  assert.equal((await amTisch()).length, 12)
  assert.ok(!(await amTisch()).some(({ bezug }) => bezug === heil))
})

test('EA-01: a store that is silent is no finding; the same objects are looked at again', async () => {
  await lege()
  const stumm = { ...speicher, holen: () => Promise.reject(new Error('keine Antwort')) }
  await assert.rejects(
    gehe({ ...haus, dokumente: dokumente(stumm, grund.krypto, grund.uhr) }),
    /Der Objektspeicher antwortet nicht/,
  )
  assert.deepEqual(await amTisch(), [])
  assert.deepEqual(await db.sql('select 1 from dateien.rundgang'), [])
})
