import { sql } from 'kysely'
import { alsSystem, type Datenbank, type Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
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
 * Writes staff and their roles. The list holds all staff of every Dienststelle it names: who is not in it loses the roles
 * there, others stay. Each person whose roles change is recorded. Returns how many that were.
 * @throws Error if a line names a Dienststelle that is not there; then nothing is written
 */
export async function personalLaden(db: Datenbank, zeilen: readonly Personalzeile[]): Promise<number> {
  return alsSystem(db, 'einrichtung', async (tx) => {
    const stellen = await kennungen(tx, zeilen)
    const soll = new Map<string, Personalrolle>()
    for (const [sub, rollen] of Map.groupBy(zeilen, (zeile) => zeile.sub)) {
      const personalId = await personAnlegen(tx, sub, rollen[0])
      for (const { dienststelle, rolle } of rollen) {
        const eine = { personal_id: personalId, dienststelle_id: stellen.get(dienststelle) ?? '', rolle }
        soll.set(schluessel(eine), eine)
      }
    }
    return rollenAngleichen(tx, [...stellen.values()], soll)
  })
}

interface Personalrolle {
  personal_id: string
  dienststelle_id: string
  rolle: string
}

const schluessel = ({ personal_id, dienststelle_id, rolle }: Personalrolle): string =>
  `${personal_id} ${dienststelle_id} ${rolle}`

async function kennungen(tx: Transaction, zeilen: readonly Personalzeile[]): Promise<Map<string, string>> {
  const da = await tx.selectFrom('organisation.dienststelle').select(['id', 'kennung']).execute()
  const ids = new Map(da.map(({ id, kennung }) => [kennung, id]))
  const genannt = new Map<string, string>()
  for (const { dienststelle, sub } of zeilen) {
    const id = ids.get(dienststelle)
    if (id === undefined) throw new Error(`${sub}: Die Dienststelle ${dienststelle} gibt es nicht.`)
    genannt.set(dienststelle, id)
  }
  return genannt
}

async function personAnlegen(tx: Transaction, sub: string, zeile: Personalzeile | undefined): Promise<string> {
  const name = `${zeile?.vorname ?? ''} ${zeile?.nachname ?? ''}`.trim()
  const { id } = await tx
    .insertInto('organisation.personal')
    .values({ id: neueId(), sub, name, email: zeile?.email ?? null })
    .onConflict((oc) => oc.column('sub').doUpdateSet({ name: sql`excluded.name`, email: sql`excluded.email` }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function rollenAngleichen(
  tx: Transaction,
  stellen: readonly string[],
  soll: ReadonlyMap<string, Personalrolle>,
): Promise<number> {
  if (stellen.length === 0) return 0
  const vorher = await tx
    .selectFrom('organisation.rolle')
    .selectAll()
    .where('dienststelle_id', 'in', [...stellen])
    .execute()
  const ist = new Set(vorher.map(schluessel))
  const weg = vorher.filter((rolle) => !soll.has(schluessel(rolle)))
  const dazu = [...soll.values()].filter((rolle) => !ist.has(schluessel(rolle)))
  for (const { personal_id, dienststelle_id, rolle } of weg)
    await tx
      .deleteFrom('organisation.rolle')
      .where('personal_id', '=', personal_id)
      .where('dienststelle_id', '=', dienststelle_id)
      .where('rolle', '=', rolle)
      .execute()
  if (dazu.length > 0) await tx.insertInto('organisation.rolle').values(dazu).execute()
  const geaendert = new Set([...weg, ...dazu].map(({ personal_id }) => personal_id))
  for (const objekt of geaendert) {
    const nur = (rollen: readonly Personalrolle[]) => rollen.filter(({ personal_id }) => personal_id === objekt)
    const angaben = { vergeben: nur(dazu), entzogen: nur(weg) }
    await protokollieren(tx, { aktion: 'organisation.rollen-geaendert', objekt, angaben })
  }
  return geaendert.size
}
