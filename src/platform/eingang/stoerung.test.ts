import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../clock/index.ts'
import { testDatenbank, testHaus } from '../testing/index.ts'
import { runde } from '../uebergabe/index.ts'
import { annehmen, werkstatt } from './index.ts'
import { arbeiter, buehne, jetzt, person } from './pruefstand/buehne.ts'
import { png } from './pruefstand/dateien.ts'

const db = await testDatenbank()
const { angenommen, app, arbeite, hole, liste, nimm, worker } = await buehne(db)

test('HA-03: without a scanner a file stays "wird geprüft", however long; then it goes on by itself', async () => {
  const kim = person()
  const id = await angenommen(kim, await png())
  const stumm = testHaus(db.worker, { jetzt, scanner: { pruefe: () => Promise.resolve('stumm') } })
  for (let tag = 0; tag < 40; tag++) {
    stumm.uhr.stelle(plusSekunden(jetzt, tag * 86_400))
    await runde(stumm, arbeiter)
  }
  assert.equal((await liste(kim))[0]?.stand, 'wird-geprueft')
  assert.equal(await hole(kim, id), undefined)
  const spaeter = testHaus(db.worker, { jetzt: plusSekunden(jetzt, 40 * 86_400) })
  await arbeite(spaeter)
  assert.equal((await liste(kim))[0]?.stand, 'frei')
})

test('HA-04: a worker killed at any step loses nothing: the next one goes on', async () => {
  const kim = person()
  await angenommen(kim, await png(50, 50))
  const stirbt = { ...worker, werkstatt: { ...worker.werkstatt, arbeite: () => Promise.reject(new Error('SIGKILL')) } }
  await runde(stirbt, arbeiter)
  await runde(stirbt, arbeiter)
  assert.equal((await liste(kim))[0]?.stand, 'wird-geprueft')
  const danach = testHaus(db.worker, { jetzt: plusSekunden(jetzt, 3600) })
  await arbeite(danach)
  assert.equal((await liste(kim))[0]?.stand, 'frei')
})

test('HA-04: a full disk fails the upload whole; no file stands in the list', async () => {
  const kim = person()
  const voll = {
    ...app,
    dokumente: {
      ...app.dokumente,
      ablegen: () => Promise.reject(Object.assign(new Error('voll'), { code: 'ENOSPC' })),
    },
  }
  const inhalt = await png(60, 60)
  await assert.rejects(annehmen(voll, { besitzer: kim, name: 'x', inhalt }), /voll/)
  assert.deepEqual(await liste(kim), [])
  assert.ok('id' in (await nimm(kim, inhalt)))
})

test('HA-03: a file that hangs the workshop again and again is refused, and others go on', async () => {
  const kim = person()
  await angenommen(kim, await png(70, 70))
  const haengt = testHaus(db.worker, { jetzt, werkstatt: werkstatt(1) })
  for (let versuch = 0; versuch < 6; versuch++) {
    haengt.uhr.stelle(plusSekunden(jetzt, versuch * 3600))
    await runde(haengt, arbeiter)
  }
  await haengt.werkstatt.ende()
  assert.equal((await liste(kim))[0]?.grund, 'kaputt')
})
