import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { anliegenangebot, betriebsart } from '../../konfiguration/index.ts'
import { Conflict } from '../../../platform/http/index.ts'

/** Messages go to and from the office on this day (PF-15). */
export const istOffen = async (tx: Transaction, dienststelleId: string, jetzt: Instant): Promise<boolean> =>
  (await betriebsart(tx, dienststelleId, jetzt)) !== 'aus'

/** @throws Conflict if the office takes no messages (PF-15) */
export async function verlangeOffen(tx: Transaction, dienststelleId: string, jetzt: Instant): Promise<void> {
  if (!(await istOffen(tx, dienststelleId, jetzt)))
    throw new Conflict(
      'Diese Dienststelle nimmt hier zurzeit keine Nachrichten an. Bitte rufen Sie an oder kommen Sie vorbei.',
    )
}

/** @throws Conflict if the office's catalogue has no such Anliegen (PF-14), or it is switched off, with the hint given instead (PF-04) */
export async function verlangeAngeboten(
  tx: Transaction,
  dienststelleId: string,
  anliegen: string,
  jetzt: Instant,
): Promise<void> {
  const angebot = await anliegenangebot(tx, dienststelleId, jetzt)
  const eines = angebot.find(({ schluessel }) => schluessel === anliegen)
  if (eines === undefined && angebot.length > 0)
    throw new Conflict(
      'Zu diesem Thema nimmt diese Stelle keine Nachrichten an. Bitte wählen Sie das Thema noch einmal.',
    )
  if (eines === undefined || eines.angeboten) return
  const statt = eines.text ?? 'Bitte rufen Sie an oder kommen Sie vorbei.'
  throw new Conflict(`Zu diesem Anliegen können Sie hier zurzeit nicht schreiben. ${statt}`)
}
