import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { passwortSchreiben } from '../passwort-aendern/command.ts'
import { inhaltEntschluesseln, istToken, tokenHash } from '../link/link.ts'

/** The address a link for a new password was sent to, or undefined when the link is used, ran out or is none of ours. */
export async function adresseDesLinks(
  haus: Haus,
  tx: Transaction,
  token: unknown,
  jetzt: Instant,
): Promise<string | undefined> {
  if (!istToken(token)) return undefined
  const zeile = await tx
    .selectFrom('konto.kennwort_zuruecksetzen as l')
    .innerJoin('konto.konto as k', 'k.email_hash', 'l.email_hash')
    .select(['l.id', 'l.inhalt'])
    .where('l.token_hash', '=', tokenHash(token))
    .where('l.verwendet', 'is', null)
    .where('l.ablauf', '>', jetzt)
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  return (await inhaltEntschluesseln(haus, tx, 'konto.kennwort_zuruecksetzen', zeile.id, zeile.inhalt)).email
}

/**
 * Uses the link once and sets the new password; every other link for the address ends with it, and its owner gets a notice.
 * Sessions from before end with the commit (kunde/query.ts).
 * @returns the account, or undefined when the link does not count any more
 */
export async function passwortSetzen(
  tx: Transaction,
  token: string,
  passwortHash: string,
  jetzt: Instant,
): Promise<string | undefined> {
  const link = await tx
    .updateTable('konto.kennwort_zuruecksetzen')
    .set({ verwendet: jetzt })
    .where('token_hash', '=', tokenHash(token))
    .where('verwendet', 'is', null)
    .where('ablauf', '>', jetzt)
    .returning(['id', 'email_hash'])
    .executeTakeFirst()
  if (link === undefined) return undefined
  const konto = await tx
    .selectFrom('konto.konto')
    .select(['id', 'person_id'])
    .where('email_hash', '=', link.email_hash)
    .executeTakeFirst()
  if (konto === undefined) return undefined
  await tx
    .updateTable('konto.kennwort_zuruecksetzen')
    .set({ verwendet: jetzt })
    .where('email_hash', '=', link.email_hash)
    .where('verwendet', 'is', null)
    .execute()
  await passwortSchreiben(tx, konto.id, passwortHash, jetzt)
  await uebergeben(tx, { art: 'konto.kennwort-geaendert-mail', bezug: link.id, faellig: jetzt })
  await protokollieren(tx, { aktion: 'konto.passwort-geaendert', objekt: konto.id, person: konto.person_id })
  return konto.id
}
