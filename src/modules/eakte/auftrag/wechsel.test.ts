import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Befehl, type Lage, wechsel } from './wechsel.ts'

const jetzt = new Date('2026-07-03T06:02:00Z')
const lang = { personalId: 'lang', name: 'Sabine Lang' }
const frei: Lage = { stand: 'offen', postkorb: 'a', bearbeiter: null, genommen: null, erledigt: null }
const von = (id: string): Lage => ({ ...frei, stand: 'in-bearbeitung', bearbeiter: { id, name: id }, genommen: jetzt })
const fertig: Lage = { ...von('lang'), stand: 'erledigt', erledigt: jetzt }
const weiterleiten: Befehl = { art: 'weiterleiten', postkorb: 'b', grund: 'gehört zu Team B' }

test('EA-02: a free order is taken or forwarded, and neither given back nor completed', () => {
  assert.deepEqual(wechsel(frei, { art: 'nehmen' }, lang, jetzt), {
    ...frei,
    stand: 'in-bearbeitung',
    bearbeiter: { id: 'lang', name: 'Sabine Lang' },
    genommen: jetzt,
  })
  assert.deepEqual(wechsel(frei, weiterleiten, lang, jetzt), { ...frei, postkorb: 'b' })
  assert.equal(wechsel(frei, { art: 'zurueckgeben' }, lang, jetzt), 'nicht-bei-ihnen')
  assert.equal(wechsel(frei, { art: 'erledigen' }, lang, jetzt), 'nicht-bei-ihnen')
})

test("EA-02: one's own order is given back, forwarded or completed; taking it again changes nothing", () => {
  const meins = von('lang')
  assert.equal(wechsel(meins, { art: 'nehmen' }, lang, jetzt), meins)
  assert.deepEqual(wechsel(meins, { art: 'zurueckgeben' }, lang, jetzt), frei)
  assert.deepEqual(wechsel(meins, weiterleiten, lang, jetzt), { ...frei, postkorb: 'b' })
  assert.deepEqual(wechsel(meins, { art: 'erledigen' }, lang, jetzt), { ...meins, stand: 'erledigt', erledigt: jetzt })
})

test("EA-02: a colleague's order is taken over with a reason only", () => {
  const fremd = von('nowak')
  assert.equal(wechsel(fremd, { art: 'nehmen' }, lang, jetzt), 'bei-anderen')
  assert.equal(wechsel(fremd, weiterleiten, lang, jetzt), 'bei-anderen')
  assert.equal(wechsel(fremd, { art: 'erledigen' }, lang, jetzt), 'nicht-bei-ihnen')
  const genommen = wechsel(fremd, { art: 'nehmen', grund: 'Vertretung' }, lang, jetzt)
  assert.equal(typeof genommen === 'object' && genommen.bearbeiter?.id, 'lang')
})

test('EA-02: a completed order takes no command', () => {
  const befehle: Befehl[] = [{ art: 'nehmen' }, { art: 'zurueckgeben' }, weiterleiten, { art: 'erledigen' }]
  for (const befehl of befehle) assert.equal(wechsel(fertig, befehl, lang, jetzt), 'erledigt')
})
