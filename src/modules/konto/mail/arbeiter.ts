import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { spracheAus } from '../../../platform/i18n/index.ts'
import type { Arbeiter, Ergebnis, Uebergabe } from '../../../platform/uebergabe/index.ts'
import { emailEntschluesseln } from '../email.ts'
import { hinweismail } from '../hinweis/arbeiter.ts'
import { inhaltEntschluesseln, type Linktabelle } from '../link/link.ts'
import { type Post, post } from './post.ts'

/** What an attempt comes to before anything is sent: a mail, or a result without one. */
type Entschluss = Post | Ergebnis

const ZU_SPAET: Ergebnis = { stand: 'abgelehnt', grund: 'Der Link war abgelaufen, bevor die E-Mail hinausging.' }
const NICHTS_ZU_TUN: Ergebnis = { stand: 'zugestellt' }

const mailArbeiter = (
  art: string,
  entschliessen: (haus: Haus, tx: Transaction, bezug: string) => Promise<Entschluss>,
): Arbeiter => ({
  art,
  async bearbeite(haus: Haus, u: Uebergabe): Promise<Ergebnis> {
    const entschluss = await alsSystem(haus.db, 'uebergabe', (tx) => entschliessen(haus, tx, u.bezug))
    if ('stand' in entschluss) return entschluss
    // An account with a user name has no mailbox.
    if (!entschluss.an.includes('@')) return NICHTS_ZU_TUN
    await haus.mail.senden({ id: u.id, ...entschluss })
    return { stand: 'zugestellt' }
  },
})

const kontoZu = (tx: Transaction, emailHash: Buffer) =>
  tx.selectFrom('konto.konto').select(['id', 'email']).where('email_hash', '=', emailHash).executeTakeFirst()

/** To a new address the link; to one that has an account only the word that it has. The page said the same to both. */
const registrierungsmail = mailArbeiter('konto.registrierungsmail', async (haus, tx, bezug) => {
  const zeile = await tx.selectFrom('konto.registrierung').selectAll().where('id', '=', bezug).executeTakeFirst()
  if (zeile === undefined || zeile.ablauf <= haus.uhr.jetzt()) return ZU_SPAET
  if (zeile.verwendet !== null) return NICHTS_ZU_TUN
  const { email, token } = await inhaltEntschluesseln(haus, tx, 'konto.registrierung', bezug, zeile.inhalt)
  if (await kontoZu(tx, zeile.email_hash)) return post(haus, 'schonda', email, spracheAus(zeile.sprache))
  return post(haus, 'bestaetigen', email, spracheAus(zeile.sprache), `/registrieren/bestaetigen?token=${token}`)
})

const kennwortmail = mailArbeiter('konto.kennwortmail', async (haus, tx, bezug) => {
  const zeile = await kennwortzeile(tx, bezug)
  if (zeile === undefined || zeile.ablauf <= haus.uhr.jetzt()) return ZU_SPAET
  if (zeile.verwendet !== null) return NICHTS_ZU_TUN
  const { email, token } = await inhaltEntschluesseln(haus, tx, 'konto.kennwort_zuruecksetzen', bezug, zeile.inhalt)
  if ((await kontoZu(tx, zeile.email_hash)) === undefined)
    return post(haus, 'keinkonto', email, spracheAus(zeile.sprache))
  return post(haus, 'kennwort', email, spracheAus(zeile.sprache), `/passwort-neu?token=${token}`)
})

const geaendertMail = mailArbeiter('konto.kennwort-geaendert-mail', async (haus, tx, bezug) => {
  const zeile = await kennwortzeile(tx, bezug)
  const konto = zeile && (await kontoZu(tx, zeile.email_hash))
  if (konto === undefined) return { stand: 'abgelehnt', grund: 'Das Konto gibt es nicht mehr.' }
  return post(
    haus,
    'geaendert',
    await emailEntschluesseln(haus, tx, konto.id, konto.email),
    spracheAus(zeile?.sprache ?? ''),
  )
})

/** To the new address the link; where it has an account already, only the word that it has. */
const adresswechselmail = mailArbeiter('konto.adresswechselmail', async (haus, tx, bezug) => {
  const zeile = await tx.selectFrom('konto.adresswechsel').selectAll().where('id', '=', bezug).executeTakeFirst()
  if (zeile === undefined || zeile.ablauf <= haus.uhr.jetzt()) return ZU_SPAET
  const konto = await tx.selectFrom('konto.konto').select('sprache').where('id', '=', zeile.konto_id).executeTakeFirst()
  if (zeile.verwendet !== null || konto === undefined) return NICHTS_ZU_TUN
  const { email, token } = await inhaltEntschluesseln(haus, tx, 'konto.adresswechsel', bezug, zeile.inhalt)
  if (await kontoZu(tx, zeile.email_hash)) return post(haus, 'schonda', email, spracheAus(konto.sprache))
  return post(haus, 'adresse', email, spracheAus(konto.sprache), `/konto/email/bestaetigen?token=${token}`)
})

const kennwortzeile = (tx: Transaction, id: string) =>
  tx.selectFrom('konto.kennwort_zuruecksetzen').selectAll().where('id', '=', id).executeTakeFirst()

/** Deletes what a link stood for once it ran out, and its key, so that the address is gone from backups too. */
const loeschen = (art: string, tabelle: Linktabelle): Arbeiter => ({
  art,
  async bearbeite(haus, u) {
    await alsSystem(haus.db, 'aufbewahrung', async (tx) => {
      await tx.deleteFrom(tabelle).where('id', '=', u.bezug).execute()
      await haus.krypto.vernichten(tx, u.bezug)
    })
    return { stand: 'zugestellt' }
  },
})

const TAG = 24 * 3600

/** Forgets attempts to sign in after the longest time for which they count, what passkeys were asked and nobody answered, and what services no longer need. */
const vergessen: Arbeiter = {
  art: 'konto.fehlversuche-vergessen',
  takt: 3600,
  async bearbeite(haus) {
    const jetzt = haus.uhr.jetzt()
    await alsSystem(haus.db, 'aufbewahrung', async (tx) => {
      await tx.deleteFrom('konto.fehlversuch').where('zuletzt', '<', plusSekunden(jetzt, -TAG)).execute()
      await tx.deleteFrom('konto.aufgabe').where('ablauf', '<', jetzt).execute()
      await tx.deleteFrom('konto.oidc_eintrag').where('ablauf', '<', jetzt).execute()
    })
    return { stand: 'zugestellt' }
  },
}

/** The account is gone: with its keys all that was closed with them, drafts too. */
const schluesselLoeschen: Arbeiter = {
  art: 'konto.schluessel-loeschen',
  async bearbeite(haus, u) {
    await alsSystem(haus.db, 'aufbewahrung', (tx) => haus.krypto.vernichten(tx, u.bezug))
    return { stand: 'zugestellt' }
  },
}

export const arbeiter: readonly Arbeiter[] = [
  registrierungsmail,
  kennwortmail,
  geaendertMail,
  loeschen('konto.registrierung-loeschen', 'konto.registrierung'),
  loeschen('konto.kennwort-loeschen', 'konto.kennwort_zuruecksetzen'),
  adresswechselmail,
  loeschen('konto.adresswechsel-loeschen', 'konto.adresswechsel'),
  schluesselLoeschen,
  vergessen,
  hinweismail,
]
