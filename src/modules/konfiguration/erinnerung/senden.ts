import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { dienstadresse, dienststelle } from '../../organisation/index.ts'
import type { Fristfunktion } from '../frist/query.ts'
import { type Anlass, erinnerungsart } from './anlegen.ts'
import { erinnerungsmail } from './mail.ts'

/** Sends one reminder (KT-06). Without any address it comes to the desk of failed hand-overs: somebody must know. */
export const erinnerungSenden: Arbeiter = {
  art: erinnerungsart,
  async bearbeite(haus, { id, bezug }) {
    const brief = await alsSystem(haus.db, 'uebergabe', (tx) => lies(tx, bezug))
    // Whoever it went to has left since.
    if (brief === undefined) return { stand: 'zugestellt' }
    if (brief.an === undefined)
      return {
        stand: 'abgelehnt',
        grund: 'Weder die verantwortliche Person noch die Dienststelle hat eine E-Mail-Adresse.',
      }
    const dienst = new URL(haus.config.basisUrl).host
    await haus.mail.senden({ id, an: brief.an, ...erinnerungsmail({ ...brief, dienst }) })
    await alsSystem(haus.db, 'uebergabe', (tx) =>
      tx.updateTable('konfiguration.erinnerung').set({ gesendet: haus.uhr.jetzt() }).where('id', '=', bezug).execute(),
    )
    return { stand: 'zugestellt' }
  },
}

async function lies(tx: Transaction, id: string) {
  const zeile = await tx
    .selectFrom('konfiguration.erinnerung')
    .select(['dienststelle_id', 'personal_id', 'anlass', 'funktion', 'tag'])
    .where('id', '=', id)
    .where('gesendet', 'is', null)
    .$narrowType<{ anlass: Anlass; funktion: Fristfunktion | null }>()
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const eigene = zeile.personal_id === null ? undefined : await dienstadresse(tx, zeile.personal_id)
  return { ...zeile, an: eigene ?? (await dienststelle(tx, zeile.dienststelle_id))?.email }
}
