import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uebersetze } from '../../../platform/rules/index.ts'
import { demoRegelwerke } from '../einrichten/vorlagen.ts'
import type { Eingaben } from '../paket.ts'
import { fuersRegelwerk, verteile } from './entscheiden.ts'
import { pruefeRegelwerk } from './rahmen.ts'

const demo = await demoRegelwerke()
const vorlage = (kennung: string) => {
  const gefunden = demo.find((d) => d.dienststelle === kennung)
  assert.ok(gefunden)
  return gefunden
}
const koerbe = (kennung: string) => vorlage(kennung).postkoerbe.map((k) => ({ ...k, id: k.kennung, offen: true }))
const werk = (kennung: string) => ({
  fassung: 'f',
  nummer: 14,
  ...uebersetze(vorlage(kennung).regelwerk, 'f'),
})
const eingaben: Eingaben = {
  vorgang: 'antrag.tda',
  kanal: 'online',
  plz: '24103',
  nachname: 'Kaya',
  zustaendigkeit: 'klar',
}
const ziel = (kennung: string, mehr: Partial<Eingaben>) =>
  verteile(werk(kennung), fuersRegelwerk({ ...eingaben, ...mehr }), koerbe(kennung), 'eingang')

test('EA-02: the demo rulebooks are proved: exactly one open Postkorb for every case', () => {
  for (const { regelwerk, postkoerbe } of demo) {
    const befunde = pruefeRegelwerk(
      regelwerk,
      postkoerbe.map((k) => k.kennung),
    )
    assert.deepEqual(
      befunde.filter((b) => b.schwere === 'sperrt'),
      [],
      regelwerk.name,
    )
  }
})

test('EA-02: Musterstadt distributes by the first letter, whatever signs a name is written with', () => {
  const faelle: [string, string][] = [
    ['Ahrens', 'leistung-1'],
    ['Großmann', 'leistung-1'],
    ['Häßler', 'leistung-2'],
    ['Łukasiewicz', 'leistung-2'],
    ['Nguyễn', 'leistung-3'],
    ['Özdemir', 'leistung-3'],
    ['von der Heide', 'leistung-3'],
    ['Žukov', 'leistung-3'],
    ['d’Artagnan', 'leistung-1'],
  ]
  for (const [nachname, korb] of faelle) assert.equal(ziel('musterstadt', { nachname }).korbId, korb, nachname)
  assert.equal(ziel('musterstadt', { zustaendigkeit: 'klaeren' }).korbId, 'eingangszone')
  assert.equal(ziel('musterstadt', { vorgang: 'umwandlung' }).korbId, 'eingangszone')
})

test('HA-08, OA-01: further applications, changes and labour-market profiles have a Postkorb of their own at the demo offices', () => {
  for (const vorgang of ['antrag.wba', 'antrag.vaem']) {
    assert.equal(ziel('musterstadt', { vorgang }).korbId, 'leistung-2', vorgang)
    assert.equal(ziel('probeland', { vorgang, plz: '24837', geburtsmonat: 3 }).korbId, 'team-schleswig', vorgang)
  }
  for (const dienststelle of ['musterstadt', 'probeland'])
    assert.equal(ziel(dienststelle, { vorgang: 'antrag.oap' }).korbId, 'integration', dienststelle)
})

test('EA-02: Probeland distributes by PLZ and month of birth; without them the catch-all row decides', () => {
  assert.equal(ziel('probeland', { plz: '24837', geburtsmonat: 3 }).korbId, 'team-schleswig')
  assert.equal(ziel('probeland', { plz: '24837', geburtsmonat: 7 }).korbId, 'team-schlei')
  assert.equal(ziel('probeland', { plz: '24960' }).korbId, 'team-norden')
  const ohne = ziel('probeland', { plz: '24837' })
  assert.deepEqual([ohne.korbId, ohne.begruendung.zeile, ohne.begruendung.stoerung], ['eingang', 'sonst', undefined])
})

test('EA-02: the trace keeps version, row and the inputs as they were compared', () => {
  assert.deepEqual(ziel('musterstadt', { nachname: 'Özdemir' }).begruendung, {
    regelwerk: { fassung: 'f', nummer: 14 },
    zeile: 'R-3',
    eingaben: { vorgang: 'antrag.tda', zustaendigkeit: 'klar', nachname: 'OEZDEMIR' },
  })
})

test('EA-02: what cannot be decided goes to the catch-all Postkorb with the reason', () => {
  const zu = koerbe('musterstadt').map((k) => (k.kennung === 'leistung-2' ? { ...k, offen: false } : k))
  const geschlossen = verteile(werk('musterstadt'), fuersRegelwerk(eingaben), zu, 'auf')
  assert.equal(geschlossen.korbId, 'auf')
  assert.equal(geschlossen.begruendung.stoerung, 'Der Postkorb „Leistung 2 (H bis M)“ ist geschlossen.')
  assert.equal(geschlossen.begruendung.zeile, 'R-2')
  const fort = verteile(werk('musterstadt'), fuersRegelwerk(eingaben), [], 'auf')
  assert.equal(fort.begruendung.stoerung, 'Den Postkorb „leistung-2“ gibt es nicht.')
  const keins = verteile(
    { stoerung: 'Für diese Dienststelle ist kein Regelwerk in Kraft.' },
    fuersRegelwerk(eingaben),
    zu,
    'auf',
  )
  assert.deepEqual([keins.korbId, keins.begruendung.regelwerk, keins.begruendung.zeile], ['auf', null, null])
})

test('EA-02: without a catch-all row or with two rows that fire, nothing is guessed', () => {
  const { sonst: _, ...ohneSonst } = vorlage('musterstadt').regelwerk
  const leer = { fassung: 'f', nummer: 1, ...uebersetze({ ...ohneSonst, zeilen: [] }, 'f') }
  const keine = verteile(leer, fuersRegelwerk(eingaben), koerbe('musterstadt'), 'auf')
  assert.deepEqual([keine.korbId, keine.begruendung.stoerung], ['auf', 'Keine Zeile des Regelwerks passt.'])
  const [erste] = ohneSonst.zeilen
  assert.ok(erste)
  const doppelt = [erste, { ...erste, id: 'R-9', wenn: ['-', '-', '-'] }]
  const zwei = { fassung: 'f', nummer: 1, ...uebersetze({ ...ohneSonst, zeilen: doppelt }, 'f') }
  const mehrdeutig = verteile(zwei, fuersRegelwerk({ ...eingaben, nachname: 'Ahrens' }), koerbe('musterstadt'), 'auf')
  assert.equal(mehrdeutig.begruendung.stoerung, 'Mehrere Zeilen des Regelwerks passen: R-1, R-9.')
})
