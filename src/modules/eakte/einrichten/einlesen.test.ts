import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { wurzel } from '../../../config.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { regelwerkEinlesen } from './einlesen.ts'
import { liesVorlage } from './vorlagen.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T06:00:00Z')
const spaeter = new Date('2026-07-04T06:00:00Z')
const wunsch = { grund: 'Neue Teams', ab: jetzt }
const stelle = neueId()
await db.sql(
  `insert into organisation.dienststelle (id, kennung, name, art, land, strasse, plz, ort, telefon)
   values ($1, 'probeland', 'Probeland', 'zkT', 'SH', 'Weg 1', '24837', 'Ort', '0')`,
  [stelle],
)
const text = await readFile(join(wurzel, 'inhalte/demo/regelwerke/probeland.json'), 'utf8')
const geaendert = (
  tu: (vorlage: { postkoerbe: { name: string; auffang?: boolean }[]; regelwerk: { zeilen: unknown[] } }) => void,
) => {
  const vorlage = JSON.parse(text)
  tu(vorlage)
  return JSON.stringify(vorlage)
}
const koerbe = () => db.sql('select kennung, name, auffang from eakte.postkorb order by kennung')
const fassungen = async () => (await db.sql(`select nummer from fassung.fassung where art = 'eakte.regelwerk'`)).length

test('EA-02: a catch-all made on the spot gets the names of the file; the same file again changes nothing', async () => {
  const auffang = neueId()
  await db.sql(
    `insert into eakte.postkorb (id, dienststelle_id, kennung, name, auffang) values ($1, $2, 'auffang', 'Eingang', true)`,
    [auffang, stelle],
  )
  assert.equal((await regelwerkEinlesen(db.worker, liesVorlage(text), wunsch, jetzt)).gesperrt, false)
  const vorher = await koerbe()
  assert.equal(vorher.filter((korb) => korb['auffang']).length, 1)
  assert.ok(!vorher.some((korb) => korb['kennung'] === 'auffang'))
  const eintraege = await db.sql('select id from protokoll.neu')
  await regelwerkEinlesen(db.worker, liesVorlage(text), { ...wunsch, ab: spaeter }, spaeter)
  assert.deepEqual(await koerbe(), vorher)
  assert.equal(await fassungen(), 1)
  assert.equal((await db.sql('select id from protokoll.neu')).length, eintraege.length)
})

test('EA-02: a new name of a Postkorb and a changed rulebook count from their moment', async () => {
  const neu = geaendert((vorlage) => {
    for (const korb of vorlage.postkoerbe) korb.name = `${korb.name} neu`
    vorlage.regelwerk.zeilen.pop()
  })
  await regelwerkEinlesen(db.worker, liesVorlage(neu), { ...wunsch, ab: spaeter }, spaeter)
  assert.ok((await koerbe()).every((korb) => String(korb['name']).endsWith(' neu')))
  assert.equal(await fassungen(), 2)
})

test('EA-02: a rulebook that cannot hold is told in sentences, and neither it nor a trial is taken over', async () => {
  const stand = await koerbe()
  const ohneKorb = geaendert((vorlage) => {
    vorlage.postkoerbe = vorlage.postkoerbe.filter((korb) => korb.auffang === true)
  })
  const { saetze, gesperrt } = await regelwerkEinlesen(db.worker, liesVorlage(ohneKorb), wunsch, spaeter)
  assert.ok(gesperrt)
  assert.match(saetze.join('\n'), /Dieses Ziel gibt es nicht/)
  await regelwerkEinlesen(db.worker, liesVorlage(text), { ...wunsch, ab: spaeter, probe: true }, spaeter)
  assert.deepEqual(await koerbe(), stand)
  assert.equal(await fassungen(), 2)
})

test('EA-02: a file that is none, or names a Dienststelle that is not there, is refused in German', async () => {
  const lies = async (datei: string) => regelwerkEinlesen(db.worker, liesVorlage(datei), wunsch, jetzt)
  await assert.rejects(lies('{'), /keine Datei mit Postkörben und Regelwerk/)
  await assert.rejects(lies(text.replace('"probeland"', '"nirgends"')), /Die Dienststelle nirgends gibt es nicht/)
  await assert.rejects(lies(geaendert((vorlage) => vorlage.postkoerbe.pop())), /Genau ein Postkorb/)
})
