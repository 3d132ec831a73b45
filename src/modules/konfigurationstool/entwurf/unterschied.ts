import type { Transaction } from '../../../platform/database/index.ts'
import type { Instant } from '../../../platform/clock/index.ts'
import {
  type Anliegen,
  bearbeitungsstufen,
  type Einstellungen,
  katalog,
  leitetWeiter,
} from '../../konfiguration/index.ts'
import { kollegennamen } from '../../organisation/index.ts'
import { stufenworte, wegwort } from '../worte.ts'

/** One setting in words. */
export interface Zeile {
  readonly was: string
  readonly wert: string
}

/** What the words of settings are taken from. */
export interface Lexikon {
  readonly katalog: readonly Anliegen[]
  readonly namen: ReadonlyMap<string, string>
}

/** Reads the words for these settings. */
export async function lexikon(
  tx: Transaction,
  alle: readonly (Einstellungen | undefined)[],
  jetzt: Instant,
): Promise<Lexikon> {
  const ids = alle.flatMap((eine) => eine?.verantwortlich ?? [])
  return { katalog: await katalog(tx, jetzt), namen: await kollegennamen(tx, ids) }
}

/** Every setting of an office in words, in the order of the pages. */
export function alsZeilen(einstellungen: Einstellungen, { katalog: anliegen, namen }: Lexikon): Zeile[] {
  const { verantwortlich, antwortWerktage, bearbeitungsdauer, zweitePerson } = einstellungen
  return [
    ...anliegen.flatMap((eines) => anliegenzeilen(einstellungen, eines)),
    ...bearbeitungsstufen.map((stufe) => ({
      was: `Bearbeitungsdauer, ${stufenworte[stufe]}`,
      wert: bearbeitungsdauer[stufe] ?? '',
    })),
    { was: 'Antwort auf Nachrichten', wert: antwortWerktage === null ? 'keine Angabe' : werktage(antwortWerktage) },
    {
      was: 'Verantwortlich',
      wert: verantwortlich === null ? 'niemand' : (namen.get(verantwortlich) ?? 'nicht mehr in der Dienststelle'),
    },
    { was: 'Zweite Person', wert: zweitePerson ? 'nötig' : 'nicht nötig' },
  ]
}

/** "in 3 Werktagen" */
export const werktage = (zahl: number): string => (zahl === 1 ? 'in 1 Werktag' : `in ${zahl} Werktagen`)

/** One Anliegen in words. */
export function anliegenzeilen(einstellungen: Einstellungen, { schluessel, name }: Anliegen): Zeile[] {
  const { angeboten, information, hinweis, weg } = einstellungen.anliegen[schluessel]
  return [
    { was: name, wert: angeboten ? 'angeboten' : 'nicht angeboten' },
    ...(leitetWeiter(schluessel) ? [] : [{ was: `${name}, Weg`, wert: wegwort(weg) }]),
    { was: `${name}, Information`, wert: information ?? '' },
    { was: `${name}, Hinweis`, wert: hinweis ?? '' },
  ]
}

/** A setting that differs. */
export interface Unterschied {
  readonly was: string
  readonly vorher: string
  readonly nachher: string
}

/** The settings in which two versions differ; without a first one, against the default. */
export function unterschiede(alt: Einstellungen, neu: Einstellungen, worte: Lexikon): Unterschied[] {
  const vorher = new Map(alsZeilen(alt, worte).map(({ was, wert }) => [was, wert]))
  return alsZeilen(neu, worte)
    .map(({ was, wert }) => ({ was, vorher: vorher.get(was) ?? '', nachher: wert }))
    .filter((zeile) => zeile.vorher !== zeile.nachher)
}
