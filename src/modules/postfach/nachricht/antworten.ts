import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { aushaendigen } from '../../../platform/eingang/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { neueReferenz } from '../../../platform/referenz.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { fadenkopf } from '../faden/kopf.ts'
import { anhaengen } from './anhaengen.ts'
import type { Kanalname } from '../kanal/wahl.ts'
import { beendet, mitSchluessel, type NeueNachricht, schreibe } from './schreiben.ts'
import type { Gesendet } from './senden.ts'

/** Who of the office writes: the name stays with the office, customers read the name of the Dienststelle. */
interface Verfasser {
  /** None where a reply came through a mailbox of the office. */
  readonly personalId: string | null
  readonly name: string
}

interface Stellennachricht {
  readonly text: string
  readonly verfasser: Verfasser
  /** The way it came to us: E-AKTE desk, Outlook, Service Center (PF-08). */
  readonly weg: Kanalname
  /** Idempotence key: a UUID, e.g. of the form or derived from the mail. */
  readonly schluessel: string
  /** Ids of files that the office put ready for the person, in the order shown (PF-11). */
  readonly dateien?: readonly string[]
}

export interface Antwort extends Stellennachricht {
  readonly fadenId: string
}

interface Beginn extends Stellennachricht {
  readonly personId: string
  readonly dienststelleId: string
  readonly anliegen: string
}

type Wie = Pick<Haus, 'krypto'>

/**
 * The office answers (EA-03, PF-08): it is in the customer's Postfach when this is committed, and filed after it. What the customer asked
 * before counts as answered.
 * @throws NotFound for a thread of another office · Conflict when it is closed
 */
export async function antworteVonStelle(tx: Transaction, haus: Wie, neu: Antwort, jetzt: Instant): Promise<Gesendet> {
  const { id: fadenId, referenz, personId, dienststelleId, geschlossen } = await fadenkopf(tx, neu.fadenId)
  const frueher = await mitSchluessel(tx, neu.schluessel)
  if (frueher !== undefined) return { ...frueher, doppelt: true }
  if (geschlossen !== null) throw beendet('aus')
  const gesendet = await senden(tx, haus, neu, { fadenId, personId, dienststelleId }, referenz, jetzt)
  if (!gesendet.doppelt)
    await tx
      .updateTable('postfach.nachricht')
      .set((eb) => ({ beantwortet: jetzt, aufgenommen: eb.fn.coalesce('aufgenommen', eb.val(jetzt)) }))
      .where('faden_id', '=', fadenId)
      .where('richtung', '=', 'ein')
      .where('beantwortet', 'is', null)
      .execute()
  return gesendet
}

/** The office writes first (PF-08). @throws NotFound if another's key is used */
export async function beginneVonStelle(tx: Transaction, haus: Wie, neu: Beginn, jetzt: Instant): Promise<Gesendet> {
  const { personId, dienststelleId, anliegen } = neu
  const faden = { referenz: neueReferenz(), kontoId: null, anliegen }
  return senden(tx, haus, neu, { fadenId: neueId(), faden, personId, dienststelleId }, faden.referenz, jetzt)
}

async function senden(
  tx: Transaction,
  haus: Wie,
  { text, verfasser, weg, schluessel, dateien = [] }: Stellennachricht,
  wohin: Pick<NeueNachricht, 'fadenId' | 'faden' | 'personId' | 'dienststelleId'>,
  referenz: string,
  jetzt: Instant,
): Promise<Gesendet> {
  const { fadenId, personId, dienststelleId } = wohin
  const id = await schreibe(
    tx,
    haus,
    {
      ...wohin,
      richtung: 'aus',
      text,
      verfasserId: verfasser.personalId,
      verfasserName: verfasser.name,
      kanal: { kanal: weg },
      schluessel,
    },
    jetzt,
  )
  if (id === undefined) {
    const frueher = await mitSchluessel(tx, schluessel)
    if (frueher === undefined) throw new NotFound()
    return { ...frueher, doppelt: true }
  }
  await anhaengen(tx, { nachrichtId: id, personId, dienststelleId }, dateien)
  await aushaendigen(tx, dateien, jetzt)
  await uebergeben(tx, { art: 'postfach.ablegen', bezug: id, dienststelle: dienststelleId, faellig: jetzt })
  await uebergeben(tx, { art: 'postfach.hinweis', bezug: id, faellig: jetzt })
  await protokollieren(tx, {
    aktion: 'postfach.geantwortet',
    objekt: id,
    person: personId,
    dienststelle: dienststelleId,
    angaben: { faden: fadenId, weg },
  })
  return { id, fadenId, referenz, doppelt: false }
}
