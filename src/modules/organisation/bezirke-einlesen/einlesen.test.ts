import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { berichtAlsText, bezirkeEinlesen, ladeDemo } from '../index.ts'

const db = await testDatenbank()
await ladeDemo(db.app)
const kopf = 'kennung;plz;ags;strasse;hausnummer_von;hausnummer_bis;seite;gueltig_ab;gueltig_bis'
const csv = (...zeilen: string[]): string => [kopf, ...zeilen].join('\n')
const bestand = () =>
  db.sql(`select d.kennung, b.plz, b.gueltig_ab::text, b.gueltig_bis::text from organisation.bezirk b
    join organisation.dienststelle d on d.id = b.dienststelle_id order by 1, 2, 3`)
const eintraege = async () =>
  Number(
    (await db.sql(`select count(*) from protokoll.neu where aktion = 'organisation.bezirke-eingelesen'`))[0]?.['count'],
  )

test('HA-09: the demo loads twice without a change, and its districts are recorded once', async () => {
  const vorher = await db.sql('select id from organisation.bezirk order by id')
  await ladeDemo(db.worker)
  assert.deepEqual(await db.sql('select id from organisation.bezirk order by id'), vorher)
  assert.equal(await eintraege(), 1)
  assert.deepEqual(await db.sql('select count(*)::int as n, count(distinct plz)::int as plz from organisation.plz'), [
    { n: 16478, plz: 8310 },
  ])
})

test('HA-09: wrong lines are named with their place, and nothing is written', async () => {
  const vorher = await bestand()
  const ergebnis = await bezirkeEinlesen(
    db.app,
    csv(
      'probeland;2483;;;;;;2025-01-01;',
      'probeland;;;;;;;2025-01-01;',
      'probeland;24837;;;5;;;2025-02-30;',
      'probeland;24837;;Weg;9;7;links;2025-01-01;2024-01-01',
      'probeland;24837;01059000;;;;;2025-01-01;',
      'probeland;;01059;Weg;;;;2025-01-01;',
      ';24837;;;;;;;',
      'probeland;24837;;Hauptstr.;;;;2025-01-01;',
      'probeland;24837;;Hauptstraße;;;;2025-01-01;2025-12-31',
    ),
  )
  assert.ok(!ergebnis.ok)
  const stellen = ergebnis.fehler.map(({ zeile, feld }) => `${zeile} ${feld}`)
  for (const stelle of [
    '2 plz',
    '3 plz',
    '4 gueltig_ab',
    '5 seite',
    '6 ags',
    '7 strasse',
    '8 kennung',
    '8 gueltig_ab',
    '10 ',
  ])
    assert.ok(stellen.includes(stelle), `${stelle} fehlt in ${stellen.join(', ')}`)
  assert.ok(!stellen.some((stelle) => stelle.startsWith('9')))
  assert.deepEqual(await bestand(), vorher)
})

test('HA-09: an unknown Dienststelle and an empty file are refused', async () => {
  const fremd = await bezirkeEinlesen(db.app, csv('nirgends;24837;;;;;;2025-01-01;'))
  assert.deepEqual(fremd, { ok: false, fehler: [{ zeile: 0, feld: 'kennung', satz: 'nirgends gibt es nicht.' }] })
  assert.equal(
    berichtAlsText(fremd, false),
    'Nichts übernommen. Bitte berichtigen:\n  kennung: nirgends gibt es nicht.',
  )
  assert.equal((await bezirkeEinlesen(db.app, csv())).ok, false)
  assert.equal((await bezirkeEinlesen(db.app, '')).ok, false)
})

test('HA-09: a file holds the whole district of those it names; a rehearsal writes nothing', async () => {
  const neu = csv('probeland;24837;;;;;;2025-01-01;2026-12-31', 'probeland;24376;;;;;;2025-01-01;')
  const vorher = await bestand()
  const probe = await bezirkeEinlesen(db.app, neu, true)
  assert.ok(probe.ok && probe.geaendert && probe.zeilen === 2)
  assert.deepEqual(await bestand(), vorher)
  await bezirkeEinlesen(db.app, neu)
  const danach = await bestand()
  const fremde = (zeilen: Record<string, unknown>[]) => zeilen.filter(({ kennung }) => kennung !== 'probeland')
  assert.deepEqual(fremde(danach), fremde(vorher))
  assert.deepEqual(
    danach.filter(({ kennung }) => kennung === 'probeland').map(({ plz, gueltig_bis }) => [plz, gueltig_bis]),
    [
      ['24376', null],
      ['24837', '2026-12-31'],
    ],
  )
  const nochmal = await bezirkeEinlesen(db.app, neu)
  assert.ok(nochmal.ok && !nochmal.geaendert)
})

test('HA-09: the report names overlaps with what decides, and PLZ and Kreise that are not known', async () => {
  const ergebnis = await bezirkeEinlesen(
    db.app,
    csv(
      'probeland;24103;;;;;;2026-01-01;2026-06-30',
      'probeland;24107;01001;;;;;2025-01-01;',
      'probeland;24113;;Hamburger Chaussee;300;350;;2025-01-01;',
      'probeland;24768;;Neuer Weg;;;;2025-01-01;',
      'probeland;12345;;;;;;2025-01-01;',
      'probeland;;99999;;;;;2025-01-01;',
    ),
    true,
  )
  assert.ok(ergebnis.ok)
  const { ueberschneidungen, unbekanntePlz, unbekannteKreise } = ergebnis.befunde
  assert.deepEqual([unbekanntePlz, unbekannteKreise], [['12345'], ['99999']])
  assert.deepEqual(
    ueberschneidungen.map(({ plz, a, b, ab, bis, entscheidet }) => [plz, a, b, ab, bis, entscheidet].join(' ')),
    [
      '24103 musterstadt probeland 2026-01-01 2026-06-30 nichts',
      '24113 beispielkreis probeland 2025-01-01  nichts',
      '24113 musterstadt probeland 2025-01-01  nichts',
      '24768 beispielkreis probeland 2025-01-01  strasse',
    ],
  )
})

test('HA-09: the report is in sentences', async () => {
  const ergebnis = await bezirkeEinlesen(
    db.app,
    csv('probeland;24103;;;;;;2026-01-01;2026-06-30', 'probeland;12345;;;;;;2025-01-01;'),
    true,
  )
  assert.equal(
    berichtAlsText(ergebnis, true),
    `Probe, nichts übernommen: 2 Zeilen.
  24103: musterstadt und probeland ab 2026-01-01 bis 2026-06-30. Die Person wird gefragt.
  12345: Diese Postleitzahl hat in unserer Liste keinen Ort.`,
  )
})
