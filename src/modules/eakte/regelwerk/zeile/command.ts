import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/index.ts'
import { type Feder, festhalten, getanSeit, letzterSchritt } from '../../../../platform/fassung/index.ts'
import { neueId } from '../../../../platform/ids.ts'
import { regelzeile } from '../entwurf/beginnen.ts'
import { type Regel, regel, regelnVon } from '../entwurf/entwurf.ts'
import { einsetzen, type Zeilenstand } from '../entwurf/zeilenstand.ts'
import { umkehrbar } from './standmeldung.ts'

/** What a clerk says of a row. */
export type Angaben = Pick<Regel, 'nr' | 'wenn' | 'ziel' | 'notiz'>

/** Draft's version after the step; or why nothing was done. */
export type Ausgang = number | 'nicht-da' | 'nummer-vergeben' | 'ueberholt'

/** Adds a row, behind the given one or at the end. One insert, however long the table is. */
export async function zeileAnlegen(tx: Transaction, feder: Feder, neu: Angaben, nach?: string): Promise<Ausgang> {
  if (await vergeben(tx, feder, neu.nr)) return 'nummer-vergeben'
  const davor = nach === undefined ? undefined : await regel(tx, feder.entwurfId, nach)
  const stelle = davor === undefined ? await letzteStelle(tx, feder) : await platzNach(tx, feder, davor)
  const zeile = { ...neu, id: neueId(), stelle }
  await tx.insertInto('eakte.regelwerk_zeile').values(regelzeile(feder, zeile)).execute()
  return festhalten(tx, feder, { art: 'zeile-neu', ort: neu.nr, vorher: null, nachher: zeile })
}

/**
 * Changes one row.
 * @param version of the draft that the page was made from: who changed the row since then is not overwritten
 */
export async function zeileAendern(
  tx: Transaction,
  feder: Feder,
  id: string,
  neu: Angaben,
  version: number,
): Promise<Ausgang> {
  const vorher = await regel(tx, feder.entwurfId, id)
  if (vorher === undefined) return 'nicht-da'
  if (await getanSeit(tx, feder.entwurfId, vorher.nr, version)) return 'ueberholt'
  if (neu.nr !== vorher.nr && (await vergeben(tx, feder, neu.nr))) return 'nummer-vergeben'
  const nachher = { ...vorher, ...neu }
  await schreibe(tx, feder, nachher)
  return festhalten(tx, feder, { art: 'zeile-geaendert', ort: neu.nr, vorher, nachher })
}

export async function zeileLoeschen(tx: Transaction, feder: Feder, id: string): Promise<Ausgang> {
  const vorher = await regel(tx, feder.entwurfId, id)
  if (vorher === undefined) return 'nicht-da'
  await tx.deleteFrom('eakte.regelwerk_zeile').where('id', '=', id).execute()
  return festhalten(tx, feder, { art: 'zeile-geloescht', ort: vorher.nr, vorher, nachher: null })
}

/** Puts a row one place up or down; order is for readers, the rulebook decides the same. */
export async function zeileVerschieben(
  tx: Transaction,
  feder: Feder,
  id: string,
  richtung: 'auf' | 'ab',
): Promise<Ausgang> {
  const vorher = await regel(tx, feder.entwurfId, id)
  if (vorher === undefined) return 'nicht-da'
  const nachbar = await nebenan(tx, feder, vorher, richtung)
  if (nachbar === undefined) return 'nicht-da'
  const stelle = await (richtung === 'ab' ? platzNach(tx, feder, nachbar) : platzVor(tx, feder, nachbar))
  const nachher = { ...vorher, stelle }
  await schreibe(tx, feder, nachher)
  return festhalten(tx, feder, { art: 'zeile-verschoben', ort: vorher.nr, vorher, nachher })
}

