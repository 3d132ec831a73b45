import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsGast, alsKunde, alsPersonal, alsSystem } from '../database/index.ts'
import { neueId } from '../ids.ts'
import { testDatenbank } from '../testing/index.ts'
import { kettenkopf, protokollieren, protokollPruefen, versiegeln } from './index.ts'

const db = await testDatenbank()
const person = neueId()
const kunde = { kontoId: neueId(), personIds: [person] }

const schreibe = (n: number): Promise<void> =>
  alsKunde(db.app, kunde, async (tx) => {
    for (let i = 0; i < n; i += 1) {
      await protokollieren(tx, {
        aktion: 'probe.getan',
        objekt: neueId(),
        person,
        angaben: { z: i, a: { b: [1, null] } },
      })
    }
  })

test('QU-03: entries are sealed in order, the chain verifies, and a second run adds nothing', async () => {
  await schreibe(25)
  assert.equal(await versiegeln(db.siegel), 25)
  assert.equal(await versiegeln(db.siegel), 0)
  const pruefung = await protokollPruefen(db.siegel)
  assert.equal(pruefung.heil && pruefung.glieder, 25)
})

test('QU-03: what a rolled back transaction wrote is not in the chain', async () => {
  const vorher = await kettenkopf(db.siegel)
  await assert.rejects(
    alsGast(db.app, async (tx) => {
      await protokollieren(tx, { aktion: 'probe.getan' })
      throw new Error('doch nicht')
    }),
  )
  assert.equal(await versiegeln(db.siegel), 0)
  assert.deepEqual(await kettenkopf(db.siegel), vorher)
})

test('QU-03: erasing the personal part keeps the chain whole; changing it does not', async () => {
  await db.sql('delete from protokoll.personenteil where nummer = 3')
  const geloescht = await protokollPruefen(db.siegel)
  assert.deepEqual(geloescht.heil && geloescht.geloescht, 1)
  await db.sql(`update protokoll.personenteil set angaben = '{"z":99}' where nummer = 7`)
  assert.deepEqual(await protokollPruefen(db.siegel), {
    heil: false,
    nummer: 7,
    grund: 'Der persönliche Teil von Glied 7 wurde verändert.',
  })
  await db.sql(`delete from protokoll.personenteil where nummer = 7`)
})

test('QU-03: a changed entry, a missing link, a cut end and a rewritten chain are each named', async () => {
  const kopf = await kettenkopf(db.siegel)
  assert.ok(kopf)
  const zeuge = { nummer: kopf.nummer, kopf: kopf.kopf.toString('hex') }
  assert.equal((await protokollPruefen(db.siegel, [zeuge])).heil, true)
  const andererZeuge = await protokollPruefen(db.siegel, [{ nummer: 5, kopf: 'ff' }])
  assert.match(andererZeuge.heil ? '' : andererZeuge.grund, /neu geschrieben/)
  const spaeter = await protokollPruefen(db.siegel, [{ nummer: 999, kopf: 'ff' }])
  assert.match(spaeter.heil ? '' : spaeter.grund, /Das Ende fehlt/)
  await db.sql(`update protokoll.eintrag set aktion = 'probe.anders' where nummer = 11`)
  const veraendert = await protokollPruefen(db.siegel)
  assert.deepEqual(veraendert, { heil: false, nummer: 11, grund: 'Der Eintrag 11 wurde verändert.' })
  await db.sql(`update protokoll.eintrag set aktion = 'probe.getan' where nummer = 11`)
  await db.sql(`delete from protokoll.kette where nummer = 15`)
  assert.deepEqual(await protokollPruefen(db.siegel), { heil: false, nummer: 15, grund: 'Glied 15 fehlt.' })
})

test('QU-03: nobody but the sealer reads or changes entries; reading needs the right', async () => {
  await schreibe(1)
  const lesen = (rechte: string[]) =>
    alsPersonal(db.app, { personalId: neueId(), dienststelleIds: [], rechte }, (tx) =>
      tx.selectFrom('protokoll.eintrag').select('id').execute(),
    )
  assert.equal((await lesen([])).length, 0)
  assert.equal((await lesen(['protokoll.lesen'])).length, 25)
  await assert.rejects(
    alsSystem(db.app, 'siegel', (tx) => tx.deleteFrom('protokoll.eintrag').execute()),
    /permission denied/,
  )
  await assert.rejects(
    alsGast(db.app, (tx) => tx.selectFrom('protokoll.neu').select('id').execute()),
    /permission denied/,
  )
})
