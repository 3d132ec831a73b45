import { plusSekunden } from '../../clock/index.ts'
import { alsKunde, type Transaction } from '../../database/index.ts'
import type { Haus } from '../../haus.ts'
import { neueId } from '../../ids.ts'
import type { Besitzer } from '../einlieferer.ts'
import { namensort } from '../datei.ts'
import { DATEI_BYTES } from '../grenzen.ts'
import type { Dateimeldung } from '../meldung.ts'
import { dateiname } from '../name.ts'
import { vergessen } from '../objekte.ts'

/** Seconds for which a transfer that stopped can be gone on with. */
const FRIST = 24 * 3600
/** Transfers of one person that are open at a time. */
const OFFENE = 50

/** How far a transfer has come. */
export interface Uebertragung {
  readonly id: string
  readonly groesse: number
  readonly angekommen: number
}

/** Begins a transfer of so many bytes. */
export async function beginnen(
  haus: Haus,
  besitzer: Besitzer,
  name: string,
  groesse: number,
): Promise<{ id: string } | { fehler: Dateimeldung }> {
  if (groesse === 0) return { fehler: { grund: 'leer' } }
  if (groesse > DATEI_BYTES) return { fehler: { grund: 'gross', groesse } }
  return alsKunde(haus.db, besitzer, async (tx) => {
    const offene = await tx.selectFrom('eingang.uebertragung').select('id').limit(OFFENE).execute()
    if (offene.length === OFFENE) return { fehler: { grund: 'schnell' } }
    const id = neueId()
    const eigentum = { besitzer: besitzer.personId, bestand: 'person' } as const
    const ort = namensort('eingang.uebertragung', id)
    await tx
      .insertInto('eingang.uebertragung')
      .values({
        id,
        besitzer: besitzer.personId,
        name: await haus.krypto.verschluesseln(tx, eigentum, ort, dateiname(name)),
        groesse,
        endet: plusSekunden(haus.uhr.jetzt(), FRIST),
      })
      .execute()
    return { id }
  })
}

/** The transfer, if it belongs to whoever asks; locked when it is about to go on. */
export function uebertragung(tx: Transaction, id: string, sperren = false): Promise<Uebertragung | undefined> {
  const suche = tx.selectFrom('eingang.uebertragung').select(['id', 'groesse', 'angekommen']).where('id', '=', id)
  return (sperren ? suche.forUpdate() : suche).executeTakeFirst()
}

/** Ends a transfer and forgets its parts. False if there is none. */
export async function verwerfen(tx: Transaction, haus: Haus, id: string): Promise<boolean> {
  const teile = await tx.deleteFrom('eingang.teil').where('uebertragung_id', '=', id).returning('objekt_id').execute()
  for (const { objekt_id } of teile) await vergessen(tx, haus, objekt_id)
  const { numDeletedRows } = await tx.deleteFrom('eingang.uebertragung').where('id', '=', id).executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
