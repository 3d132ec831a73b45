import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict, Forbidden, NotFound } from '../../../platform/http/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { codeAusstellen, codeImKlartext, klartextLoeschen } from '../code/ausstellen.ts'
import { briefBeauftragen } from '../druck/beauftragen.ts'
import type { Empfaenger } from '../druck/empfaenger.ts'
import type { Begleitung } from './query.ts'

/** How a code gets to the customer. */
export const wege = ['blatt', 'brief'] as const
export type Weg = (typeof wege)[number]

/** What keeps staff from issuing a Freischaltcode, as a sentence for the page; undefined when nothing does (KO-08, KO-09). */
export function hindernis({ person, konto, ablehnung, freischaltcode }: Begleitung): string | undefined {
  if (!freischaltcode.erlaubt) return 'Freischaltcodes gibt es noch nicht.'
  if (ablehnung !== undefined) return 'Die Person hat die Online-Zusammenarbeit ausdrücklich abgelehnt.'
  if (person.art !== 'inhouse')
    return 'Diese Internetperson hat sich selbst registriert. Einen Freischaltcode bekommen nur Inhouse-Personen.'
  if (konto !== undefined && konto.stufe !== 'email' && konto.stufe !== 'keine')
    return 'Die Person hat schon ein bestätigtes Konto.'
  return undefined
}

/**
 * Issues a Freischaltcode for an Inhouse-Person (KO-08): on a sheet that is handed over, or by letter. Nobody reads it here but on
 * the paper; what the customer chooses as password staff never learn.
 * @throws Conflict when it became impossible meanwhile
 */
export async function freischaltcodeAusgeben(
  haus: Haus,
  tx: Transaction,
  wer: Personal,
  b: Begleitung,
  weg: Weg,
): Promise<string> {
  const grund = hindernis(b)
  if (grund !== undefined) throw new Conflict(grund)
  const ziel = { art: 'freischaltcode', personId: b.person.id, dienststelleId: wer.dienststelle.id } as const
  if (weg === 'brief' && b.empfaenger === undefined) throw new Conflict('Für einen Brief fehlt die Anschrift.')
  const { id } = await codeAusstellen(haus, tx, { ...ziel, von: wer.personalId })
  if (weg === 'brief' && b.empfaenger !== undefined)
    await briefBeauftragen(haus, tx, { ...ziel, codeId: id, empfaenger: b.empfaenger })
  await protokollieren(tx, {
    aktion: 'konto.freischaltcode-ausgegeben',
    objekt: id,
    person: b.person.id,
    dienststelle: wer.dienststelle.id,
    angaben: { weg },
  })
  return id
}

/** What stands on the sheet that is handed over. */
export interface Blatt {
  readonly art: 'freischaltcode' | 'zugangsdaten'
  readonly code: string
  readonly gueltigBis: Date
  readonly empfaenger: Pick<Empfaenger, 'name' | 'zeilen' | 'ausland'>
}

/**
 * Takes the code out for the sheet, once: afterwards nobody can read it any more, and who lost the sheet gets a new code.
 * @throws NotFound when it was printed already, or is none of this Dienststelle
 */
export async function blattDrucken(
  haus: Haus,
  tx: Transaction,
  wer: Personal,
  { personId, codeId, name }: { personId: string; codeId: string; name: string },
): Promise<Blatt> {
  const zeile = await tx
    .selectFrom('konto.code')
    .select(['art', 'gueltig_bis'])
    .where('id', '=', codeId)
    .where('person_id', '=', personId)
    .where('art', 'in', ['freischaltcode', 'zugangsdaten'])
    .forUpdate()
    .executeTakeFirst()
  const code = zeile && (await codeImKlartext(haus, tx, codeId))
  if (zeile === undefined || code === undefined) throw new NotFound()
  if (await istBrief(tx, codeId)) throw new Forbidden('Dieser Code geht mit der Post. Ein Blatt gibt es dazu nicht.')
  await klartextLoeschen(tx, codeId)
  await protokollieren(tx, {
    aktion: 'konto.blatt-gedruckt',
    objekt: codeId,
    person: personId,
    dienststelle: wer.dienststelle.id,
  })
  const art = zeile.art === 'zugangsdaten' ? 'zugangsdaten' : 'freischaltcode'
  return { art, code, gueltigBis: zeile.gueltig_bis, empfaenger: { name, zeilen: [name], ausland: false } }
}

async function istBrief(tx: Transaction, codeId: string): Promise<boolean> {
  const brief = await tx.selectFrom('konto.brief').select('id').where('code_id', '=', codeId).executeTakeFirst()
  return brief !== undefined
}
