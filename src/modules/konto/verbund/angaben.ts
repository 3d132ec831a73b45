import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Angabe, type Merkmal, merkmale, type Nachweis, type Verbundart } from './nachweis.ts'

const ort = (kontoId: string, art: string, merkmal: string) => ({
  tabelle: 'konto.verbund_angabe',
  spalte: 'inhalt',
  zeile: `${kontoId}.${art}.${merkmal}`,
})

/** Keeps what a provider said about the owner of an account, each datum with its own level; what it said before is replaced. */
export async function angabenMerken(
  haus: Haus,
  tx: Transaction,
  kontoId: string,
  { art, angaben, mittel }: Nachweis,
  jetzt: Instant,
): Promise<void> {
  await tx.deleteFrom('konto.verbund_angabe').where('konto_id', '=', kontoId).where('art', '=', art).execute()
  for (const merkmal of merkmale) {
    const angabe = angaben[merkmal]
    if (angabe === undefined) continue
    const eigentum = { besitzer: kontoId, bestand: 'konto' } as const
    const inhalt = await haus.krypto.verschluesseln(tx, eigentum, ort(kontoId, art, merkmal), angabe.wert)
    await tx
      .insertInto('konto.verbund_angabe')
      .values({ konto_id: kontoId, art, merkmal, stufe: angabe.stufe, mittel, inhalt, am: jetzt })
      .execute()
  }
}

/** What providers said about the owner, newest proof per provider. */
export interface Bestaetigtes extends Pick<Nachweis, 'art' | 'mittel' | 'angaben'> {
  readonly am: Instant
}

export async function angabenLesen(haus: Haus, tx: Transaction, kontoId: string): Promise<Bestaetigtes[]> {
  const zeilen = await tx.selectFrom('konto.verbund_angabe').selectAll().where('konto_id', '=', kontoId).execute()
  const gefunden = new Map<string, { art: Verbundart; mittel: string; am: Instant; angaben: Nachweis['angaben'] }>()
  for (const { art, merkmal, stufe, mittel, inhalt, am } of zeilen) {
    const eins = gefunden.get(art) ?? { art: art as Verbundart, mittel, am, angaben: {} }
    const wert = (await haus.krypto.entschluesseln(tx, ort(kontoId, art, merkmal), inhalt)).toString()
    eins.angaben[merkmal as Merkmal] = { wert, stufe: stufe as Angabe['stufe'] }
    gefunden.set(art, eins)
  }
  return [...gefunden.values()]
}
