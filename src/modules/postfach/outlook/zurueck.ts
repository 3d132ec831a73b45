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
  // Its customer reads that it is sent, not that it is there.
  const ids = wege.map(({ nachricht_id }) => nachricht_id)
  if (ids.length > 0)
    await tx.updateTable('postfach.nachricht').set({ uebergeben: null }).where('id', 'in', ids).execute()
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
        .select(['zurueck_grund', 'gemeldet', 'dienststelle_id'])
        .where('nachricht_id', '=', bezug)
        .executeTakeFirst()
      if (weg === undefined || weg.zurueck_grund === null) return { stand: 'zugestellt' }
      if (weg.gemeldet === null) {
        const melden = tx.updateTable('postfach.mail_ausgang').set({ gemeldet: jetzt })
        await melden.where('nachricht_id', '=', bezug).execute()
        return { stand: 'abgelehnt', grund: weg.zurueck_grund }
      }
      await naechsteSendung(tx, bezug)
      const wieder = { art: 'postfach.zustellen', bezug, dienststelle: weg.dienststelle_id }
      await wiederUebergeben(tx, { ...wieder, faellig: jetzt })
      return { stand: 'zugestellt' }
    }),
}

/** What its mailbox refused is another mail when it is sent again: with a Message-ID of its own, by the settings of that day. */
export async function naechsteSendung(tx: Transaction, nachrichtId: string): Promise<void> {
  const { sendung, message_id } = await tx
    .selectFrom('postfach.mail_ausgang')
    .select(['sendung', 'message_id'])
    .where('nachricht_id', '=', nachrichtId)
    .executeTakeFirstOrThrow()
  const neu = sendung + 1
  const offen = { gesendet: null, zurueck: null, zurueck_grund: null, gemeldet: null }
  await tx
    .updateTable('postfach.mail_ausgang')
    .set({ ...offen, sendung: neu, message_id: message_id.replace(/\.\d+@/, `.${neu}@`) })
    .where('nachricht_id', '=', nachrichtId)
    .execute()
}
