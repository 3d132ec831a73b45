import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem, type Datenbank, type Transaction } from '../../../platform/database/index.ts'
import { hinterlegen } from '../../../platform/fassung/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { dienststelleNachKennung } from '../../organisation/index.ts'
import { regelwerkArt } from '../regelwerk/in-kraft.ts'
import { pruefeRegelwerk } from '../regelwerk/rahmen.ts'
import type { Vorlage } from './vorlagen.ts'

/** What the proof found, as sentences; with `gesperrt` nothing was taken over. */
export interface Eingelesen {
  readonly saetze: readonly string[]
  readonly gesperrt: boolean
}

interface Wunsch {
  readonly grund: string
  /** Moment from which the rulebook counts. */
  readonly ab: Instant
  /** Only tell what would be. */
  readonly probe?: boolean
}

/**
 * Takes over the Postkörbe and the rulebook of one Dienststelle, as liesVorlage() read them (EA-02).
 * Postkörbe are known by their short name; one that the file does not name stays. The same file again changes nothing.
 * @throws Error if the file names a Dienststelle that is not there
 */
export async function regelwerkEinlesen(
  db: Datenbank,
  vorlage: Vorlage,
  wunsch: Wunsch,
  jetzt: Instant,
): Promise<Eingelesen> {
  const offen = vorlage.postkoerbe.map((korb) => korb.kennung)
  const befunde = pruefeRegelwerk(vorlage.regelwerk, offen)
  const gesperrt = befunde.some((befund) => befund.schwere === 'sperrt')
  const saetze = befunde.map((befund) => befund.satz)
  await alsSystem(db, 'einrichtung', async (tx) => {
    const stelle = await dienststelleNachKennung(tx, vorlage.dienststelle)
    if (stelle === undefined) throw new Error(`Die Dienststelle ${vorlage.dienststelle} gibt es nicht.`)
    if (!gesperrt && wunsch.probe !== true) await einrichten(tx, stelle.id, vorlage, wunsch, jetzt)
  })
  return { saetze, gesperrt }
}

async function einrichten(
  tx: Transaction,
  dienststelle: string,
  { postkoerbe, regelwerk }: Vorlage,
  { grund, ab }: Wunsch,
  jetzt: Instant,
): Promise<void> {
  let geaendert = 0
  for (const korb of postkoerbe) geaendert += await korbEinrichten(tx, dienststelle, korb)
  const angaben = { postkoerbe: postkoerbe.map((korb) => korb.kennung) }
  if (geaendert > 0) await protokollieren(tx, { aktion: 'eakte.postkoerbe-eingerichtet', dienststelle, grund, angaben })
  const inhalt = { art: regelwerkArt, schluessel: dienststelle, dienststelle, inhalt: regelwerk, grund }
  await hinterlegen(tx, inhalt, { ab }, jetzt)
}

/**
 * Sets up one Postkorb. There is one catch-all per Dienststelle: one that was made on the spot before gets the names of the
 * file and keeps its orders. @returns how many rows changed
 */
async function korbEinrichten(
  tx: Transaction,
  dienststelle: string,
  { kennung, name, auffang }: Vorlage['postkoerbe'][number],
): Promise<number> {
  if (auffang) {
    const { rows } = await sql<{ neu: boolean }>`update eakte.postkorb k set kennung = ${kennung}, name = ${name}
      from eakte.postkorb vorher
      where k.dienststelle_id = ${dienststelle} and k.auffang and vorher.id = k.id
      returning (vorher.kennung, vorher.name) is distinct from (k.kennung, k.name) as neu`.execute(tx)
    if (rows.length > 0) return rows.filter((zeile) => zeile.neu).length
  }
  const geschrieben = await tx
    .insertInto('eakte.postkorb')
    .values({ id: neueId(), dienststelle_id: dienststelle, kennung, name, auffang })
    .onConflict((oc) =>
      oc
        .columns(['dienststelle_id', 'kennung'])
        .doUpdateSet({ name })
        .where('eakte.postkorb.name', 'is distinct from', name),
    )
    .returning('id')
    .execute()
  return geschrieben.length
}
