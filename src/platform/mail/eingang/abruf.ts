import type { ImapFlow } from 'imapflow'

/** A mail on the server: its number there, its size in bytes, and its head. */
interface Liegend {
  readonly uid: number
  readonly groesse: number
  readonly kopf: Buffer
}

/** What a reader can do with the open mailbox. */
export interface Abruf {
  /** Changes when the server numbers its mails anew; then a stored number means nothing (RFC 3501, 2.3.1.1). */
  readonly validitaet: string
  /** Heads of the next mails behind the number, in its order, nothing marked as read. */
  koepfe(nach: number, zahl: number): Promise<Liegend[]>
  /** Whole mails by number, however large; one that is gone by now is missing. @throws Error if the server sends one without its text */
  ganz(uids: readonly number[]): Promise<ReadonlyMap<number, Buffer>>
  /** Takes all mails up to this number off the server: only once they are safe with us. */
  entfernenBis(uid: number): Promise<void>
}

export function abruf(leitung: ImapFlow): Abruf {
  const { mailbox } = leitung
  if (mailbox === false) throw new Error('Postfach ist nicht offen')
  return {
    validitaet: String(mailbox.uidValidity),
    async koepfe(nach, zahl) {
      const gefunden = await leitung.search({ uid: `${nach + 1}:*` }, { uid: true })
      // "5:*" names the last mail even when its number is below 5.
      const uids = (Array.isArray(gefunden) ? gefunden : []).filter((uid) => uid > nach).toSorted((a, b) => a - b)
      const naechste = uids.slice(0, zahl)
      if (naechste.length === 0) return []
      const mails = await leitung.fetchAll(naechste, { uid: true, size: true, headers: true }, { uid: true })
      return mails
        .map(({ uid, size = 0, headers = Buffer.alloc(0) }) => ({ uid, groesse: size, kopf: headers }))
        .toSorted((a, b) => a.uid - b.uid)
    },
    async ganz(uids) {
      if (uids.length === 0) return new Map()
      const mails = await leitung.fetchAll([...uids], { uid: true, source: true }, { uid: true })
      return new Map(
        mails.map(({ uid, source }) => {
          // Taken as empty it would be lost.
          if (source === undefined) throw new Error('Der Mailserver gibt eine E-Mail nicht heraus')
          return [uid, source]
        }),
      )
    },
    async entfernenBis(uid) {
      await leitung.messageDelete(`1:${uid}`, { uid: true })
    },
  }
}
