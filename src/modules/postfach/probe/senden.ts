import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { domaene, erlaubteDomaenen } from '../outlook/domaenen.ts'
import { neuesKennzeichen } from '../outlook/kennzeichen.ts'

/** Seconds in which the reply confirms the mailbox. */
const GILT = 14 * 24 * 3600

interface Probe {
  readonly dienststelleId: string
  /** Mailbox to be tried, in an allowed domain. */
  readonly adresse: string
  readonly personalId: string
}

/**
 * Sends a mail without anything personal to a mailbox, with an address that takes one reply (KT-02). The reply confirms it.
 * @throws Conflict for a mailbox outside the allowed domains (PF-06)
 */
export async function probeNachricht(
  tx: Transaction,
  haus: Pick<Haus, 'config' | 'krypto'>,
  { dienststelleId: dienststelle_id, adresse, personalId: personal_id }: Probe,
  jetzt: Instant,
): Promise<void> {
  if (!(await erlaubteDomaenen(tx, jetzt)).includes(domaene(adresse)))
    throw new Conflict('Eine Probe-Nachricht geht nur an Postfächer der erlaubten Domänen.')
  const kennzeichen = neuesKennzeichen(haus, adresse, jetzt, GILT)
  const id = neueId()
  const von = { dienststelle_id, personal_id }
  await tx
    .insertInto('postfach.kennzeichen')
    .values({ ...kennzeichen, ...von, art: 'probe' })
    .execute()
  await tx
    .insertInto('postfach.probe')
    .values({ id, ...von, kennzeichen_id: kennzeichen.id, adresse: kennzeichen.adresse, begonnen: jetzt })
    .execute()
  await uebergeben(tx, { art: 'postfach.probe', bezug: id, dienststelle: dienststelle_id, faellig: jetzt })
  await protokollieren(tx, { aktion: 'postfach.probe-gesendet', objekt: id, dienststelle: dienststelle_id })
}
