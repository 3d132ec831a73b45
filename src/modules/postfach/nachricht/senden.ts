import type { Instant } from '../../../platform/clock/index.ts'
import type { KundeZugriff, Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { neueReferenz } from '../../../platform/referenz.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { fadenkopf } from '../faden/kopf.ts'
import { kanalFuer } from '../kanal/wahl.ts'
import { anhaengen } from './anhaengen.ts'
import { verlangeAngeboten, verlangeOffen } from './offen.ts'
import { beendet, mitSchluessel, type NeueNachricht, schreibe } from './schreiben.ts'

/** Where a customer's message goes: an open thread of theirs, or a new one. */
type Ziel =
  | { readonly fadenId: string }
  | { readonly dienststelleId: string; readonly anliegen: string; readonly personId: string }

export interface Kundennachricht {
  readonly ziel: Ziel
  readonly text: string
  /** Ids of eingang.datei, in the order shown. */
  readonly dateien?: readonly string[]
  /** Idempotence key: a UUID of the form. */
  readonly schluessel: string
}

/** A message that is written down, and the number of its thread. */
export interface Gesendet {
  readonly id: string
  readonly fadenId: string
  readonly referenz: string
  /** It had been sent before: this is the first one. */
  readonly doppelt: boolean
}

/**
 * Sends a customer's message and queues its hand-over to the way the Dienststelle chose (PF-01, PF-05). Sending again finds the first.
 * @param jetzt server time
 * @throws NotFound for a thread of someone else · Conflict when it is closed, or the office takes no messages (PF-15) or none of a new
 * conversation about it (PF-04)
 */
export async function sendeVonKunde(
  tx: Transaction,
  haus: Pick<Haus, 'krypto'>,
  neu: Kundennachricht,
  jetzt: Instant,
): Promise<Gesendet> {
  const { zugriff } = tx
  if (zugriff.art !== 'kunde') throw new NotFound()
  const { fadenId, referenz, ...rest } = await einordnen(tx, zugriff, neu.ziel, jetzt)
  const { personId, dienststelleId } = rest
  const nachricht = { ...rest, fadenId, text: neu.text, schluessel: neu.schluessel, ...verfasser(zugriff) }
  const id = await schreibe(tx, haus, nachricht, jetzt)
  if (id === undefined) return schonGesendet(tx, neu.schluessel)
  await anhaengen(tx, { nachrichtId: id, personId, dienststelleId }, neu.dateien ?? [])
  // What another way takes is filed at once, whatever becomes of it there (PF-10).
  for (const art of ['postfach.zustellen', ...(rest.kanal.kanal === 'eakte' ? [] : ['postfach.ablegen'])])
    await uebergeben(tx, { art, bezug: id, dienststelle: dienststelleId, faellig: jetzt })
  await protokollieren(tx, {
    aktion: 'postfach.gesendet',
    objekt: id,
    person: personId,
    dienststelle: dienststelleId,
    angaben: { faden: fadenId, kanal: rest.kanal.kanal, ...(rest.kanal.ersatz && { ersatz: rest.kanal.ersatz }) },
  })
  return { id, fadenId, referenz, doppelt: false }
}

const verfasser = ({ kontoId }: Pick<KundeZugriff, 'kontoId'>) =>
  ({ richtung: 'ein', verfasserId: kontoId, verfasserName: null }) as const

type Einordnung = Pick<NeueNachricht, 'fadenId' | 'faden' | 'personId' | 'dienststelleId' | 'kanal'> & {
  readonly referenz: string
}

/** The thread it belongs to, and the way it takes. */
async function einordnen(
  tx: Transaction,
  { kontoId, personIds }: Pick<KundeZugriff, 'kontoId' | 'personIds'>,
  ziel: Ziel,
  jetzt: Instant,
): Promise<Einordnung> {
  if ('fadenId' in ziel) {
    const { id, referenz, personId, dienststelleId, anliegen, geschlossen } = await fadenkopf(tx, ziel.fadenId)
    if (geschlossen !== null) throw beendet('ein')
    await verlangeOffen(tx, dienststelleId, jetzt)
    return {
      fadenId: id,
      referenz,
      personId,
      dienststelleId,
      kanal: await kanalFuer(tx, dienststelleId, anliegen, jetzt),
    }
  }
  const { personId, dienststelleId, anliegen } = ziel
  if (!personIds.includes(personId)) throw new NotFound()
  await verlangeOffen(tx, dienststelleId, jetzt)
  await verlangeAngeboten(tx, dienststelleId, anliegen, jetzt)
  const faden = { referenz: neueReferenz(), kontoId, anliegen }
  const kanal = await kanalFuer(tx, dienststelleId, anliegen, jetzt)
  return { fadenId: neueId(), referenz: faden.referenz, faden, personId, dienststelleId, kanal }
}

async function schonGesendet(tx: Transaction, schluessel: string): Promise<Gesendet> {
  const frueher = await mitSchluessel(tx, schluessel)
  if (frueher === undefined) throw new NotFound()
  return { ...frueher, doppelt: true }
}
