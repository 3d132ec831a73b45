import { plusSekunden } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import type { Anmeldestufe } from '../kunde/stufen.ts'
import type { Verbundart } from './nachweis.ts'
import { type Zweck, gehoert, hash, ort } from './anfrage.ts'

/** Seconds from leaving us until everything about it is over: finding the card reader takes a while. */
const GUELTIG = 20 * 60

export interface NeueAnfrage {
  readonly art: Verbundart
  readonly zweck: Zweck
  /** What the answer will name: ID of the AuthnRequest, state. */
  readonly kennung: string
  readonly begleiter?: string
  readonly sitzungId: string
  readonly kontoId: string | undefined
  readonly stufe: Anmeldestufe
  readonly weiter: string | undefined
  /** What only we know until the answer comes. */
  readonly geheim?: string
}

/** Remembers that this browser session went to a provider. */
export async function anfrageMerken(haus: Haus, tx: Transaction, neu: NeueAnfrage): Promise<void> {
  const id = neueId()
  const jetzt = haus.uhr.jetzt()
  await tx
    .insertInto('konto.verbund_anfrage')
    .values({
      id,
      art: neu.art,
      zweck: neu.zweck,
      kennung: hash(haus, 'kennung', neu.kennung),
      begleiter: neu.begleiter === undefined ? null : hash(haus, 'begleiter', neu.begleiter),
      sitzung_id: neu.sitzungId,
      konto_id: neu.kontoId ?? null,
      stufe: neu.stufe,
      weiter: neu.weiter ?? null,
      geheim:
        neu.geheim === undefined
          ? null
          : await haus.krypto.verschluesseln(tx, gehoert(id), ort(id, 'geheim'), neu.geheim),
      erstellt: jetzt,
      ablauf: plusSekunden(jetzt, GUELTIG),
    })
    .execute()
}
