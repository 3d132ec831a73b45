import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Beglaubigung } from '../../../platform/mail/index.ts'
import { briefFuer } from '../outlook/brief.ts'
import { type Kennzeichen, kennzeichenMit } from '../outlook/kennzeichen.ts'
import { zustellungLaden } from '../zustellen/laden.ts'

/** What a decision looks up: in the database, and at name servers. */
export interface Nachschlag {
  /** The mark with this secret; undefined: none of ours. */
  kennzeichen(marke: string): Promise<Kennzeichen | undefined>
  /** Whether the domain of the visible sender signed the mail. */
  unterschrift(bytes: Uint8Array, absender: string): Promise<Beglaubigung>
  /** The letters that went out in the conversation of a mark, newest first: what an answer may quote. */
  briefe(kennzeichen: Kennzeichen): Promise<readonly string[]>
}

/** Letters of a conversation that may be quoted; an answer to an older one is for a person. */
const BRIEFE_HOECHSTENS = 20

export const nachschlagIm = (haus: Haus): Nachschlag => ({
  kennzeichen: (marke) => alsSystem(haus.db, 'uebergabe', (tx) => kennzeichenMit(tx, marke, haus.uhr.jetzt())),
  unterschrift: (bytes, absender) => haus.posteingang.dkim(bytes, absender),
  briefe: ({ fadenId }) => (fadenId === null ? Promise.resolve([]) : briefeIn(haus, fadenId)),
})

async function briefeIn(haus: Haus, fadenId: string): Promise<string[]> {
  const gesendet = await alsSystem(haus.db, 'uebergabe', (tx) =>
    tx
      .selectFrom('postfach.mail_ausgang as m')
      .innerJoin('postfach.nachricht as n', 'n.id', 'm.nachricht_id')
      .select('n.id')
      .where('n.faden_id', '=', fadenId)
      .orderBy('n.id', 'desc')
      .limit(BRIEFE_HOECHSTENS)
      .execute(),
  )
  return Promise.all(gesendet.map(async ({ id }) => briefFuer(await zustellungLaden(haus, id))))
}
