import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict, NotFound } from '../../../platform/http/index.ts'
import { istId } from '../../../platform/ids.ts'
import { kontoInBenutzung } from '../../konto/index.ts'
import { identitaetVon, personAnzeigen, type Personalien, personalienVon } from '../../step/index.ts'
import type { Mit } from '../anfrage.ts'

/** Whom the office writes to first. */
export interface Empfaenger {
  readonly personId: string
  readonly person: Personalien
  /** There is an account in use that can read messages (PF-01). */
  readonly erreichbar: boolean
}

/** The person in the address, if they are one of the own office's. @throws NotFound for anyone else's */
export async function empfaenger(tx: Transaction, haus: Haus, { params }: Mit): Promise<Empfaenger> {
  const { person: personId = '' } = params
  if (!istId(personId)) throw new NotFound()
  await personAnzeigen(tx, haus.krypto, personId, 'Nachricht schreiben')
  return {
    personId,
    person: await personalienVon(tx, personId),
    erreichbar: await kontoInBenutzung(tx, await identitaetVon(tx, personId)),
  }
}

/** The same, for who is about to write. @throws Conflict if they cannot read it */
export async function verlangeEmpfaenger(tx: Transaction, haus: Haus, request: Mit): Promise<Empfaenger> {
  const wem = await empfaenger(tx, haus, request)
  if (!wem.erreichbar) throw new Conflict('Diese Person hat kein Konto in Benutzung. Bitte schreiben Sie einen Brief.')
  return wem
}
