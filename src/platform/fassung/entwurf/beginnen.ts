import type { Instant } from '../../clock/index.ts'
import type { Transaction } from '../../database/index.ts'
import { neueId } from '../../ids.ts'
import type { Entwurfsstand, Gegenstand, Schreibende } from '../gegenstand.ts'
import { type Fassung, fassungMitId, inKraft, kommende } from '../lesen.ts'
import { entwurfVon } from './entwurf.ts'
import { festhalten } from './schritt.ts'

/**
 * Begins the office's draft: from what was approved last, scheduled or in force, so that a second change of a week keeps the first;
 * or from any version of the office (the way back to an older one).
 * @returns false if there is a draft already, or no such version
 */
export async function beginnen<I, S extends Entwurfsstand<I>>(
  tx: Transaction,
  was: Gegenstand<I, S>,
  wer: Schreibende,
  jetzt: Instant,
  fassungId?: string,
): Promise<boolean> {
  const stelle = wer.dienststelle.id
  if ((await entwurfVon(tx, was.art, stelle)) !== undefined) return false
  const basis = await (fassungId === undefined
    ? zuletztFreigegeben<I>(tx, was.art, stelle, jetzt)
    : fassungMitId<I>(tx, fassungId))
  if (fassungId !== undefined && (basis?.art !== was.art || basis.schluessel !== stelle)) return false
  const entwurf = await tx
    .insertInto('fassung.entwurf')
    .values({ id: neueId(), art: was.art, dienststelle_id: stelle, basis_id: basis?.id ?? null })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (entwurf === undefined) return false
  const feder = { entwurfId: entwurf.id, wer, jetzt }
  await was.fuellen(tx, feder, basis?.inhalt)
  await festhalten(tx, feder, { art: 'begonnen' })
  return true
}

const zuletztFreigegeben = async <I>(
  tx: Transaction,
  art: string,
  stelle: string,
  jetzt: Instant,
): Promise<Fassung<I> | undefined> =>
  (await kommende<I>(tx, art, stelle, jetzt)).at(-1) ?? inKraft<I>(tx, art, stelle, jetzt)
