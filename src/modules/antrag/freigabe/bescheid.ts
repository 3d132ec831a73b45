import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import type { adresseAusAntrag } from './empfaenger.ts'

/** Subject and text in a language; they name the host of the portal. */
type Worte = (sprache: Sprache, dienst: string) => { readonly betreff: string; readonly text: string }
type Empfaenger = ReturnType<typeof adresseAusAntrag>

/**
 * A hand-over that is a mail without content: that there is something to do at the portal, and nothing of it.
 * @param empfaenger whom to tell of what the hand-over is about; undefined if nobody
 */
export const bescheid = (
  art: string,
  worte: Worte,
  empfaenger: (haus: Haus, tx: Transaction, bezug: string) => Promise<Awaited<Empfaenger>>,
): Arbeiter => ({
  art,
  async bearbeite(haus, { id, bezug }) {
    const konto = await alsSystem(haus.db, 'uebergabe', (tx) => empfaenger(haus, tx, bezug))
    if (konto === undefined) return { stand: 'zugestellt' }
    const { sprache, email } = konto
    const dienst = new URL(haus.config.basisUrl).host
    await haus.mail.senden({ id, an: email, ...worte(sprache, dienst), sprache })
    return { stand: 'zugestellt' }
  },
})
