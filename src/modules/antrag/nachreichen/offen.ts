import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { mitAnforderungen } from '../anfordern/nachtraeglich.ts'
import type { Bogenart } from '../bogen/bogen.ts'
import type { Eingereicht, Eingereichter } from '../einreichen/angaben.ts'
import { gesagtes } from '../einreichen/eingefroren.ts'
import { eigeneEinreichung, type Einreichung } from '../einreichen/einreichungen.ts'
import { istOffen, nachBefund } from '../einreichen/mit-dateien.ts'
import { dateienZu, mitBefund, nachweisstand, type Nachweisstand } from '../nachweise/befund.ts'
import { nachweiseVon } from '../nachweise/nachweis.ts'

/** An evidence that is missing of what was sent, with what was said about it since. */
interface Fehlender {
  readonly nachweis: Eingereichter
  /** Undefined while nothing was said that would settle it. */
  readonly stand: Nachweisstand | undefined
  /** What would be handed in now; undefined while it would still be missing. */
  readonly neu: Pick<Eingereichter, 'weg' | 'grund' | 'dateien'> | undefined
}

export interface Nachreichbar {
  readonly einreichung: Einreichung
  /** The newest round, as it is filed. */
  readonly angaben: Eingereicht
  /** Why the office has asked for kinds of evidence by itself. */
  readonly gruende: ReadonlyMap<string, string>
  readonly fehlend: readonly Fehlender[]
}

/** What is still missing of what the one who asks has sent. @throws NotFound for a number that is not theirs */
export async function nachreichbar(tx: Transaction, haus: Haus, art: Bogenart, nummer: string): Promise<Nachreichbar> {
  const gesendet = await eigeneEinreichung(tx, nummer, art)
  const { einreichung, angaben, gruende } = await mitAnforderungen(tx, haus, gesendet)
  const gesagt = await nachweiseVon(tx, haus, einreichung.bogenId)
  const dateien = await dateienZu(tx, haus, [...angaben.nachweise, ...gesagt])
  const fehlend = nachBefund(angaben, dateien)
    .nachweise.filter(istOffen)
    .map((nachweis): Fehlender => {
      const da = gesagt.find(({ code, instanz }) => code === nachweis.code && instanz === nachweis.instanz)
      const neu = gesagtes(da)
      const stand = da && nachweisstand(da, dateien)
      return {
        nachweis,
        stand: stand === 'folgt' ? undefined : stand,
        neu: neu && !istOffen(mitBefund(neu, dateien)) ? neu : undefined,
      }
    })
  return { einreichung, angaben, gruende, fehlend }
}
