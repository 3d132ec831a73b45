import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { GeleseneMail } from '../../../platform/mail/index.ts'
import { type Arbeiter, wiederUebergeben } from '../../../platform/uebergabe/index.ts'
import { hinweisZurueck } from '../hinweis/zurueck.ts'
import { probeZurueck } from '../probe/echo.ts'

const GRUND_HOECHSTENS = 200

/** Notes that a mail of ours came back for good (RFC 3464), and calls a person: the message did not reach the office. */
export async function zurueckgekommen(tx: Transaction, mail: GeleseneMail, jetzt: Instant): Promise<void> {
  const bericht = mail.unzustellbar
  if (bericht === undefined || bericht.art !== 'gescheitert' || bericht.nachrichten.length === 0) return
  await hinweisZurueck(tx, bericht.nachrichten, bericht.status, jetzt)
  await probeZurueck(tx, bericht.nachrichten, bericht.status, jetzt)
  const wege = await tx
    .updateTable('postfach.mail_ausgang')
    .set({
      zurueck: jetzt,
      zurueck_grund: `Das Postfach hat sie nicht angenommen (${bericht.status ?? 'ohne Code'}).`.slice(
        0,
        GRUND_HOECHSTENS,
      ),
    })
    .where('message_id', 'in', [...bericht.nachrichten])
    .where('zurueck', 'is', null)
    .returning(['nachricht_id', 'dienststelle_id'])
    .execute()
  for (const { nachricht_id, dienststelle_id } of wege)
    await wiederUebergeben(tx, {
      art: 'postfach.mail-zurueck',
      bezug: nachricht_id,
      dienststelle: dienststelle_id,
      faellig: jetzt,
    })
}

/** A mail that came back: first a person is told, at the desk of failed hand-overs; when they try again, it is sent anew. */
export const mailZurueck: Arbeiter = {
  art: 'postfach.mail-zurueck',
  bearbeite: (haus, { bezug }) =>
    alsSystem(haus.db, 'uebergabe', async (tx) => {
      const jetzt = haus.uhr.jetzt()
      const weg = await tx
        .selectFrom('postfach.mail_ausgang')
        .select(['zurueck_grund', 'gemeldet', 'sendung', 'message_id', 'dienststelle_id'])
        .where('nachricht_id', '=', bezug)
        .executeTakeFirst()
      if (weg === undefined || weg.zurueck_grund === null) return { stand: 'zugestellt' }
      const aendern = tx.updateTable('postfach.mail_ausgang').where('nachricht_id', '=', bezug)
      if (weg.gemeldet === null) {
        await aendern.set({ gemeldet: jetzt }).execute()
        return { stand: 'abgelehnt', grund: weg.zurueck_grund }
      }
      const sendung = weg.sendung + 1
      const message_id = weg.message_id.replace(/\.\d+@/, `.${sendung}@`)
      const neu = { sendung, message_id, gesendet: null, zurueck: null, zurueck_grund: null, gemeldet: null }
      await aendern.set(neu).execute()
      const wieder = { art: 'postfach.zustellen', bezug, dienststelle: weg.dienststelle_id }
      await wiederUebergeben(tx, { ...wieder, faellig: jetzt })
      return { stand: 'zugestellt' }
    }),
}
