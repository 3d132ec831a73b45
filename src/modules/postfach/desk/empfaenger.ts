import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict, NotFound } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { kontoInBenutzung } from '../../konto/index.ts'
import { identitaetVon, personAnzeigen, type Personalien, personalienVon } from '../../step/index.ts'
import type { Personal } from '../../organisation/index.ts'
import type { Mit } from '../anfrage.ts'
import { anliegenliste } from '../anliegen/namen.ts'
import { istOffen } from '../nachricht/offen.ts'

/** Whom the office writes to first. */
export interface Empfaenger {
  readonly personId: string
  readonly person: Personalien
  /** What the office writes about: its customers' catalogue (PF-14). */
  readonly anliegen: ReturnType<typeof anliegenliste>
  /** Why they cannot be written to; undefined: they can. */
  readonly hindernis: Hindernis | undefined
}

/** The office takes no messages on this day (PF-15), or the person has no account in use that can read them (PF-01). */
type Hindernis = 'aus' | 'ohne-konto'

/** What staff are told, and what to do instead. */
export const hindernisworte: Readonly<Record<Hindernis, { readonly titel: string; readonly statt: string }>> = {
  aus: {
    titel: 'Das Postfach Ihrer Dienststelle ist ausgeschaltet',
    statt: 'Bitte schreiben Sie einen Brief, oder rufen Sie an.',
  },
  'ohne-konto': {
    titel: 'Diese Person kann hier keine Nachrichten lesen',
    statt:
      'Sie hat kein Konto, das mit Brief oder Ausweis bestätigt und schon benutzt ist. Bitte schreiben Sie einen Brief, oder rufen Sie an.',
  },
}

/** The person in the address, if they are one of the own office's. @throws NotFound for anyone else's */
export async function empfaenger(
  tx: Transaction,
  haus: Haus,
  { params }: Mit,
  wer: Personal,
  jetzt: Instant,
): Promise<Empfaenger> {
  const { person: personId = '' } = params
  if (!istId(personId)) throw new NotFound()
  await personAnzeigen(tx, haus.krypto, personId, 'Nachricht schreiben')
  return {
    personId,
    person: await personalienVon(tx, personId),
    anliegen: anliegenliste(wer.dienststelle),
    hindernis: await hindernisFuer(tx, personId, wer, jetzt),
  }
}

async function hindernisFuer(
  tx: Transaction,
  personId: string,
  wer: Personal,
  jetzt: Instant,
): Promise<Hindernis | undefined> {
  if (!(await istOffen(tx, wer.dienststelle.id, jetzt))) return 'aus'
  return (await kontoInBenutzung(tx, await identitaetVon(tx, personId), jetzt)) ? undefined : 'ohne-konto'
}

/** The same, for who is about to write. @throws Conflict if they cannot be written to */
export async function verlangeEmpfaenger(...frage: Parameters<typeof empfaenger>): Promise<Empfaenger> {
  const wem = await empfaenger(...frage)
  if (wem.hindernis === undefined) return wem
  const { titel, statt } = hindernisworte[wem.hindernis]
  throw new Conflict(`${titel}. ${statt}`)
}
