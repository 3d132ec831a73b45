import type { Instant } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import { type Fassungszeile, fassungszeilen } from '../../../../platform/fassung/index.ts'
import { kollegennamen } from '../../../organisation/index.ts'
import { regelwerkArt } from '../in-kraft.ts'

export type Versionsstand = 'gilt' | 'kommt' | 'galt' | 'zurueckgezogen' | 'wird-geprueft' | 'nicht-freigegeben'

/** A line of the rulebook's history. */
export interface Versionszeile extends Fassungszeile {
  readonly lage: Versionsstand
  readonly verfasst: string | null
  readonly pruefte: string | null
}

/** All versions of the office's rulebook, newest first, with who wrote and who checked them. */
export async function versionszeilen(tx: Transaction, dienststelle: string, jetzt: Instant): Promise<Versionszeile[]> {
  const zeilen = await fassungszeilen(tx, regelwerkArt, dienststelle)
  const ids = zeilen.flatMap(({ erstelltVon, geprueftVon }) => [erstelltVon, geprueftVon]).filter((id) => id !== null)
  const namen = await kollegennamen(tx, ids)
  const gilt = geltende(zeilen, jetzt)
  const offen = await eingereichte(tx, dienststelle)
  return zeilen.map((zeile) => ({
    ...zeile,
    lage: zeile.id === gilt ? 'gilt' : lageVon(zeile, jetzt, offen),
    verfasst: namen.get(zeile.erstelltVon ?? '') ?? null,
    pruefte: namen.get(zeile.geprueftVon ?? '') ?? null,
  }))
}

function geltende(zeilen: readonly Fassungszeile[], jetzt: Instant): string | undefined {
  const begonnen = zeilen.filter((z) => z.wirksamAb !== null && z.zurueckgezogen === null && z.wirksamAb <= jetzt)
  return begonnen.toSorted((a, b) => Number(b.wirksamAb) - Number(a.wirksamAb))[0]?.id
}

function lageVon(zeile: Fassungszeile, jetzt: Instant, offen: string | null): Versionsstand {
  if (zeile.zurueckgezogen !== null) return 'zurueckgezogen'
  if (zeile.wirksamAb !== null) return zeile.wirksamAb > jetzt ? 'kommt' : 'galt'
  return zeile.id === offen ? 'wird-geprueft' : 'nicht-freigegeben'
}

async function eingereichte(tx: Transaction, dienststelle: string): Promise<string | null> {
  const entwurf = await tx
    .selectFrom('eakte.regelwerk_entwurf')
    .select('fassung_id')
    .where('dienststelle_id', '=', dienststelle)
    .where('stand', '=', 'pruefung')
    .executeTakeFirst()
  return entwurf?.fassung_id ?? null
}

/** What was done to the draft that became a version, newest first. */
export const schritteZu = (tx: Transaction, fassungId: string) =>
  tx
    .selectFrom('eakte.regelwerk_schritt as s')
    .innerJoin('eakte.regelwerk_entwurf as e', 'e.id', 's.entwurf_id')
    .select(['s.art', 's.am', 's.von_name', 's.nr', 's.grund', 's.version'])
    .where('e.fassung_id', '=', fassungId)
    .orderBy('s.version', 'desc')
    .limit(100)
    .execute()