/** Takes the last step back if it was one on rows and the draft is still as the page showed it. */
export async function rueckgaengig(tx: Transaction, feder: Feder, version: number): Promise<Ausgang> {
  const schritt = await letzterSchritt(tx, feder.entwurfId)
  if (schritt === undefined || schritt.version !== version || !umkehrbar.includes(schritt.art)) return 'ueberholt'
  // Steps of a time when a file kept no rows.
  if (schritt.art === 'eingelesen' && schritt.vorher === null) return 'ueberholt'
  if (schritt.art === 'eingelesen') await einsetzen(tx, feder, schritt.vorher as Zeilenstand)
  else await zeileZurueck(tx, feder, schritt as Zeilenschritt)
  return festhalten(tx, feder, { art: 'rueckgaengig', ...(schritt.ort !== null && { ort: schritt.ort }) })
}

interface Zeilenschritt {
  readonly vorher: Regel | null
  readonly nachher: Regel | null
}

async function zeileZurueck(tx: Transaction, feder: Feder, { vorher, nachher }: Zeilenschritt): Promise<void> {
  if (vorher === null && nachher !== null)
    await tx.deleteFrom('eakte.regelwerk_zeile').where('id', '=', nachher.id).execute()
  if (vorher !== null && nachher === null)
    await tx.insertInto('eakte.regelwerk_zeile').values(regelzeile(feder, vorher)).execute()
  if (vorher !== null && nachher !== null) await schreibe(tx, feder, vorher)
}

const schreibe = (tx: Transaction, feder: Feder, zeile: Regel) =>
  tx.updateTable('eakte.regelwerk_zeile').set(regelzeile(feder, zeile)).where('id', '=', zeile.id).execute()

async function vergeben(tx: Transaction, { entwurfId }: Feder, nr: string): Promise<boolean> {
  return (await regelnVon(tx, entwurfId).where('nr', '=', nr).limit(1).executeTakeFirst()) !== undefined
}

async function letzteStelle(tx: Transaction, { entwurfId }: Feder): Promise<number> {
  const { stelle } = await tx
    .selectFrom('eakte.regelwerk_zeile')
    .select(sql<number>`coalesce(max(stelle), -1) + 1`.as('stelle'))
    .where('entwurf_id', '=', entwurfId)
    .executeTakeFirstOrThrow()
  return stelle
}

/** Makes room behind a row: those below it move down by one. */
async function platzNach(tx: Transaction, feder: Feder, { stelle }: Regel): Promise<number> {
  await ruecken(tx, feder, stelle + 1)
  return stelle + 1
}

async function platzVor(tx: Transaction, feder: Feder, { stelle }: Regel): Promise<number> {
  await ruecken(tx, feder, stelle)
  return stelle
}

const ruecken = (tx: Transaction, { entwurfId }: Feder, ab: number) =>
  tx
    .updateTable('eakte.regelwerk_zeile')
    .set({ stelle: sql<number>`stelle + 1` })
    .where('entwurf_id', '=', entwurfId)
    .where('stelle', '>=', ab)
    .execute()

function nebenan(tx: Transaction, { entwurfId }: Feder, { stelle, nr }: Regel, richtung: 'auf' | 'ab') {
  const [vergleich, folge] = richtung === 'ab' ? [sql`>`, 'asc' as const] : [sql`<`, 'desc' as const]
  return regelnVon(tx, entwurfId)
    .clearOrderBy()
    .where(sql<boolean>`(stelle, nr) ${vergleich} (${stelle}, ${nr})`)
    .orderBy('stelle', folge)
    .orderBy('nr', folge)
    .limit(1)
    .executeTakeFirst()
}

/** The next free number of the form R-n. */
export async function naechsteNummer(tx: Transaction, entwurfId: string): Promise<string> {
  const { zahl } = await tx
    .selectFrom('eakte.regelwerk_zeile')
    .select(sql<number>`coalesce(max(substring(nr from '^R-(\\d{1,8})$')::int), 0) + 1`.as('zahl'))
    .where('entwurf_id', '=', entwurfId)
    .executeTakeFirstOrThrow()
  return `R-${zahl}`
}
