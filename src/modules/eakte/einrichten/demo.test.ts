import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { regelwerkInKraft } from '../regelwerk/in-kraft.ts'
import { ladeDemo } from './demo.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T06:00:00Z')

test('EA-02: the demo sets up Postkörbe and rulebooks of the two offices that file with us, once', async () => {
  await assert.rejects(ladeDemo(db.worker, jetzt), /gibt es nicht/)
  for (const kennung of ['musterstadt', 'probeland'])
    await db.sql(
      `insert into organisation.dienststelle (id, kennung, name, art, land, strasse, plz, ort, telefon)
       values ($1, $2, $2, 'gE', 'SH', 'Weg 1', '24103', 'Ort', '0')`,
      [neueId(), kennung],
    )
  await ladeDemo(db.worker, jetzt)
  await ladeDemo(db.worker, jetzt)
  const koerbe = await db.sql(
    `select d.kennung, count(*)::int as koerbe, count(*) filter (where k.auffang)::int as auffang, d.id
     from eakte.postkorb k join organisation.dienststelle d on d.id = k.dienststelle_id group by d.id order by 1`,
  )
  assert.deepEqual(
    koerbe.map((k) => [k['kennung'], k['koerbe'], k['auffang']]),
    [
      ['musterstadt', 6, 1],
      ['probeland', 6, 1],
    ],
  )
  for (const { id } of koerbe) {
    const werk = await alsSystem(db.worker, 'uebergabe', (tx) => regelwerkInKraft(tx, String(id), jetzt))
    assert.equal('nummer' in werk && werk.nummer, 1)
  }
})
