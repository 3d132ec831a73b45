import { alsSystem } from '../../../platform/database/index.ts'
import { spracheAus } from '../../../platform/i18n/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { post } from '../mail/post.ts'
import { BESTAETIGENPFAD } from './dienst.ts'
import { inhaltOeffnen } from './registrieren.ts'

/** To a new address the link; to one that has an account only the word that it has. The page said the same to both. */
const verbundmail: Arbeiter = {
  art: 'konto.verbundmail',
  async bearbeite(haus, u) {
    const brief = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const zeile = await tx
        .selectFrom('konto.verbund_registrierung')
        .select(['id', 'inhalt', 'email_hash', 'sprache', 'ablauf', 'verwendet'])
        .where('id', '=', u.bezug)
        .executeTakeFirst()
      if (zeile === undefined || zeile.verwendet !== null || zeile.ablauf <= haus.uhr.jetzt()) return undefined
      const { email, token } = await inhaltOeffnen(haus, tx, zeile.id, zeile.inhalt)
      const sprache = spracheAus(zeile.sprache)
      const schon = await tx
        .selectFrom('konto.konto')
        .select('id')
        .where('email_hash', '=', zeile.email_hash)
        .executeTakeFirst()
      return schon === undefined
        ? post(haus, 'bestaetigen', email, sprache, `${BESTAETIGENPFAD}?token=${token}`)
        : post(haus, 'schonda', email, sprache)
    })
    if (brief === undefined) return { stand: 'abgelehnt', grund: 'Der Link war abgelaufen oder benutzt.' }
    await haus.mail.senden({ id: u.id, ...brief })
    return { stand: 'zugestellt' }
  },
}

const AUF_EINMAL = 500

/** Deletes what is over, with its key: ways to providers after 20 minutes, registrations after a day, seen assertions. */
const aufraeumen: Arbeiter = {
  art: 'konto.verbund-aufraeumen',
  takt: 600,
  async bearbeite(haus) {
    const jetzt = haus.uhr.jetzt()
    await alsSystem(haus.db, 'aufbewahrung', async (tx) => {
      for (const tabelle of ['konto.verbund_anfrage', 'konto.verbund_registrierung'] as const) {
        const alte = await tx
          .deleteFrom(tabelle)
          .where('id', 'in', (eb) => eb.selectFrom(tabelle).select('id').where('ablauf', '<', jetzt).limit(AUF_EINMAL))
          .returning('id')
          .execute()
        for (const { id } of alte) await haus.krypto.vernichten(tx, id)
      }
      await tx.deleteFrom('konto.verbund_gesehen').where('bis', '<', jetzt).execute()
    })
    return { stand: 'zugestellt' }
  },
}

export const verbundArbeiter: readonly Arbeiter[] = [verbundmail, aufraeumen]
