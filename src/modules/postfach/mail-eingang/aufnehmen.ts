import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import type { GeleseneMail } from '../../../platform/mail/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { auffangstelle } from '../../organisation/index.ts'
import { istOffen } from '../nachricht/offen.ts'
import { type Kennzeichen, loeseEin } from '../outlook/kennzeichen.ts'
import { zurueckgekommen } from '../outlook/zurueck.ts'
import { bestaetige } from '../probe/echo.ts'
import { bewahre, messageIdHash, schonDa, schonGekommen } from './bewahren.ts'
import { vielGenug } from './bremse.ts'
import { insGespraech } from './ins-gespraech.ts'
import type { Urteil } from './urteil.ts'
import { zaehle } from './zaehlen.ts'

/** A mail as it was read, and what is to become of it. */
export interface Beurteilt {
  readonly mail: GeleseneMail
  readonly bytes: Uint8Array
  readonly urteil: Urteil
}

/** Does with a mail what was decided. Reading the same mail twice does it once. */
export async function nimmAuf(
  tx: Transaction,
  haus: Haus,
  { mail, bytes, urteil }: Beurteilt,
  jetzt: Instant,
): Promise<void> {
  if (urteil.art === 'bericht') await zurueckgekommen(tx, mail, jetzt)
  if (urteil.art !== 'korb' && urteil.art !== 'antwort') return zaehle(tx, [urteil.grund], jetzt)
  if (await schonDa(tx, bytes)) return zaehle(tx, ['zweimal gelesen'], jetzt)
  if (urteil.art === 'korb') return inDenKorb(tx, haus, { mail, bytes, urteil }, jetzt)
  const { kennzeichen, grund } = urteil
  if (kennzeichen.art === 'probe') return bestaetige(tx, kennzeichen, jetzt)
  const hindernis = await hindernisFuer(tx, mail, kennzeichen, jetzt)
  if (hindernis !== undefined) {
    const korb = { art: 'korb', kennzeichen, grund: hindernis, programm: false, vertraut: true } as const
    return inDenKorb(tx, haus, { mail, bytes, urteil: korb }, jetzt)
  }
  const id = neueId()
  const nachrichtId = await insGespraech(tx, haus, { id, text: mail.neuerText, kennzeichen }, jetzt)
  await bewahre(tx, haus, { id, mail, bytes, ...vom(kennzeichen), grund, vertraut: true, nachrichtId }, jetzt)
}

const vom = ({ id, dienststelleId, personId }: Kennzeichen) => ({ dienststelleId, personId, kennzeichenId: id })

/** What keeps a good reply from its conversation: it was sent again, its mark is used up, or the conversation is over. */
async function hindernisFuer(
  tx: Transaction,
  mail: GeleseneMail,
  { id, art, fadenId, dienststelleId }: Kennzeichen,
  jetzt: Instant,
): Promise<string | undefined> {
  const hash = messageIdHash(mail)
  if (hash === null) return 'ohne Message-ID'
  if (await schonGekommen(tx, hash)) return 'schon einmal gekommen'
  if (art === 'beginn' && !(await istOffen(tx, dienststelleId, jetzt)))
    return 'Postfach der Dienststelle ist ausgeschaltet'
  if (art === 'beginn') return (await loeseEin(tx, id, jetzt)) ? undefined : 'Kennzeichen gilt nicht mehr'
  const faden = await tx.selectFrom('postfach.faden').select('geschlossen').where('id', '=', fadenId).executeTakeFirst()
  return faden?.geschlossen === null ? undefined : 'Gespräch ist beendet'
}

/** Into the basket of its office, unless that is flooded: then it is counted. What the office itself wrote is always kept. */
async function inDenKorb(
  tx: Transaction,
  haus: Haus,
  { mail, bytes, urteil }: Beurteilt & { urteil: Extract<Urteil, { art: 'korb' }> },
  jetzt: Instant,
): Promise<void> {
  const { kennzeichen, grund, programm, vertraut } = urteil
  const wohin = kennzeichen === undefined ? await ohneKennzeichen(tx, haus, mail) : vom(kennzeichen)
  const viele = await vielGenug(tx, { ...wohin, programm, vertraut }, jetzt)
  if (viele && !programm)
    haus.log.error({ dienststelle: wohin.dienststelleId, grund, vertraut }, 'Der Korb für E-Mails läuft über')
  if (viele && !vertraut) return zaehle(tx, [`${grund}, nicht aufbewahrt`], jetzt)
  const id = neueId()
  await bewahre(tx, haus, { id, mail, bytes, ...wohin, grund, vertraut, nachrichtId: null }, jetzt)
  await protokollieren(tx, {
    aktion: 'postfach.mail-zurueckgehalten',
    objekt: id,
    dienststelle: wohin.dienststelleId,
    ...(wohin.personId !== null && { person: wohin.personId }),
    angaben: { grund },
  })
}

/** The office that this mailbox was written to last; else the one that takes what belongs to none. */
async function ohneKennzeichen(tx: Transaction, haus: Haus, mail: GeleseneMail) {
  const bekannt = await tx
    .selectFrom('postfach.kennzeichen')
    .select('dienststelle_id')
    .where('adresse', '=', mail.absender[0]?.adresse.toLowerCase() ?? '')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const dienststelleId = bekannt?.dienststelle_id ?? (await auffangstelle(tx, haus)).id
  return { dienststelleId, personId: null, kennzeichenId: null }
}
