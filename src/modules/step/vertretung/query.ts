import { sql } from 'kysely'
import type { Instant, Tag } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { oeffne } from '../krypt.ts'
import { type Nachweis, nachweise, type Umfang, umfaenge, type Vertretungsart, vertretungsarten } from './umfang.ts'

/** Someone who acts for a person, from a day on, within a scope. */
export interface Vertretung {
  readonly id: string
  readonly personId: string
  readonly art: Vertretungsart
  readonly vertreterName: string
  /** The representative as a person of STEP, where they are one. */
  readonly vertreterPersonId: string | null
  readonly umfang: readonly Umfang[]
  readonly gueltigAb: Tag
  /** Last day; null: until further notice. */
  readonly gueltigBis: Tag | null
  /** From this day on it does not count any more. */
  readonly widerrufen: Tag | null
  readonly nachweis: Nachweis
  readonly erfasst: Instant
}

/** Who may act for a person on a day (ST-07), the law's representatives first. */
export async function vertretungenVon(tx: Transaction, personId: string, am: Tag): Promise<Vertretung[]> {
  return (await alleVertretungen(tx, personId)).filter((vertretung) => gilt(vertretung, am))
}

/** All that ever were, the newest first. */
export async function alleVertretungen(tx: Transaction, personId: string): Promise<Vertretung[]> {
  const zeilen = await tx
    .selectFrom('step.vertretung')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy(sql`art = 'vollmacht'`)
    .orderBy('gueltig_ab', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return zeilen.map((zeile) => ({
    id: zeile.id,
    personId: zeile.person_id,
    art: vertretungsarten.find((art) => art === zeile.art) ?? 'vollmacht',
    vertreterName: zeile.vertreter_name,
    vertreterPersonId: zeile.vertreter_person_id,
    umfang: umfaenge.filter((umfang) => zeile.umfang.includes(umfang)),
    gueltigAb: zeile.gueltig_ab,
    gueltigBis: zeile.gueltig_bis,
    widerrufen: zeile.widerrufen,
    nachweis: nachweise.find((nachweis) => nachweis === zeile.nachweis) ?? 'muendlich',
    erfasst: zeile.erfasst,
  }))
}

/** How the representatives of a person are reached, by the id of the representation; who says nothing is missing. */
export async function vertretungErreichbar(
  tx: Transaction,
  krypto: Krypto,
  personId: string,
): Promise<ReadonlyMap<string, string>> {
  const zeilen = await tx
    .selectFrom('step.vertretung')
    .select(['id', 'erreichbar'])
    .where('person_id', '=', personId)
    .execute()
  const da = zeilen.flatMap(({ id, erreichbar }) => (erreichbar === null ? [] : [{ id, erreichbar }]))
  return new Map(
    await Promise.all(
      da.map(async ({ id, erreichbar }): Promise<[string, string]> => [
        id,
        await oeffne(tx, krypto, 'vertretung', id, erreichbar, 'erreichbar'),
      ]),
    ),
  )
}

/** True when a representation counts on this day. */
export const gilt = (
  { gueltigAb, gueltigBis, widerrufen }: Pick<Vertretung, 'gueltigAb' | 'gueltigBis' | 'widerrufen'>,
  am: Tag,
): boolean => gueltigAb <= am && (gueltigBis === null || am <= gueltigBis) && (widerrufen === null || am < widerrufen)
