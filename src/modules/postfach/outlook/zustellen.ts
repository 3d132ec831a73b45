import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Ergebnis } from '../../../platform/uebergabe/index.ts'
import { istAnliegen, wegFuer } from '../../konfiguration/index.ts'
import { ablegen } from '../ablage/ablegen.ts'
import { abgewiesen } from '../../../platform/mail/index.ts'
import type { Zustellung } from '../zustellen/laden.ts'
import { betreffFuer, briefFuer } from './brief.ts'
import { domaene, erlaubteDomaenen } from './domaenen.ts'
import { naechsteSendung } from './zurueck.ts'
import { antwortadresse, antwortKennzeichen, berichtadresse } from './kennzeichen.ts'

/**
 * Sends a message into the mailbox that the office chose for its Anliegen (PF-05, PF-06). Sent but not written down, it goes out again
 * under the same Message-ID. Taken by the mail server is the technical receipt; the answer says that it was read. Where there is no mailbox
 * for it any more it goes into the E-AKTE as work.
 */
export async function inOutlook(haus: Haus, n: Zustellung): Promise<Ergebnis> {
  const bereit = await alsSystem(haus.db, 'uebergabe', async (tx) => {
    const jetzt = haus.uhr.jetzt()
    const adresse = await postfachFuer(tx, n, jetzt)
    if (adresse === undefined) return undefined
    const kennzeichen = await antwortKennzeichen(tx, haus, n, adresse, jetzt)
    return { adresse, kennzeichen, ...(await sendung(tx, haus, n, kennzeichen)) }
  })
  if (bereit === undefined) return inEakteStattdessen(haus, n)
  if (bereit.gesendet !== null) return { stand: 'zugestellt' }
  try {
    await haus.mail.senden({
      id: bereit.kennung,
      an: bereit.adresse,
      betreff: betreffFuer(n),
      text: briefFuer(n),
      antwortAn: antwortadresse(haus, bereit.kennzeichen),
      berichtAn: berichtadresse(haus),
      bezug: bereit.bezug,
    })
  } catch (fehler) {
    if (!abgewiesen(fehler)) throw fehler
    await alsSystem(haus.db, 'uebergabe', (tx) => naechsteSendung(tx, n.id))
    return { stand: 'abgelehnt', grund: 'Das Postfach hat sie nicht angenommen.' }
  }
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

/**
 * The mailbox by the settings that were in force when the message was sent; by today's where it came back from there, or where that one
 * may not be written to.
 */
async function postfachFuer(tx: Transaction, n: Zustellung, jetzt: Instant): Promise<string | undefined> {
  const erlaubt = await erlaubteDomaenen(tx, jetzt)
  const frueher = await tx
    .selectFrom('postfach.mail_ausgang')
    .select('sendung')
    .where('nachricht_id', '=', n.id)
    .executeTakeFirst()
  for (const am of (frueher?.sendung ?? 1) > 1 ? [jetzt] : [n.abgesendet, jetzt]) {
    const adresse = await eingestellt(tx, n, am)
    if (adresse !== undefined && erlaubt.includes(domaene(adresse))) return adresse
  }
  return undefined
}

async function eingestellt(tx: Transaction, n: Zustellung, am: Instant): Promise<string | undefined> {
  if (!istAnliegen(n.anliegen)) return undefined
  const { weg } = await wegFuer(tx, n.dienststelleId, n.anliegen, am)
  return weg.kanal === 'outlook' ? weg.adresse : undefined
}

/** Filed as a message that is answered from the E-AKTE: the office's rulebook makes an order of it (PF-07). */
async function inEakteStattdessen(haus: Haus, n: Zustellung): Promise<Ergebnis> {
  await alsSystem(haus.db, 'uebergabe', (tx) =>
    tx
      .updateTable('postfach.nachricht')
      .set({ kanal: 'eakte', ersatz: 'nicht-zustellbar' })
      .where('id', '=', n.id)
      .execute(),
  )
  return ablegen(haus, { ...n, kanal: 'eakte' })
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
    // Another mailbox than the first time has a mark of its own.
    .onConflict((oc) => oc.column('nachricht_id').doUpdateSet({ kennzeichen_id }))
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
