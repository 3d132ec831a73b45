import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { alsGast, alsSystem } from '../database/index.ts'
import { neueId } from '../ids.ts'
import { testDatenbank, testHaus } from '../testing/index.ts'
import { dokumente, ordnerspeicher, type Speicher, Verletzt } from './index.ts'

const db = await testDatenbank()
const haus = testHaus(db.worker)
const ordner = await mkdtemp(join(tmpdir(), 'dateien-'))
after(() => rm(ordner, { recursive: true }))
const d = dokumente(ordnerspeicher(ordner), haus.krypto, haus.uhr)
const eigentum = { besitzer: neueId(), bestand: 'antrag' } as const
const inhalt = Buffer.from('%PDF-1.7 Özlem Kaya')
const lege = () => alsSystem(db.worker, 'uebergabe', (tx) => d.ablegen(tx, { ...eigentum, inhalt }))
const lies = (id: string) => alsSystem(db.worker, 'uebergabe', (tx) => d.lesen(tx, id))
const dateiVon = (id: string) => join(ordner, id.slice(-2), id)

test('EA-01: what was stored is read back; on disk nothing of it is readable, and nothing half-written is left', async () => {
  const objekt = await lege()
  assert.deepEqual(await lies(objekt.id), inhalt)
  assert.ok(!(await readFile(dateiVon(objekt.id))).includes('Kaya'))
  const namen = await readdir(ordner, { recursive: true })
  assert.ok(namen.every((name) => !name.endsWith('.neu')))
})

test('EA-01: a changed, swapped or missing object is noticed', async () => {
  const eins = await lege()
  const zwei = await lege()
  await writeFile(dateiVon(eins.id), await readFile(dateiVon(zwei.id)))
  await assert.rejects(lies(eins.id), Verletzt)
  const bytes = await readFile(dateiVon(zwei.id))
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  await writeFile(dateiVon(zwei.id), bytes)
  await assert.rejects(lies(zwei.id), Verletzt)
  await rm(dateiVon(eins.id))
  await assert.rejects(lies(eins.id), Verletzt)
})

test('EA-01: a name is written once', async () => {
  const speicher = ordnerspeicher(ordner)
  await speicher.legen('probe-aa', Buffer.from('1'))
  await assert.rejects(speicher.legen('probe-aa', Buffer.from('2')), /EEXIST/)
  assert.equal((await speicher.holen('probe-aa'))?.toString(), '1')
})

test('HA-04: a store without room fails the whole act; nothing is noted', async () => {
  const voll: Speicher = {
    legen: () => Promise.reject(Object.assign(new Error('kein Platz'), { code: 'ENOSPC' })),
    holen: () => Promise.reject(new Error('leer')),
    loeschen: () => Promise.resolve(),
  }
  const vorher = await db.sql('select count(*)::int zahl from dateien.objekt')
  const versuch = alsSystem(db.worker, 'uebergabe', (tx) =>
    dokumente(voll, haus.krypto, haus.uhr).ablegen(tx, { ...eigentum, inhalt }),
  )
  await assert.rejects(versuch, /kein Platz/)
  assert.deepEqual(await db.sql('select count(*)::int zahl from dateien.objekt'), vorher)
})

test('QU-03: nobody lists objects', async () => {
  await assert.rejects(
    alsGast(db.app, (tx) => tx.selectFrom('dateien.objekt').select('id').execute()),
    /permission denied/,
  )
})
