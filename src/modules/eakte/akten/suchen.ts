import { type RawBuilder, sql } from 'kysely'
import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { PersonalZugriff, Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { referenzAus } from '../../../platform/referenz.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'

export const HOECHSTENS = 50
/** Hand-over that deletes a search when its hour is over. */
export const sucheLoeschen = 'eakte.suche-loeschen'
const STUNDE_S = 3600

/** The words to look for: the parts of a name, or one reference number however it was typed. */
export function suchworte(begriff: string): string[] {
  const referenz = referenzAus(begriff)
  if (referenz !== undefined) return [referenz.replaceAll('-', '')]
  return [...new Set(suchform(begriff).split(' '))].filter((wort) => wort !== '')
}

/** Records with every word at the beginning of one of their own; the test of its index reads it too. */
export function abfrage(worte: readonly string[], dienststellen: readonly string[]): RawBuilder<{ id: string }> {
  const je = worte.map(
    (wort) => sql`select akte_id from eakte.suchwort
      where dienststelle_id = any (${dienststellen}::uuid[]) and wort >= ${wort} and wort < ${wort + ENDE}`,
  )
  return sql<{ id: string }>`select a.id from eakte.akte a where a.id in (${sql.join(je, sql` intersect `)})
    order by a.nachname, a.vorname, a.id limit ${HOECHSTENS + 1}`
}

// Behind every letter and digit of a search form.
const ENDE = '~'

/**
 * Looks for records of one's own Dienststelle by name or reference and keeps the result for an hour, so that nothing
 * personal stands in the page's address. The search is recorded. @returns id of the result
 */
export async function suchen(tx: Transaction, wer: PersonalZugriff, begriff: string, jetzt: Instant): Promise<string> {
  const worte = suchworte(begriff)
  const { rows } = worte.length === 0 ? { rows: [] } : await abfrage(worte, wer.dienststelleIds).execute(tx)
  const treffer = rows.slice(0, HOECHSTENS).map((zeile) => zeile.id)
  const id = neueId()
  const endet = plusSekunden(jetzt, STUNDE_S)
  const mehr = rows.length > HOECHSTENS
  await tx
    .insertInto('eakte.suche')
    .values({ id, personal_id: wer.personalId, begriff, treffer, mehr, endet })
    .execute()
  await uebergeben(tx, { art: sucheLoeschen, bezug: id, faellig: endet })
  const [dienststelle] = wer.dienststelleIds
  await protokollieren(tx, {
    aktion: 'eakte.gesucht',
    objekt: id,
    ...(dienststelle === undefined ? {} : { dienststelle }),
    angaben: { begriff, treffer: treffer.length },
  })
  return id
}
