import { sql } from 'kysely'
import { alsSystem, type Datenbank, type Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import type { Dienststellenangaben } from '../dienststelle/angaben.ts'
import type { Personalzeile } from './dateien.ts'

/** Writes Dienststellen; those with a known short name are brought to the new state and keep their id. */
export async function dienststellenLaden(db: Datenbank, alle: readonly Dienststellenangaben[]): Promise<void> {
  await alsSystem(db, 'einrichtung', async (tx) => {
    for (const { anschrift, oeffnungszeiten, einstellungen, email = null, ...rest } of alle) {
      const werte = {
        ...rest,
        ...anschrift,
        email,
        oeffnungszeiten: JSON.stringify(oeffnungszeiten),
        einstellungen: JSON.stringify(einstellungen),
      }
      await tx
        .insertInto('organisation.dienststelle')
        .values({ id: neueId(), ...werte })
        .onConflict((oc) => oc.column('kennung').doUpdateSet(werte))
        .execute()
    }
  })
}

/**
 * Writes staff and their roles: who is named has exactly the roles named afterwards, others stay as they are.
 * @throws Error if a line names a Dienststelle that is not there; then nothing is written
 */
export async function personalLaden(db: Datenbank, zeilen: readonly Personalzeile[]): Promise<void> {
  await alsSystem(db, 'einrichtung', async (tx) => {
    const stellen = await tx.selectFrom('organisation.dienststelle').select(['id', 'kennung']).execute()
    const ids = new Map(stellen.map(({ id, kennung }) => [kennung, id]))
    for (const [sub, rollen] of Map.groupBy(zeilen, (zeile) => zeile.sub)) {
      const personalId = await personAnlegen(tx, sub, rollen[0])
      await tx.deleteFrom('organisation.rolle').where('personal_id', '=', personalId).execute()
      for (const { dienststelle, rolle } of rollen) {
        const dienststelleId = ids.get(dienststelle)
        if (dienststelleId === undefined) throw new Error(`${sub}: Die Dienststelle ${dienststelle} gibt es nicht.`)
        await tx
          .insertInto('organisation.rolle')
          .values({ personal_id: personalId, dienststelle_id: dienststelleId, rolle })
          .onConflict((oc) => oc.doNothing())
          .execute()
      }
    }
  })
}

async function personAnlegen(tx: Transaction, sub: string, zeile: Personalzeile | undefined): Promise<string> {
  const name = `${zeile?.vorname ?? ''} ${zeile?.nachname ?? ''}`.trim()
  const { id } = await tx
    .insertInto('organisation.personal')
    .values({ id: neueId(), sub, name })
    .onConflict((oc) => oc.column('sub').doUpdateSet({ name: sql`excluded.name` }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
