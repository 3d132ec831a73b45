import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsGast } from '../../../platform/database/index.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { auffangstelle, dienststelle, ladeDemo, ortZuPlz, type Wohnort, zustaendig } from '../index.ts'

const db = await testDatenbank()
await ladeDemo(db.app)
const heute = '2026-07-03'

async function wo(wohnort: Wohnort, am = heute): Promise<string> {
  const ergebnis = await alsGast(db.app, (tx) => zustaendig(tx, wohnort, am))
  if (ergebnis.art === 'eindeutig') return ergebnis.dienststelle.kennung
  if (ergebnis.art === 'auswahl') return ergebnis.dienststellen.map(({ kennung }) => kennung).join(' oder ')
  return ergebnis.plzGibtEs ? 'unbekannt' : 'PLZ gibt es nicht'
}

test('HA-09: a PLZ in one district leads to its Dienststelle, gE and zkT alike', async () => {
  assert.equal(await wo({ plz: '24103', ort: 'Kiel' }), 'musterstadt')
  assert.equal(await wo({ plz: '24768' }), 'beispielkreis')
  assert.equal(await wo({ plz: '24837', ort: 'Schleswig', strasse: 'Lollfuß 1' }), 'probeland')
})

test('HA-09: a PLZ in two districts is a choice; the place decides where its Kreis is known', async () => {
  assert.equal(await wo({ plz: '24107' }), 'beispielkreis oder musterstadt')
  assert.equal(await wo({ plz: '24107', ort: 'Kiel' }), 'musterstadt')
  assert.equal(await wo({ plz: '24107', ort: 'Ottendorf' }), 'beispielkreis')
  assert.equal(await wo({ plz: '24107', ort: 'Kiehl' }), 'beispielkreis oder musterstadt')
  assert.equal(await wo({ plz: '24113', ort: 'Kiel' }), 'beispielkreis oder musterstadt')
})

test('HA-09: a street and its house numbers decide within a PLZ', async () => {
  const chaussee = (hausnummer: string) => wo({ plz: '24113', ort: 'Kiel', strasse: 'Hamburger Chaussee', hausnummer })
  assert.equal(await chaussee('340b'), 'musterstadt')
  assert.equal(await chaussee('341'), 'beispielkreis')
  assert.equal(await wo({ plz: '24113', strasse: 'hamburger chaussee 12' }), 'musterstadt')
  assert.equal(await wo({ plz: '24113', strasse: 'Musterweg 8' }), 'beispielkreis')
  assert.equal(await wo({ plz: '24113', strasse: 'Musterweg' }), 'beispielkreis oder musterstadt')
  assert.equal(await wo({ plz: '24113', strasse: 'Ganz woanders 1' }), 'beispielkreis oder musterstadt')
})

test('HA-09: part of a PLZ without a district is asked, not given to the neighbour', async () => {
  assert.equal(await wo({ plz: '24799' }), 'beispielkreis oder probeland')
  assert.equal(await wo({ plz: '24147' }), 'musterstadt')
  assert.equal((await alsGast(db.app, (tx) => zustaendig(tx, { plz: '24147' }, heute))).art, 'auswahl')
  assert.equal(await wo({ plz: '24147', ort: 'Klausdorf' }), 'unbekannt')
})

test('HA-09: a PLZ without a district, and one that does not exist, are told apart and never refused', async () => {
  assert.equal(await wo({ plz: '10115', ort: 'Berlin' }), 'unbekannt')
  for (const plz of ['12345', '00000', '', 'abcde', "1' or '1'='1"])
    assert.equal(await wo({ plz }), 'PLZ gibt es nicht')
})

test('HA-09: districts change on a day', async () => {
  assert.equal(await wo({ plz: '24937' }, '2024-12-31'), 'unbekannt')
  assert.equal(await wo({ plz: '24937' }, '2025-01-01'), 'beispielkreis')
  assert.equal(await wo({ plz: '24937' }, '2026-12-31'), 'beispielkreis')
  assert.equal(await wo({ plz: '24937' }, '2027-01-01'), 'probeland')
})

test('HA-09: places of a PLZ, for a hint when the name does not fit', async () => {
  const orte = await alsGast(db.app, (tx) => ortZuPlz(tx, '24107'))
  assert.deepEqual(
    orte.map(({ ort, ags, land }) => `${ort} ${ags} ${land}`),
    ['Kiel 01002 SH', 'Ottendorf 01058 SH', 'Quarnbek 01058 SH'],
  )
  assert.deepEqual(await alsGast(db.app, (tx) => ortZuPlz(tx, '12345')), [])
})

test('HA-09: the receiving office is a setting; a wrong one is named', async () => {
  const haus = testHaus(db.app)
  const stelle = await alsGast(db.app, (tx) => auffangstelle(tx, haus))
  assert.equal(stelle.kennung, 'musterstadt')
  assert.deepEqual(await alsGast(db.app, (tx) => dienststelle(tx, stelle.id)), stelle)
  const falsch = testHaus(db.app, { config: { ...haus.config, AUFFANG_DIENSTSTELLE: 'nirgends' } })
  await assert.rejects(
    alsGast(db.app, (tx) => auffangstelle(tx, falsch)),
    /AUFFANG_DIENSTSTELLE: Die Dienststelle nirgends gibt es nicht/,
  )
})
