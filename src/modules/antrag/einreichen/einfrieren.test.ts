import assert from 'node:assert/strict'
import { test } from 'node:test'
import { antragsangaben } from './angaben.ts'
import { angabenMitDateien } from './mit-dateien.ts'
import { alsEingereicht, familie, volleFamilie } from './pruefstand/familie.ts'

test('HA-04: answers that are not asked for any more are not sent; the rest stays as it was given', () => {
  const mitRest = {
    ...familie,
    antrag: { ...familie['antrag'], 'kdu.eig-schuldzinsen': 200 },
    'person/1': { ...familie['person/1'], 'ek.alg.betrag': 900 },
  }
  const { antworten } = alsEingereicht(mitRest)
  assert.equal(antworten['antrag']?.['kdu.eig-schuldzinsen'], undefined, 'a tenant pays no interest')
  assert.equal(antworten['person/1']?.['ek.alg.betrag'], undefined)
  assert.equal(antworten['antrag']?.['kdu.miete-grund'], 612.5)
  assert.deepEqual(alsEingereicht(antworten).antworten, antworten, 'once more changes nothing')
})

test('HA-04: what is missing is listed in the words of the question, never what is voluntary; a full form misses nothing', () => {
  const { fehlend, nachweise } = alsEingereicht(familie)
  const familienstand = fehlend.filter(({ frage }) => frage === 'hauptantrag.person.familienstand')
  assert.ok(familienstand.some(({ instanz }) => instanz === 'person/1'))
  assert.ok(fehlend.every(({ text }) => text.length > 3))
  assert.ok(!fehlend.some(({ frage }) => frage === 'hauptantrag.person.telefon'))
  assert.ok(nachweise.some(({ code, weg }) => code === 'nw.mietvertrag' && weg === 'fehlt'))
  assert.deepEqual(alsEingereicht(volleFamilie()).fehlend, [])
})

test('HA-04: the frozen answers are what their schema says', () => {
  const rest = antragsangaben.parse(angabenMitDateien(alsEingereicht(volleFamilie()), new Map()))
  assert.deepEqual(
    rest.personen.map(({ name }) => name),
    ['Kim Muster', 'Alex Muster', 'Jo Muster', 'Mika Muster'],
  )
})

test('HA-04: evidence that two lists of a person ask for is named for each, with the entry it belongs to', () => {
  const beides = {
    ...familie,
    'person/1': {
      ...familie['person/1'],
      'ek.einkunft.arten': ['pflegegeld'],
      'hauptantrag.person.besonderer-bedarf': 'ja',
    },
    'person/1/1': { ...familie['person/1/1'], 'ek.laufend.art': 'pflegegeld', 'bb.andere-stelle': 'ja' },
  }
  const angaben = angabenMitDateien(alsEingereicht(beides), new Map())
  const orte = angaben.nachweise.filter(({ code }) => code === 'nw.andere-leistung').map(({ instanz }) => instanz)
  assert.deepEqual(orte.toSorted(), ['person/1/1', 'person/1/1/leistung'])
  const zeilen = angaben.kurzfassung.fehlt.filter((zeile) => /^Nachweis: .*Kim Muster, Leistung 1$/.test(zeile))
  assert.equal(zeilen.length, 1)
  antragsangaben.parse(angaben)
})
