import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsSystem } from '../../../platform/database/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { berufeEinlesen } from './einlesen.ts'
import { berufsvorschlaege } from './liste.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:00:00Z')
const liste = [
  'Schlüssel KldB 2010;Berufsbenennung',
  '293;Speisenzubereitung',
  'B 29302-100;Koch/Köchin',
  'B 29302-101;Beikoch/Beiköchin',
  '29312;Souschef/Souschefin (Küche)',
  '29302;Koch/Köchin',
].join('\n')
const vorschlaege = () => alsSystem(db.worker, 'einrichtung', (tx) => berufsvorschlaege(tx, jetzt))

test('OA-01: without a list a job is plain text; a rehearsal writes nothing', async () => {
  const { ok, bericht } = await berufeEinlesen(db.worker, liste, jetzt, true)
  assert.deepEqual(
    [ok, bericht],
    [true, 'Probe, nichts übernommen: 3 Bezeichnungen zu 2 Schlüsseln, 1 Gruppen übergangen.'],
  )
  assert.equal(await vorschlaege(), undefined)
})

test('OA-01: a list of the KldB 2010 suggests occupations with their code, the beginning first; what is chosen asks no more', async () => {
  assert.ok((await berufeEinlesen(db.worker, liste, jetzt)).ok)
  const suche = await vorschlaege()
  assert.deepEqual(suche?.('koch'), ['Koch/Köchin (KldB 29302)'])
  assert.deepEqual(suche?.('Küche'), ['Souschef/Souschefin (Küche) (KldB 29312)'])
  assert.deepEqual(suche?.('Koch/Köchin (KldB 29302)'), [])
  assert.deepEqual(suche?.('ko'), [])
})

test('OA-01: a wrong line is named, and the list that counts stays', async () => {
  const falsch = await berufeEinlesen(db.worker, 'Code;Titel\n2930;Gruppe\nabc;Koch\n29302;', jetzt)
  assert.deepEqual(falsch, {
    ok: false,
    bericht:
      'Nichts übernommen. Bitte prüfen Sie die Datei:\n  Zeile 3: Der Schlüssel hat nicht 5 Ziffern.\n  Zeile 4: Die Bezeichnung fehlt.',
  })
  assert.match(
    (await berufeEinlesen(db.worker, 'a;b\n1;2', jetzt)).bericht,
    /Die Spalten für Schlüssel und Bezeichnung fehlen/,
  )
  assert.equal((await vorschlaege())?.('koch').length, 1)
})
