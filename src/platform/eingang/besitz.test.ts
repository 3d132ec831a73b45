import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../clock/index.ts'
import { alsKunde, alsSystem } from '../database/index.ts'
import { neueId } from '../ids.ts'
import { testDatenbank, testHaus } from '../testing/index.ts'
import { alsPdf, aufraeumen, entfernen, zurueckholen } from './index.ts'
import { buehne, jetzt, person } from './pruefstand/buehne.ts'
import { pdfDatei } from './pruefstand/dateien.ts'

const db = await testDatenbank()
const { angenommen, app, arbeite, hole, liste, nimm, worker } = await buehne(db)

test('QU-03: the same file is found within one person only, also out of the bin', async () => {
  const [kim, alex] = [person(), person()]
  const inhalt = await pdfDatei(4)
  const id = await angenommen(kim, inhalt)
  assert.deepEqual(await nimm(kim, inhalt), { id, schonDa: true })
  assert.notEqual(await angenommen(alex, inhalt), id)
  await alsKunde(db.app, kim, (tx) => entfernen(tx, app, id))
  assert.deepEqual(await liste(kim), [])
  assert.deepEqual(await nimm(kim, inhalt), { id, schonDa: true })
  assert.equal((await liste(kim)).length, 1)
})

test('QU-03: nobody sees, gets or removes the file of another person', async () => {
  const [kim, alex] = [person(), person()]
  const id = await angenommen(kim, await pdfDatei(6))
  await arbeite()
  assert.ok(await hole(kim, id))
  assert.equal(await hole(alex, id), undefined)
  assert.equal(await alsKunde(db.app, alex, (tx) => entfernen(tx, app, id)), false)
  const frei = alsKunde(db.app, kim, (tx) =>
    tx.updateTable('eingang.datei').set({ stand: 'frei' }).where('id', '=', id).execute(),
  )
  await assert.rejects(frei, /permission denied/, 'a customer cannot free a file')
})

test('QU-03: a removed file can be had back for 30 days; then row and content are erased', async () => {
  const kim = person()
  const id = await angenommen(kim, await pdfDatei(7))
  await arbeite()
  const weg = () => alsKunde(db.app, kim, (tx) => entfernen(tx, app, id))
  assert.equal(await weg(), true)
  assert.equal(await weg(), false)
  assert.equal(await alsKunde(db.app, kim, (tx) => zurueckholen(tx, id)), true)
  await weg()
  const nachTagen = async (tage: number): Promise<number> => {
    const haus = testHaus(db.worker, { jetzt: plusSekunden(jetzt, tage * 86_400) })
    await aufraeumen.bearbeite(haus, {
      id: neueId(),
      art: '',
      bezug: id,
      dienststelle: null,
      erstellt: jetzt,
      versuch: 1,
    })
    await arbeite(haus)
    return (await db.sql('select id from dateien.objekt where besitzer = $1', [kim.personId])).length
  }
  assert.equal(await nachTagen(29), 1)
  assert.equal(await nachTagen(31), 0)
  assert.equal(await alsSystem(db.worker, 'uebergabe', (tx) => alsPdf(tx, worker, id)), undefined)
})
