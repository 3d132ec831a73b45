import { beginnDesTages, type Instant } from '../../../platform/clock/index.ts'
import type { Datenbank } from '../../../platform/database/index.ts'
import { regelwerkEinlesen } from './einlesen.ts'
import { demoRegelwerke } from './vorlagen.ts'

const wunsch = { grund: 'Vorführung', ab: beginnDesTages('2026-01-01') }

/** Sets up the demo's Postkörbe and puts its rulebooks in force. A second time changes nothing. Needs organisation's demo. */
export async function ladeDemo(db: Datenbank, jetzt: Instant): Promise<void> {
  for (const vorlage of await demoRegelwerke()) {
    const { saetze, gesperrt } = await regelwerkEinlesen(db, vorlage, wunsch, jetzt)
    if (gesperrt) throw new Error(saetze.join(' '))
  }
}
