import { alsKunde, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { identitaetVon, personAnzeigen } from '../../step/index.ts'
import { emailEntschluesseln } from '../email.ts'

/** What services may learn of an account, by the claims they were allowed; undefined for one that is locked or gone. */
export async function angabenVon(haus: Haus, tx: Transaction, kontoId: string) {
  const konto = await tx
    .selectFrom('konto.konto')
    .select(['person_id', 'email', 'registrierungsstufe'])
    .where('id', '=', kontoId)
    .where('stand', '=', 'aktiv')
    .executeTakeFirst()
  if (konto === undefined) return undefined
  const email = await emailEntschluesseln(haus, tx, kontoId, konto.email)
  const personIds = await identitaetVon(tx, konto.person_id)
  return {
    accountId: kontoId,
    async claims() {
      const person = await alsKunde(haus.db, { kontoId, personIds }, (t) =>
        personAnzeigen(t, haus.krypto, konto.person_id),
      )
      const name = [person.vorname, person.nachname].filter(Boolean).join(' ')
      return {
        sub: kontoId,
        email,
        email_verified: konto.registrierungsstufe !== 'keine',
        ...(name !== '' && { name }),
        ...(person.vorname !== null && { given_name: person.vorname }),
        ...(person.nachname !== null && { family_name: person.nachname }),
        ...(person.geburtsdatum !== null && { birthdate: person.geburtsdatum }),
      }
    },
  }
}
