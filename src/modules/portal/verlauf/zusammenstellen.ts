import type { KundeZugriff, Transaction } from '../../../platform/database/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Ausschnitt, Modul, VerlaufEintrag } from '../../../platform/modul.ts'

/** What a part of the history is about; a module that is not named here shows under "everything" only. */
const bereichVon: Readonly<Record<string, Bereich>> = { antrag: 'antrag', eakte: 'antrag', konto: 'konto' }
export const bereiche = ['antrag', 'konto'] as const
export type Bereich = (typeof bereiche)[number]

export interface Eintrag extends VerlaufEintrag {
  readonly bereich: Bereich | undefined
}

/** One page of a history. */
export interface Blatt {
  readonly eintraege: readonly Eintrag[]
  /** Moment before which the next page goes on; undefined on the last. */
  readonly weiter: Date | undefined
}

/** Gives one page of a customer's history, of everything or of one part. */
export type Verlauf = (
  tx: Transaction,
  kunde: Omit<KundeZugriff, 'art'>,
  sprache: Sprache,
  wahl: Ausschnitt & { bereich?: Bereich | undefined },
) => Promise<Blatt>

/** Puts the histories of all modules together, newest first. Pages end with a moment, so that none is torn apart. */
export function verlaufAus(module: readonly Modul[]): Verlauf {
  return async (tx, kunde, sprache, { bereich, zahl, vor }) => {
    const quellen = module.filter(({ name }) => bereich === undefined || bereichVon[name] === bereich)
    // One more than the page holds says whether there is a next one.
    const ausschnitt = { zahl: zahl + 1, ...(vor && { vor }) }
    const alle: Eintrag[] = []
    for (const { name, verlauf } of quellen) {
      const eintraege = (await verlauf?.(tx, kunde, sprache, ausschnitt)) ?? []
      alle.push(...eintraege.map((eintrag) => ({ ...eintrag, bereich: bereichVon[name] })))
    }
    return blatt(
      alle.filter(({ am }) => vor === undefined || am < vor),
      zahl,
    )
  }
}

function blatt(alle: readonly Eintrag[], zahl: number): Blatt {
  const sortiert = alle.toSorted((a, b) => b.am.getTime() - a.am.getTime())
  const letzter = sortiert[zahl - 1]
  if (letzter === undefined) return { eintraege: sortiert, weiter: undefined }
  const eintraege = sortiert.filter(({ am }) => am >= letzter.am)
  // Where many share the last moment there may be more that nobody gave: the next page may turn out to be empty.
  return { eintraege, weiter: sortiert.length > zahl ? letzter.am : undefined }
}
