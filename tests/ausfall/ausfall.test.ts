import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as warte } from 'node:timers/promises'
import { bilanz, empfaenger, ruhe, zeitVergeht } from './bilanz.ts'
import { gehe, type Mensch, mensch, orte } from './mensch.ts'
import { baueStand } from './stand.ts'

const stand = await baueStand()
after(() => stand.ende())
const amt = empfaenger(stand)
const alle: Mensch[] = []
const jemand = (ort?: keyof typeof orte): Mensch => {
  const wer = mensch(stand, ort)
  alle.push(wer)
  return wer
}
/** After each test nothing may be lost, doubled or stuck, of this journey and of all before. */
async function allesDa(): Promise<void> {
  await ruhe(stand, amt)
  assert.deepEqual(await bilanz(stand, alle, amt), [])
}

/** Each part with the way it dies and comes back. */
const sterben: Record<string, () => Promise<void>> = {
  async web() {
    await stand.web.toete()
    stand.web.starte()
  },
  async worker() {
    await stand.worker.toete()
    await zeitVergeht(stand, true)
    stand.worker.starte()
  },
  async siegel() {
    await stand.siegel.toete()
    stand.siegel.starte()
  },
  datenbank: () => stand.datenbankToeten(),
}

test('HA-04: the journey without a fault, to all three offices', async () => {
  await Promise.all([gehe(jemand('musterstadt')), gehe(jemand('probeland')), gehe(jemand('beispielkreis'))])
  await allesDa()
})

for (const [wer, stirbt] of Object.entries(sterben)) {
  test(`HA-04, EA-01, QU-03: kill -9 of ${wer} in the middle of each step`, async () => {
    const menschen = [jemand('musterstadt'), jemand('beispielkreis')]
    const schritte = menschen[0]?.schritte.length ?? 0
    for (let nr = 0; nr < schritte; nr += 1) {
      const laufend = Promise.all(menschen.map((einer) => einer.schritte[nr]?.[1]()))
      await warte(nr * 4)
      await stirbt()
      await laufend
    }
    await allesDa()
  })
}
