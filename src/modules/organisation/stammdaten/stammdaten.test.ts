import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { ladeDemo, stammdatenEinlesen } from '../index.ts'

const db = await testDatenbank()
await ladeDemo(db.app)
const ordner = await mkdtemp(join(tmpdir(), 'jc-stammdaten-'))
after(() => rm(ordner, { recursive: true }))

const schreibe = (name: string, inhalt: unknown) => writeFile(join(ordner, name), JSON.stringify(inhalt))
const rollen = async (kennung: string) =>
  (
    await db.sql(
      `select p.sub, r.rolle from organisation.rolle r join organisation.personal p on p.id = r.personal_id
       join organisation.dienststelle d on d.id = r.dienststelle_id where d.kennung = $1 order by 1, 2`,
      [kennung],
    )
  ).map(({ sub, rolle }) => [sub, rolle].join(' '))
const eintraege = async () =>
  (await db.sql(`select angaben from protokoll.neu where aktion = 'organisation.rollen-geaendert' order by id`)).length
const leute = (...personal: [sub: string, dienststelle: string, rolle: string][]) => ({
  personal: personal.map(([sub, dienststelle, rolle]) => ({ sub, vorname: 'V', nachname: 'N', dienststelle, rolle })),
})

test('QU-03: roles follow the file for each Dienststelle it names, and every change is recorded', async () => {
  const vorher = await eintraege()
  const fremde = await rollen('probeland')
  await schreibe(
    'personal.json',
    leute(['k.nowak', 'beispielkreis', 'teamleitung'], ['n.neu', 'beispielkreis', 'leistung']),
  )
  const saetze = await stammdatenEinlesen(db.app, ordner)
  assert.deepEqual(saetze, ['2 Rollen auf dem Stand der Datei, bei 3 Personen geändert.'])
  assert.deepEqual(await rollen('beispielkreis'), ['k.nowak teamleitung', 'n.neu leistung'])
  assert.deepEqual(await rollen('probeland'), fremde)
  assert.equal((await eintraege()) - vorher, 3)
  await stammdatenEinlesen(db.app, ordner)
  assert.equal((await eintraege()) - vorher, 3)
})

test('QU-03: a wrong file is named and changes nothing', async () => {
  const vorher = await rollen('musterstadt')
  await schreibe('personal.json', leute(['n.neu', 'musterstadt', 'koenig']))
  await assert.rejects(stammdatenEinlesen(db.app, ordner), /personal\.json stimmt nicht/)
  await schreibe('personal.json', leute(['n.neu', 'musterstadt', 'leistung'], ['n.neu', 'nirgends', 'leistung']))
  await assert.rejects(stammdatenEinlesen(db.app, ordner), /n\.neu: Die Dienststelle nirgends gibt es nicht/)
  assert.deepEqual(await rollen('musterstadt'), vorher)
  await rm(join(ordner, 'personal.json'))
  await assert.rejects(stammdatenEinlesen(db.app, ordner), /weder dienststellen\.json noch personal\.json/)
})

test('HA-09: opening hours and settings of an office are checked before they are taken over', async () => {
  const stelle = {
    kennung: 'neustadt',
    name: 'Jobcenter Neustadt',
    art: 'zkT',
    land: 'NI',
    anschrift: { strasse: 'Weg 1', plz: '31535', ort: 'Neustadt' },
    telefon: '040 66969 500',
    ziel: 'ablage',
    oeffnungszeiten: [{ art: 'offen', tage: [1], von: '08:00', bis: '12:00' }],
    einstellungen: {},
  }
  await schreibe('dienststellen.json', [
    { ...stelle, oeffnungszeiten: [{ ...stelle.oeffnungszeiten[0], von: '13:00' }] },
  ])
  await assert.rejects(stammdatenEinlesen(db.app, ordner), /„von“ liegt nicht vor „bis“/)
  await schreibe('dienststellen.json', [{ ...stelle, einstellungen: { webseite: 'javascript:alert(1)' } }])
  await assert.rejects(stammdatenEinlesen(db.app, ordner), /webseite/)
  await schreibe('dienststellen.json', [stelle])
  await stammdatenEinlesen(db.app, ordner)
  await schreibe('dienststellen.json', [{ ...stelle, telefon: '040 66969 501' }])
  await stammdatenEinlesen(db.app, ordner)
  const zeilen = await db.sql(`select telefon from organisation.dienststelle where kennung = 'neustadt'`)
  assert.deepEqual(zeilen, [{ telefon: '040 66969 501' }])
})
