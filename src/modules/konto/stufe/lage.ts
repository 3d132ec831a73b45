import type { Transaction } from '../../../platform/database/index.ts'

/** What an account has to sign in with, for deciding what to offer. Holds no secret. */
export interface Lage {
  readonly arten: ReadonlySet<string>
  /** The app is set up and confirmed. */
  readonly app: boolean
  /** Unused replacement codes. */
  readonly ersatzcodes: number
}

export async function lageVon(tx: Transaction, kontoId: string): Promise<Lage> {
  const arten = await tx
    .selectFrom('konto.identitaet')
    .select('art')
    .distinct()
    .where('konto_id', '=', kontoId)
    .execute()
  const faktor = await tx
    .selectFrom('konto.konto as k')
    .leftJoin('konto.zweiter_faktor as z', (join) =>
      join.onRef('z.konto_id', '=', 'k.id').on('z.bestaetigt', 'is not', null),
    )
    .select((eb) => [
      'z.bestaetigt',
      eb
        .selectFrom('konto.ersatzcode as e')
        .select((e) => e.fn.countAll<number>().as('zahl'))
        .whereRef('e.konto_id', '=', 'k.id')
        .where('e.verwendet', 'is', null)
        .as('zahl'),
    ])
    .where('k.id', '=', kontoId)
    .executeTakeFirst()
  return {
    arten: new Set(arten.map(({ art }) => art)),
    app: (faktor?.bestaetigt ?? null) !== null,
    ersatzcodes: faktor?.zahl ?? 0,
  }
}
