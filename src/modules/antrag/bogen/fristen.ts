import { datumLang, type Instant, plusSekunden, tagInBerlin } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import { loslassen } from '../../../platform/eingang/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { kontoadresse } from '../../konto/index.ts'
import { bogentexte } from './texte.ts'

const STUNDE = 3600
/** How long before the end the owner is told. */
const VORHER = 14 * 24 * STUNDE

/** How long after the sending a form still holds what was typed, also what was not sent. */
const DANACH = 6 * 7 * 24 * STUNDE

/** What was sent is kept as it was sent; the form itself holds nothing any more, once all of it was handed over. */
const leeren = (tx: Transaction, jetzt: Instant) =>
  tx
    .updateTable('antrag.bogen as b')
    .set({ inhalt: Buffer.alloc(0) })
    .where('b.abgesendet_am', '<', plusSekunden(jetzt, -DANACH))
    .where((eb) => eb('b.inhalt', '<>', Buffer.alloc(0)))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('antrag.einreichung as e')
            .select('e.id')
            .whereRef('e.bogen_id', '=', 'b.id')
            .where('e.uebergeben_am', 'is', null),
        ),
      ),
    )
    .execute()

/** Deletes forms whose time is over, empties those that were sent, and has the owners of those told whose time will be over soon: once. */
export const bogenFristen: Arbeiter = {
  art: 'antrag.bogen-fristen',
  takt: STUNDE,
  async bearbeite(haus) {
    const jetzt = haus.uhr.jetzt()
    await alsSystem(haus.db, 'aufbewahrung', async (tx) => {
      const weg = await tx
        .deleteFrom('antrag.bogen')
        .where('endet', '<', jetzt)
        .where('abgesendet_am', 'is', null)
        .returning('id')
        .execute()
      await loslassen(
        tx,
        weg.map(({ id }) => id),
      )
      await leeren(tx, jetzt)
      const bald = await tx
        .updateTable('antrag.bogen')
        .set({ erinnert_am: jetzt })
        .where('endet', '<', plusSekunden(jetzt, VORHER))
        .where('erinnert_am', 'is', null)
        .where('geloescht_am', 'is', null)
        .where('abgesendet_am', 'is', null)
        .returning(['id', 'dienststelle_id'])
        .execute()
      for (const { id, dienststelle_id } of bald)
        await uebergeben(tx, { art: 'antrag.erinnerung', bezug: id, dienststelle: dienststelle_id, faellig: jetzt })
    })
    return { stand: 'zugestellt' }
  },
}

/** The mail that a draft will be deleted soon. It says nothing of what is in it, and holds no link. */
export const bogenErinnern: Arbeiter = {
  art: 'antrag.erinnerung',
  async bearbeite(haus, { id, bezug }) {
    const brief = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const bogen = await tx
        .selectFrom('antrag.bogen')
        .select(['konto_id', 'endet'])
        .where('id', '=', bezug)
        .where('erinnert_am', 'is not', null)
        .where('geloescht_am', 'is', null)
        .where('abgesendet_am', 'is', null)
        .executeTakeFirst()
      const konto = bogen && (await kontoadresse(haus, tx, bogen.konto_id))
      if (bogen === undefined || konto === undefined) return undefined
      const t = bogentexte(konto.sprache)
      const datum = datumLang(tagInBerlin(bogen.endet), konto.sprache)
      return { an: konto.email, betreff: t('mail.betreff'), text: t('mail.text', { datum }), sprache: konto.sprache }
    })
    // Saved, sent or thrown away meanwhile, or an account without a mailbox: nothing to say.
    if (brief !== undefined) await haus.mail.senden({ id, ...brief })
    return { stand: 'zugestellt' }
  },
}
