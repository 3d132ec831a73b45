import { test } from 'node:test'
import { setTimeout as warte } from 'node:timers/promises'
import { gehe } from './mensch.ts'
import { szene } from './szene.ts'

const { stand, jemand, allesDa, workerStirbt } = await szene()

/** Each part with the way it dies and comes back. */
const sterben: Record<string, () => Promise<void>> = {
  async web() {
    await stand.web.toete()
    stand.web.starte()
  },
  worker: () => workerStirbt(),
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
      const laufend = Promise.all(menschen.map(async (einer) => einer.schritte[nr]?.[1]()))
      await warte(nr * 4)
      await stirbt()
      await laufend
    }
    await allesDa()
  })
}
