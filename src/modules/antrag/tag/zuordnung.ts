import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { auffangstelle, type Dienststelle, zustaendig, zustaendigAmOrt } from '../../organisation/index.ts'
import { type Anschrift, imAusland } from './angaben.ts'

/** Where an application goes: to the Dienststelle in charge, to the receiving office to find out, or first a question. */
export type Zuordnung =
  | { readonly art: 'klar' | 'klaeren'; readonly dienststelle: Dienststelle }
  | { readonly art: 'fragen'; readonly dienststellen: readonly Dienststelle[] }

/**
 * Finds the Dienststelle for an address, or for the place of stay alone (HA-09, § 36 SGB II). Nobody is refused: abroad, unknown and "Weiß ich nicht" go to the
 * receiving office, which passes them on with the first date kept (§ 16 (2) SGB I).
 * @param antwort answer to "Welches Jobcenter?": an id, 'unbekannt', or nothing yet
 */
export async function zuordnen(
  tx: Transaction,
  haus: Haus,
  anschrift: Anschrift,
  antwort: string | undefined,
  heute: Tag,
): Promise<Zuordnung> {
  const klaeren = async (): Promise<Zuordnung> => ({ art: 'klaeren', dienststelle: await auffangstelle(tx, haus) })
  const { plz, ort, strasse, hausnummer } = anschrift
  if (imAusland(anschrift) || (plz === undefined && ort === undefined)) return klaeren()
  const gefunden =
    plz === undefined
      ? await zustaendigAmOrt(tx, ort ?? '', heute)
      : await zustaendig(tx, { plz: plz.replaceAll(/\D/g, ''), ort, strasse, hausnummer }, heute)
  if (gefunden.art === 'unbekannt') return klaeren()
  if (gefunden.art === 'eindeutig') return { art: 'klar', dienststelle: gefunden.dienststelle }
  const gewaehlt = gefunden.dienststellen.find(({ id }) => id === antwort)
  if (gewaehlt !== undefined) return { art: 'klar', dienststelle: gewaehlt }
  return antwort === 'unbekannt' ? klaeren() : { art: 'fragen', dienststellen: gefunden.dienststellen }
}
