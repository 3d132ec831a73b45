import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Sprache, spracheAus } from '../../../platform/i18n/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { emailEntschluesseln } from '../email.ts'
import { adresseAusHinweis, hinweisarten } from './command.ts'
import { hinweistexte } from './texte.ts'

interface Adressat {
  readonly an: string
  readonly sprache: Sprache
}

/** Sends a notice and deletes it with its key. Without an account of that address there is nobody to tell. */
export const hinweismail: Arbeiter = {
  art: 'konto.hinweismail',
  async bearbeite(haus, u) {
    const brief = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const zeile = await tx.selectFrom('konto.hinweis').selectAll().where('id', '=', u.bezug).executeTakeFirst()
      const art = hinweisarten.find((eine) => eine === zeile?.art)
      const adressat = zeile && (await adressatVon(haus, tx, zeile))
      return art && adressat && { art, ...adressat }
    })
    // An account with a user name has no mailbox.
    if (brief?.an.includes('@')) {
      const t = hinweistexte(brief.sprache)
      const dienst = new URL(haus.config.basisUrl).host
      const text = `${t('anrede')}\n\n${t(`${brief.art}.text`, { dienst })}\n\n${t(hilfe(brief.art))}\n\n${t('ohnelink')}\n`
      await haus.mail.senden({ id: u.id, an: brief.an, betreff: t(`${brief.art}.betreff`), text })
    }
    await alsSystem(haus.db, 'aufbewahrung', async (tx) => {
      await tx.deleteFrom('konto.hinweis').where('id', '=', u.bezug).execute()
      await haus.krypto.vernichten(tx, u.bezug)
    })
    return { stand: 'zugestellt' }
  },
}

/** Whoever knows the password already needs other help than whoever may have got in, or whose account an office locked. */
const hilfen = {
  fehlversuche: 'hilfe.versuche',
  geloescht: 'hilfe.geloescht',
  gesperrt: 'hilfe.gesperrt',
  entsperrt: 'hilfe.gesperrt',
} as const
const hilfe = (art: (typeof hinweisarten)[number]) => (art in hilfen ? hilfen[art as keyof typeof hilfen] : 'hilfe')

async function adressatVon(
  haus: Haus,
  tx: Transaction,
  zeile: {
    id: string
    konto_id: string | null
    email_hash: Buffer | null
    inhalt: Buffer | null
    sprache: string | null
  },
): Promise<Adressat | undefined> {
  if (zeile.inhalt !== null)
    return { an: await adresseAusHinweis(haus, tx, zeile.id, zeile.inhalt), sprache: spracheAus(zeile.sprache) }
  const frage = tx.selectFrom('konto.konto').select(['id', 'email', 'sprache']).where('stand', '<>', 'geloescht')
  const konto =
    zeile.konto_id !== null
      ? await frage.where('id', '=', zeile.konto_id).executeTakeFirst()
      : await frage.where('email_hash', '=', zeile.email_hash).executeTakeFirst()
  return konto && { an: await emailEntschluesseln(haus, tx, konto.id, konto.email), sprache: spracheAus(konto.sprache) }
}
