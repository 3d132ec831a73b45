import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { paketFuer } from '../pruefstand/paket.ts'
import { zustellen } from './zustellen.ts'

const db = await testDatenbank()
const haus = testHaus(db.worker)
haus.config.ABLAGEORDNER = await mkdtemp(join(tmpdir(), 'ablage-'))
after(() => rm(haus.config.ABLAGEORDNER, { recursive: true }))

async function stelleMit(ziel: string): Promise<string> {
  const id = neueId()
  await db.sql(
    `insert into organisation.dienststelle (id, kennung, name, art, land, strasse, plz, ort, telefon, ziel)
     values ($1, $2, 'Amt', 'gE', 'SH', 'Weg 1', '24103', 'Ort', '0', $2)`,
    [id, ziel],
  )
  return id
}

test('EA-01: a package goes to the target its office chose, and never nowhere', async () => {
  const inEakte = paketFuer(await stelleMit('eakte'))
  assert.deepEqual(await zustellen(haus, inEakte), { stand: 'zugestellt' })
  const inAblage = paketFuer(await stelleMit('ablage'), { dokumente: [] })
  assert.equal((await zustellen(haus, inAblage)).stand, 'spaeter')
  assert.equal((await db.sql('select 1 from eakte.akte where person_id = $1', [inAblage.personId])).length, 0)
  await assert.rejects(zustellen(haus, paketFuer(neueId())), /gibt es nicht/)
})
