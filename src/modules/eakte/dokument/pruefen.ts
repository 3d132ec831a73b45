import { createHash } from 'node:crypto'
import type { Transaction } from '../../../platform/database/index.ts'
import { Verletzt } from '../../../platform/dateien/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { befundMelden } from '../befunde/melden.ts'

/** What reading a filed document found: the bytes as filed, others or none, or a store that does not answer just now. */
export type Befund =
  | { readonly art: 'unveraendert'; readonly inhalt: Buffer }
  | { readonly art: 'veraendert' }
  | { readonly art: 'nicht-lesbar' }

export interface Abgelegt {
  readonly id: string
  readonly objekt_id: string
  readonly dienststelle_id: string
  readonly sha256: string
}

/**
 * Reads a filed document and hashes it anew (EA-01). A document that is not what was filed is never handed out: the finding
 * is kept, recorded and logged as an error, so that the alarm reaches the office, operation and audit.
 */
export async function lesenUndPruefen(haus: Haus, tx: Transaction, dokument: Abgelegt): Promise<Befund> {
  const inhalt = await lies(haus, tx, dokument)
  if (inhalt === 'nicht-lesbar') return { art: inhalt }
  const summe = inhalt && createHash('sha256').update(inhalt).digest('hex')
  if (inhalt !== undefined && summe === dokument.sha256) return { art: 'unveraendert', inhalt }
  haus.log.error({ dokument: dokument.id }, 'Ein abgelegtes Dokument wurde verändert')
  await befundMelden(tx, dokument, haus.uhr.jetzt())
  await protokollieren(tx, {
    aktion: 'eakte.unversehrtheit-verletzt',
    objekt: dokument.id,
    dienststelle: dokument.dienststelle_id,
  })
  return { art: 'veraendert' }
}

/** The bytes as stored; undefined when they are gone or changed. */
async function lies(haus: Haus, tx: Transaction, dokument: Abgelegt): Promise<Buffer | 'nicht-lesbar' | undefined> {
  try {
    return await haus.dokumente.lesen(tx, dokument.objekt_id)
  } catch (fehler) {
    if (fehler instanceof Verletzt) return undefined
    haus.log.warn({ dokument: dokument.id }, 'Der Objektspeicher antwortet nicht')
    return 'nicht-lesbar'
  }
}
