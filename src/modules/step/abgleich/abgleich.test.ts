import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  alsZeile,
  ausZeile,
  bewerte,
  erklaere,
  gewicht,
  grundmodell,
  liesModell,
  prozent,
  schluessel,
  tafelAus,
  vorbereiten,
  weiteSchluessel,
  zaehle,
  type Vergleichsperson,
} from './index.ts'
import { alleFelder } from './felder/index.ts'
import { person } from './probe.ts'

const modell = grundmodell()
const v = (anders: Partial<Vergleichsperson> = {}) => vorbereiten(person(anders))
const urteil = (a: Partial<Vergleichsperson>, b: Partial<Vergleichsperson>) => {
  const hin = bewerte(modell, {}, v(a), v(b))
  assert.deepEqual(bewerte(modell, {}, v(b), v(a)), hin, 'nicht symmetrisch')
  const allein = gewicht(modell, {}, v(a), v(b))
  assert.ok(allein === hin.gewicht || (allein < -10 && hin.gewicht <= allein))
  return hin
}
const stufe = (feld: string, a: Partial<Vergleichsperson>, b: Partial<Vergleichsperson>): string => {
  const { felder } = urteil(a, b)
  const gefunden = felder.find((f) => f.feld === feld)
  return gefunden ? (erklaere(urteil(a, b)).find((s) => s.feld === feld)?.text ?? '') : 'fehlt'
}
const trifft = (a: Partial<Vergleichsperson>, b: Partial<Vergleichsperson>): boolean => {
  const andere = new Set(schluessel(v(b)))
  return schluessel(v(a)).some((k) => andere.has(k))
}

test('ST-03: levels of the birth date, with unknown parts', () => {
  const geburt = (jahr: number, monat?: number, tag?: number) => ({
    geburt: { jahr, ...(monat && { monat }), ...(tag && { tag }) },
  })
  const faelle: readonly [Partial<Vergleichsperson>, Partial<Vergleichsperson>, string][] = [
    [geburt(1964, 8, 12), geburt(1964, 8, 12), 'gleich'],
    [geburt(1964, 8, 12), geburt(1964, 12, 8), 'Tag und Monat vertauscht'],
    [geburt(1964, 8, 12), geburt(1964, 8, 21), 'eine Ziffer anders oder zwei vertauscht'],
    [geburt(1964, 8, 12), geburt(1946, 8, 12), 'eine Ziffer anders oder zwei vertauscht'],
    [geburt(1964, 8, 12), geburt(1964), 'gleich, soweit bekannt'],
    [geburt(1964, 8), geburt(1964, 9, 3), 'nur das Jahr gleich'],
    [geburt(1964, 8, 12), geburt(1964, 8, 30), 'Jahr und ein weiterer Teil gleich'],
    [geburt(1964, 8, 12), geburt(1978, 8, 12), 'Tag und Monat gleich, Jahr anders'],
    [geburt(1964, 8, 12), geburt(1964, 3, 27), 'nur das Jahr gleich'],
    [geburt(1964, 8, 12), geburt(1965, 3, 27), 'Jahr um eins verschieden'],
    [geburt(1964, 8, 12), geburt(1991, 3, 27), 'verschieden'],
    [geburt(1964, 8, 12), { geburt: {} }, 'fehlt'],
  ]
  for (const [a, b, soll] of faelle) assert.equal(stufe('geburt', a, b), soll)
})

test('ST-03: swapped names and names before marriage are recognised and not counted twice', () => {
  const getauscht = { vornamen: ['Mustermann'], nachname: 'Erika' }
  assert.match(stufe('vorname', {}, getauscht), /vertauscht/)
  assert.equal(stufe('nachname', {}, getauscht), 'fehlt')
  const ledig = { nachname: 'Gabler' }
  assert.match(stufe('nachname', { geburtsname: 'Gabler' }, ledig), /Geburtsnamen/)
  assert.match(stufe('nachname', { nachname: 'Schulz', frueher: ['Gabler'] }, ledig), /früheren/)
  assert.ok(urteil({ geburtsname: 'Gabler' }, ledig).p > 0.95)
})

test('ST-03: same person with one mistake is likely, another person is not', () => {
  for (const anders of [
    {},
    { nachname: 'Musterman' },
    { geburt: { jahr: 1964, monat: 12, tag: 8 } },
    { plz: '10115', ort: 'Berlin', strasse: 'Invalidenstraße', hausnummer: '1' },
    { vornamen: ['Mustermann'], nachname: 'Erika' },
    { vornamen: ['Erika Maria'] },
  ])
    assert.ok(urteil({}, anders).p > 0.9, JSON.stringify(anders))
  assert.ok(urteil({}, { vornamen: ['Petra'], geburt: { jahr: 1990, monat: 1, tag: 3 } }).p < 0.01)
  assert.ok(urteil({}, { vornamen: ['Petra'], nachname: 'Schulz' }).p < 0.1)
})

test('ST-03: twins, two generations of one name and a household bear a warning and stay unlikely', () => {
  const zwilling = urteil({}, { vornamen: ['Monika'] })
  assert.equal(zwilling.warnung, 'zwillinge')
  const sohn = urteil({ geschlecht: 'm' }, { geschlecht: 'm', geburt: { jahr: 1991, monat: 3, tag: 2 } })
  assert.equal(sohn.warnung, 'generationen')
  for (const { p } of [zwilling, sohn]) assert.ok(p > 0.03 && p <= 0.5, String(p))
  const kind = urteil(
    { telefon: '0221 123456' },
    { vornamen: ['Max'], geburt: { jahr: 1991, monat: 3, tag: 2 }, telefon: '0221 123456' },
  )
  assert.equal(kind.warnung, 'haushalt')
  assert.ok(kind.p < 0.01)
  const mitNummer = { nummern: { rv: '15120864M001' } }
  assert.ok(urteil(mitNummer, { ...mitNummer, vornamen: ['Monika'] }).p > 0.9, 'a number of one person overrules')
  assert.notEqual(urteil({}, { geburt: { jahr: 1984, monat: 8, tag: 12 } }).warnung, 'generationen', 'year mistyped')
})

