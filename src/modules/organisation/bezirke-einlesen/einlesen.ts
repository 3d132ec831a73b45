import { sql } from 'kysely'
import { alsSystem, type Datenbank, type Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { befunde, type Befunde } from './befunde.ts'
import { liesBezirke, type Zeilenfehler } from './lesen.ts'
import type { Bezirkszeile } from './zeile.ts'

export type Einleseergebnis =
  | { readonly ok: true; readonly zeilen: number; readonly geaendert: boolean; readonly befunde: Befunde }
  | { readonly ok: false; readonly fehler: readonly Zeilenfehler[] }

/** Thrown to roll a rehearsal back. */
class Probe extends Error {}

/**
 * Takes over a file of districts. The file holds the whole district of every Dienststelle it names, with past and future
 * lines: what it no longer holds is gone, other Dienststellen stay. All or nothing: one wrong line, and nothing is written.
 * Overlaps and unknown PLZ are no errors but findings, because two districts may meet in one PLZ.
 * @param probe writes nothing, only tells what would be
 */
export async function bezirkeEinlesen(db: Datenbank, csv: string, probe = false): Promise<Einleseergebnis> {
  const { zeilen, fehler } = liesBezirke(csv)
  if (fehler.length > 0) return { ok: false, fehler }
  let ergebnis: Einleseergebnis | undefined
  try {
    await alsSystem(db, 'einrichtung', async (tx) => {
      ergebnis = await uebernehmen(tx, zeilen)
      if (probe || !ergebnis.ok) throw new Probe()
    })
  } catch (grund) {
    if (!(grund instanceof Probe)) throw grund
  }
  return ergebnis ?? { ok: false, fehler: [] }
}

async function uebernehmen(tx: Transaction, zeilen: readonly Bezirkszeile[]): Promise<Einleseergebnis> {
  const stellen = await tx.selectFrom('organisation.dienststelle').select(['id', 'kennung']).execute()
  const ids = new Map(stellen.map(({ id, kennung }) => [kennung, id]))
  const fremd = [...new Set(zeilen.map(({ kennung }) => kennung))].filter((kennung) => !ids.has(kennung))
  if (fremd.length > 0)
    return { ok: false, fehler: fremd.map((k) => ({ zeile: 0, feld: 'kennung', satz: `${k} gibt es nicht.` })) }
  const genannt = [...new Set(zeilen.map(({ kennung }) => ids.get(kennung) ?? ''))]
  const werte = zeilen.map(({ kennung, ...rest }) => ({ dienststelle_id: ids.get(kennung) ?? '', ...rest }))
  const geaendert = await ersetzen(tx, genannt, werte)
  if (geaendert)
    await protokollieren(tx, { aktion: 'organisation.bezirke-eingelesen', angaben: { zeilen: zeilen.length, genannt } })
  return { ok: true, zeilen: zeilen.length, geaendert, befunde: await befunde(tx, genannt) }
}

type Neu = Omit<Bezirkszeile, 'kennung' | 'seite'> & { dienststelle_id: string; seite: string }

/** Lines that are there already keep their id. Returns whether anything changed. */
async function ersetzen(tx: Transaction, genannt: readonly string[], neu: readonly Neu[]): Promise<boolean> {
  const vorher = await tx
    .selectFrom('organisation.bezirk')
    .selectAll()
    .where('dienststelle_id', 'in', [...genannt])
    .execute()
  const soll = new Map(neu.map((zeile) => [schluessel(zeile), zeile]))
  const ist = new Map(vorher.map((zeile) => [schluessel(zeile), zeile.id]))
  const weg = [...ist].filter(([wert]) => !soll.has(wert)).map(([, id]) => id)
  const dazu = [...soll].filter(([wert]) => !ist.has(wert)).map(([, zeile]) => ({ id: neueId(), ...zeile }))
  if (weg.length > 0) await sql`delete from organisation.bezirk where id = any (${weg}::uuid[])`.execute(tx)
  for (let i = 0; i < dazu.length; i += 1000)
    await tx
      .insertInto('organisation.bezirk')
      .values(dazu.slice(i, i + 1000))
      .execute()
  return weg.length > 0 || dazu.length > 0
}

const schluessel = (z: Neu): string =>
  JSON.stringify([
    z.dienststelle_id,
    z.plz,
    z.ags,
    z.strasse_such,
    z.hausnummer_von,
    z.hausnummer_bis,
    z.seite,
    z.gueltig_ab,
    z.gueltig_bis,
  ])
