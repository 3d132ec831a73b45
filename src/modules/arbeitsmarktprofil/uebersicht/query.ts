import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { einreichungenVon, istUmgewandelt, letzterBogen, zustaendigeStelle } from '../../antrag/index.ts'
import type { Kunde } from '../../konto/index.ts'
import { type Profilart, teile } from '../teile.ts'

/** Where one part stands. */
export interface Teilstand {
  readonly art: Profilart
  /** When it was saved last, while it is being filled in. */
  readonly begonnen: Instant | undefined
  /** What was handed in last. */
  readonly abgesendet: { readonly am: Instant; readonly referenz: string } | undefined
}

export interface Profilstand {
  readonly teile: readonly Teilstand[]
  /** The office has checked who it is: what was handed in lies ready (ST-02). */
  readonly geprueft: boolean
}

/** How the three parts stand; undefined before the Tag der Antragstellung. */
export async function profilstand(tx: Transaction, haus: Haus, kunde: Kunde): Promise<Profilstand | undefined> {
  if ((await zustaendigeStelle(tx, kunde)) === undefined) return undefined
  const gesendet = await einreichungenVon(tx, kunde.personIds)
  const staende: Teilstand[] = []
  for (const art of teile) {
    const bogen = await letzterBogen(tx, haus.krypto, kunde.personIds, art.art)
    const letzte = gesendet.find((e) => e.art === art.art)
    const offen = bogen?.abgesendet === null && bogen.geloescht === null
    staende.push({
      art,
      begonnen: offen ? bogen.gespeichert : undefined,
      abgesendet: letzte && { am: letzte.eingegangen, referenz: letzte.referenz },
    })
  }
  return { teile: staende, geprueft: await istUmgewandelt(tx, haus, kunde) }
}
