import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsZeile, ausZeile, bewerte, gewicht, grundmodell, vorbereiten, zaehle } from './index.ts'
import { alleFelder } from './felder/index.ts'
import { zufall } from './lernen/zufall.ts'
import { person } from './probe.ts'
import { osa } from './text/osa.ts'

const w = zufall(11)
const aus = <T>(...liste: readonly T[]): T => liste[Math.floor(w() * liste.length)] as T

/** Persons with few different values, so that every level of every field comes about. */
const personen = Array.from({ length: 120 }, () =>
  vorbereiten(
    person({
      vornamen: [aus('Erika', 'Erica', 'Anna Lena', 'Lena', 'E.', 'Mohammed', 'Muhamad', 'Mustermann', '')],
      nachname: aus('Mustermann', 'Musterman', 'Müller', 'Mueller-Lüdenscheidt', 'Erika', 'Gabler', 'von Gabler'),
      ...(w() < 0.3 && { geburtsname: aus('Gabler', 'Müller') }),
      geburt: { jahr: aus(1964, 1965, 1946, 1991), monat: aus(1, 8, 12), tag: aus(1, 8, 12) },
      geschlecht: aus('w', 'm', 'x'),
      plz: aus('51147', '51174', '51149', '10115', ''),
      ort: aus('Köln', 'Koeln-Porz', 'Berlin', ''),
      strasse: aus('Heidestraße', 'Heidestr.', 'Haidestraße', 'Ring', ''),
      hausnummer: aus('17', '18', ''),
      telefon: aus('0221 123456', '0221 123465', '030 987654', ''),
      email: aus('erika@example.org', 'erika@example.com', 'erica@example.org', ''),
      kundennummer: aus('123D456789', '123D456798', '999A000001', ''),
      geburtsort: aus('Köln', 'Koeln', 'Bad Homburg', 'Homburg', ''),
      staaten: aus<string[]>(['DE'], ['TR'], ['DE', 'TR'], []),
    }),
  ),
)
const modell = grundmodell()
const haeufigkeit = zaehle(alleFelder([], []), personen)

test('ST-03: in batches each pair weighs what a single look says, in either order, and nothing that is shown is passed over', () => {
  let gezeigt = 0
  for (const a of personen)
    for (const b of personen) {
      const einzeln = bewerte(modell, haeufigkeit, a, b).gewicht
      const imStapel = gewicht(modell, haeufigkeit, a, b)
      assert.equal(gewicht(modell, haeufigkeit, b, a), imStapel)
      assert.ok(imStapel === einzeln || (imStapel < -10 && einzeln <= imStapel), `${imStapel} ${einzeln}`)
      if (imStapel >= -10) gezeigt++
    }
  assert.ok(gezeigt > 500, String(gezeigt))
})

test('ST-03: a person read from its line is compared like the person itself', () => {
  for (const [i, a] of personen.entries()) {
    const b = personen[(i * 7 + 3) % personen.length] ?? a
    const gelesen = bewerte(modell, haeufigkeit, ausZeile(alsZeile(a)), ausZeile(alsZeile(b)))
    assert.deepEqual(gelesen, bewerte(modell, haeufigkeit, a, b))
  }
})

test('ST-03: typing mistakes in a band are counted as the whole table counts them', () => {
  const text = (): string => Array.from({ length: Math.floor(w() * 8) }, () => aus('A', 'B', 'C')).join('')
  for (let i = 0; i < 20_000; i++) {
    const [a, b, hoechstens] = [text(), text(), Math.floor(w() * 4)]
    assert.equal(osa(a, b, hoechstens), Math.min(ganzeTafel(a, b), hoechstens + 1), `${a} ${b} ${hoechstens}`)
  }
})

/** Optimal string alignment as in the textbook. */
function ganzeTafel(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : i)),
  )
  const t = (i: number, j: number): number => d[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const gleich = a[i - 1] === b[j - 1] ? 0 : 1
      let wert = Math.min(t(i - 1, j) + 1, t(i, j - 1) + 1, t(i - 1, j - 1) + gleich)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) wert = Math.min(wert, t(i - 2, j - 2) + 1)
      const reihe = d[i]
      if (reihe) reihe[j] = wert
    }
  return t(a.length, b.length)
}
