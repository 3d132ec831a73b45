import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Ergebnis } from '../../../platform/uebergabe/index.ts'
import { istAnliegen, wegFuer } from '../../konfiguration/index.ts'
import type { Zustellung } from '../zustellen/laden.ts'
import { betreffFuer, briefFuer } from './brief.ts'
import { domaene, erlaubteDomaenen } from './domaenen.ts'
import { antwortadresse, antwortKennzeichen, berichtadresse } from './kennzeichen.ts'

/**
 * Sends a message into the mailbox that the office chose for its Anliegen (PF-05, PF-06). Sent but not written down, it goes out again
 * under the same Message-ID. Taken by the mail server is the technical receipt; the answer says that it was read.
 */
export async function inOutlook(haus: Haus, n: Zustellung): Promise<Ergebnis> {
  const bereit = await alsSystem(haus.db, 'uebergabe', async (tx) => {
    const adresse = await postfachFuer(tx, n)
    if (adresse === undefined) return 'Für dieses Anliegen ist kein Outlook-Postfach eingestellt.'
    const jetzt = haus.uhr.jetzt()
    if (!(await erlaubteDomaenen(tx, jetzt)).includes(domaene(adresse)))
      return 'Das Outlook-Postfach liegt in keiner erlaubten Domäne.'
    const kennzeichen = await antwortKennzeichen(tx, haus, n, adresse, jetzt)
    return { adresse, kennzeichen, ...(await sendung(tx, haus, n, kennzeichen)) }
  })
  if (typeof bereit === 'string') return { stand: 'abgelehnt', grund: bereit }
  if (bereit.gesendet !== null) return { stand: 'zugestellt' }
  await haus.mail.senden({
    id: bereit.kennung,
    an: bereit.adresse,
    betreff: betreffFuer(n),
    text: briefFuer(n),
    antwortAn: antwortadresse(haus, bereit.kennzeichen),
    berichtAn: berichtadresse(haus),
    bezug: bereit.bezug,
  })
  await alsSystem(haus.db, 'uebergabe', (tx) =>
    tx
      .updateTable('postfach.mail_ausgang')
      .set({ gesendet: haus.uhr.jetzt() })
      .where('nachricht_id', '=', n.id)
      .execute(),
  )
  return { stand: 'zugestellt' }
}

type Transaction = Parameters<Parameters<typeof alsSystem>[2]>[0]

/** The mailbox by the settings that were in force when the message was sent. */
async function postfachFuer(tx: Transaction, n: Zustellung): Promise<string | undefined> {
  if (!istAnliegen(n.anliegen)) return undefined
  const { weg } = await wegFuer(tx, n.dienststelleId, n.anliegen, n.abgesendet)
  return weg.kanal === 'outlook' ? weg.adresse : undefined
}

/** Notes that it is about to go out; the id without domain, and the mails before it in the conversation. */
async function sendung(tx: Transaction, haus: Haus, n: Zustellung, kennzeichen_id: string) {
  const domain = new URL(haus.config.basisUrl).hostname
  await tx
    .insertInto('postfach.mail_ausgang')
    .values({
      nachricht_id: n.id,
      kennzeichen_id,
      dienststelle_id: n.dienststelleId,
      message_id: `${n.id}.1@${domain}`,
      begonnen: haus.uhr.jetzt(),
    })
    .onConflict((oc) => oc.doNothing())
    .execute()
  const zeilen = await tx
    .selectFrom('postfach.mail_ausgang as m')
    .innerJoin('postfach.nachricht as n', 'n.id', 'm.nachricht_id')
    .select(['m.nachricht_id', 'm.message_id', 'm.gesendet'])
    .where('n.faden_id', '=', n.fadenId)
    .where('n.id', '<=', n.id)
    .orderBy('n.id')
    .execute()
  const diese = zeilen.find(({ nachricht_id }) => nachricht_id === n.id)
  return {
    gesendet: diese?.gesendet ?? null,
    kennung: diese?.message_id.replace(/@.*/, '') ?? `${n.id}.1`,
    bezug: zeilen.filter((zeile) => zeile !== diese).map(({ message_id }) => message_id),
  }
}
