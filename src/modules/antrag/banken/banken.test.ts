import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { fuelle, PFAD, probe } from '../hauptantrag/probe.ts'
import { bankenbericht, bankenEinlesen } from './einlesen.ts'

const db = await testDatenbank()
/** A line as the Bundesbank writes it: 168 characters in ISO 8859-1. */
const zeile = (blz: string, merkmal: string, name: string, ort: string, kennzeichen = 'U'): string =>
  `${blz}${merkmal}${name.padEnd(58)}50667${ort.padEnd(35)}${''.padEnd(27 + 5)}COBADEFFXXX13000001${kennzeichen}000000000`
const datei = (...zeilen: string[]): Uint8Array => Buffer.from(`${zeilen.join('\r\n')}\r\n`, 'latin1')
const commerzbank = zeile('37040044', '1', 'Commerzbank', 'Köln')
const banken = () => db.sql('select blz, name, ort from antrag.bank order by blz')

test('HA-02: the fixed lines of the Bundesbank name each bank once; branches and deleted ones stay out; the same file changes nothing', async () => {
  assert.equal(commerzbank.length, 168)
  const inhalt = datei(
    commerzbank,
    zeile('37040044', '2', 'Commerzbank', 'Bergisch Gladbach'),
    zeile('10000000', '1', 'Bundesbank', 'Berlin'),
    zeile('20000000', '1', 'Alte Bank', 'Hamburg', 'D'),
  )
  const probelauf = await bankenEinlesen(db.worker, inhalt, true)
  assert.match(bankenbericht(probelauf, true), /^Probe, nichts übernommen: 2 Banken. Neu: 2./)
  assert.deepEqual(await banken(), [])
  await bankenEinlesen(db.worker, inhalt)
  assert.deepEqual(await banken(), [
    { blz: '10000000', name: 'Bundesbank', ort: 'Berlin' },
    { blz: '37040044', name: 'Commerzbank', ort: 'Köln' },
  ])
  assert.match(bankenbericht(await bankenEinlesen(db.worker, inhalt), false), /^Schon auf diesem Stand: 2 Banken/)
})

test('HA-02: CSV is read too; a wrong line is named, and nothing is written', async () => {
  const kopf = '"Bankleitzahl";"Merkmal";"Bezeichnung";"PLZ";"Ort";"Änderungs-kennzeichen"'
  const csv = (...zeilen: string[]) => Buffer.from([kopf, ...zeilen].join('\n'))
  const falsch = await bankenEinlesen(db.worker, csv('"3704004";"1";"X";"1";"Y";"U"', '"37040044";"1";"";"1";"Y";"U"'))
  assert.equal(
    bankenbericht(falsch, false),
    'Nichts übernommen. Bitte prüfen Sie die Datei:\n  Zeile 2: Die Bankleitzahl hat nicht 8 Ziffern.\n  Zeile 3: Die Bezeichnung fehlt.',
  )
  assert.equal((await banken()).length, 2)
  const gut = await bankenEinlesen(db.worker, csv('"37040044";"1";"Commerzbank";"50667";"Köln";"U"'))
  assert.match(
    bankenbericht(gut, false),
    /^Übernommen: 1 Banken. Neu: 0. Mit anderem Namen oder Ort: 0. Weggefallen: 1.$/,
  )
  assert.equal((await bankenEinlesen(db.worker, Buffer.from(''))).ok, false)
})

test('HA-02: once it is saved, the bank stands beside the IBAN, and in the answers to check', async () => {
  const b = await (await probe(db)).begonnen()
  const seite = async () => load((await b.hole(`${PFAD}/ich/konto/1`)).body)('main').text()
  assert.doesNotMatch(await seite(), /Commerzbank/)
  const konto = { 'hauptantrag_person_konto-vorhanden': 'ja' }
  await fuelle(b, 'ich/konto/1', konto)
  await fuelle(b, 'ich/konto/1', { ...konto, hauptantrag_person_iban: 'DE89370400440532013000' })
  assert.match(await seite(), /Bank: Commerzbank, Köln/)
  assert.match((await b.hole(`${PFAD}/pruefen`)).body, /Commerzbank, Köln/)
})
