import type { Selectable } from 'kysely'
import type { DB, Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Dienststellenangaben, dienststellenangaben } from './angaben.ts'

/** An office: what everyone may know of it, and where its applications go. */
export interface Dienststelle extends Dienststellenangaben {
  readonly id: string
}

type Zeile = Selectable<DB['organisation.dienststelle']>

/** From the row, with its JSON checked: wrong settings in the database stop here and not on a page. */
function alsDienststelle({ id, strasse, plz, ort, email, ...rest }: Zeile): Dienststelle {
  const angaben = { ...rest, anschrift: { strasse, plz, ort }, ...(email === null ? {} : { email }) }
  return { id, ...dienststellenangaben.parse(angaben) }
}

/** The Dienststelle with this id, or undefined. Readable by everyone. */
export async function dienststelle(tx: Transaction, id: string): Promise<Dienststelle | undefined> {
  const zeile = await tx.selectFrom('organisation.dienststelle').selectAll().where('id', '=', id).executeTakeFirst()
  return zeile && alsDienststelle(zeile)
}

/** These Dienststellen in the order of their names. */
export async function dienststellen(tx: Transaction, ids: readonly string[]): Promise<Dienststelle[]> {
  const zeilen = await tx
    .selectFrom('organisation.dienststelle')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('name')
    .execute()
  return zeilen.map(alsDienststelle)
}

/** Names of Dienststellen by id; ids that are none are missing. */
export async function dienststellennamen(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const zeilen = await tx
    .selectFrom('organisation.dienststelle')
    .select(['id', 'name'])
    .where('id', '=', (eb) => eb.fn.any(eb.val([...new Set(ids)])))
    .execute()
  return new Map(zeilen.map(({ id, name }) => [id, name]))
}

/** The Dienststelle with this short name, as in addresses of pages, or undefined. */
export async function dienststelleNachKennung(tx: Transaction, kennung: string): Promise<Dienststelle | undefined> {
  const zeile = await tx
    .selectFrom('organisation.dienststelle')
    .selectAll()
    .where('kennung', '=', kennung)
    .executeTakeFirst()
  return zeile && alsDienststelle(zeile)
}

/**
 * The Dienststelle that takes in what no district decides, and passes it on (§ 16 (2) SGB I): a setting of the installation.
 * @throws Error when the setting names none; nothing may be refused for an unknown district, so this must never happen
 */
export async function auffangstelle(tx: Transaction, haus: Haus): Promise<Dienststelle> {
  const kennung = haus.config.AUFFANG_DIENSTSTELLE
  const gefunden = await dienststelleNachKennung(tx, kennung)
  if (gefunden === undefined) throw new Error(`AUFFANG_DIENSTSTELLE: Die Dienststelle ${kennung} gibt es nicht.`)
  return gefunden
}

/** The Dienststellen that decide on benefits (gE and zkT), in the order of their names. */
export const leistungsstellen = (tx: Transaction): Promise<Dienststelle[]> => vonArt(tx, ['gE', 'zkT'])

/** The Agenturen für Arbeit, in the order of their names. */
export const agenturen = (tx: Transaction): Promise<Dienststelle[]> => vonArt(tx, ['AA'])

async function vonArt(tx: Transaction, arten: readonly string[]): Promise<Dienststelle[]> {
  const zeilen = await tx
    .selectFrom('organisation.dienststelle')
    .selectAll()
    .where('art', 'in', [...arten])
    .orderBy('name')
    .execute()
  return zeilen.map(alsDienststelle)
}