test('ST-03: a rare name is worth more than a frequent one, a placeholder date little', () => {
  const haeufigkeit = {
    nachname: tafelAus(
      new Map([
        ['MUSTERMAN', 1],
        ['MULER', 900],
      ]),
      100_000,
    ),
    geburt: tafelAus(
      new Map([
        ['1964-8-12', 3],
        ['1964-1-1', 4_000],
      ]),
      100_000,
    ),
  }
  const bits = (anders: Partial<Vergleichsperson>) =>
    bewerte(modell, haeufigkeit, v(anders), v(anders)).felder.reduce((summe, f) => summe + f.bits + f.tfBits, 0)
  assert.ok(bits({}) > bits({ nachname: 'Müller' }) + 5)
  assert.ok(bits({}) > bits({ geburt: { jahr: 1964, monat: 1, tag: 1 } }) + 5)
})

test('ST-03: what is missing says nothing; no field is required', () => {
  const leer: Vergleichsperson = { vornamen: [], nachname: '' }
  const { felder, gewicht: summe, vorab } = bewerte(modell, {}, vorbereiten(leer), v())
  assert.deepEqual(felder, [])
  assert.ok(Math.abs(summe - vorab) < 0.01)
  assert.deepEqual(schluessel(vorbereiten(leer)), [])
})

test('ST-03: the waterfall ends at the weight, with the cap as a step; certainty is never shown as 100 %', () => {
  for (const anders of [{}, { vornamen: ['Monika'] }, { plz: '10115' }]) {
    const ergebnis = urteil({}, anders)
    const schritte = erklaere(ergebnis)
    assert.ok(Math.abs((schritte.at(-1)?.summe ?? NaN) - ergebnis.gewicht) < 1e-9)
    assert.equal(schritte[0]?.feld, 'vorab')
    assert.ok(schritte.every(({ text }) => text !== ''))
  }
  assert.equal(prozent(0.999_999), '99,9 %')
  assert.equal(prozent(0.9567), '95,6 %')
})

test('ST-03: keys meet in spite of every single mistake the check promises to see', () => {
  for (const anders of [
    { vornamen: ['Mustermann'], nachname: 'Erika' },
    { nachname: 'Gabler', geburtsname: 'Mustermann' },
    { nachname: 'Gabler' },
    { vornamen: ['Xenia'] },
    { geburt: { jahr: 1946, monat: 8, tag: 12 } },
    { geburt: { jahr: 1964, monat: 12, tag: 8 } },
    { geburt: {} },
    { plz: '10115', strasse: 'Invalidenstraße' },
    { vornamen: ['Xenia'], nachname: 'Gabler' },
    { geburt: { jahr: 1990, monat: 1, tag: 1 } },
  ] as const)
    assert.ok(trifft({}, anders), JSON.stringify(anders))
  assert.ok(
    !trifft({}, { vornamen: ['Petra'], nachname: 'Schulz', geburt: { jahr: 1990, monat: 1, tag: 3 }, plz: '10115' }),
  )
  for (const k of schluessel(v())) assert.ok(Number.isInteger(k) && Math.abs(k) <= 2 ** 31)
})

test('ST-03: a prepared person is one line and comes back the same', () => {
  for (const anders of [
    {},
    { geburtsname: 'von Gabler-Schmidt', frueher: ['Meier', 'Mc Carthy'], staaten: ['D', 'TR'], geburt: {} },
    { email: 'e\tm@example.org', telefon: '0221 123456', kundennummer: '123D', nummern: { rv: 'X=1', bg: '7' } },
  ]) {
    const zeile = alsZeile(v(anders))
    assert.equal(alsZeile(ausZeile(zeile)), zeile)
    assert.deepEqual(new Set(schluessel(ausZeile(zeile))), new Set(schluessel(v(anders))))
  }
})

test('ST-03: frequencies count each person once; a value nobody listed is as rare as a single one', () => {
  const personen = ['Müller', 'Mueller', 'Meyer-Müller', 'Schmidt'].map((nachname) => v({ nachname }))
  const { nachname } = zaehle(alleFelder([], []), personen)
  assert.equal(nachname?.anteile.get('MULER'), 0.75)
  assert.equal(nachname?.selten, 0.25)
  assert.equal(nachname?.mittel, 2 / 12)
})

test('ST-03: wider keys find what two mistakes hide', () => {
  const andere = new Set(weiteSchluessel(v({ vornamen: ['Xenia'], plz: '10115', ort: 'Berlin' })))
  assert.ok(weiteSchluessel(v()).some((k) => andere.has(k)))
})

test('ST-03: a model that does not fit the fields or the normalisation is refused', () => {
  const ohne = (teil: object) => JSON.stringify({ ...modell, ...teil })
  assert.throws(() => liesModell(ohne({ norm: 0 })), /Normfassung/)
  assert.throws(() => liesModell(ohne({ felder: { nase: { m: [1], u: [1] } } })), /unbekanntes Feld: nase/)
  assert.throws(() => liesModell(ohne({ felder: { geschlecht: { m: [1], u: [1] } } })), /je 2 Werte/)
})
