import { bewahre } from '../../src/modules/postfach/mail-eingang/bewahren.ts'
import { alsSystem } from '../../src/platform/database/index.ts'
import type { Haus } from '../../src/platform/haus.ts'
import { neueId } from '../../src/platform/ids.ts'
import { liesMail } from '../../src/platform/mail/index.ts'
import type { TestDatenbank } from '../../src/platform/testing/index.ts'

/** A mail about A that Musterstadt holds back; its id. */
export async function zurueckgehalteneEmail(
  db: TestDatenbank,
  haus: Haus,
  { dienststelle, nachname }: { readonly dienststelle: string; readonly nachname: string },
): Promise<string> {
  const id = neueId()
  const bytes = Buffer.from(`From: team3@jobcenter-ge.de\r\nSubject: ${nachname}\r\n\r\nFrau ${nachname} zieht um.\r\n`)
  const mail = await liesMail(bytes)
  const wohin = {
    dienststelleId: dienststelle,
    personId: null,
    kennzeichenId: null,
    vertraut: false,
    nachrichtId: null,
  }
  await alsSystem(db.worker, 'uebergabe', (tx) =>
    bewahre(tx, haus, { id, mail, bytes, grund: 'mit Anhang', ...wohin }, haus.uhr.jetzt()),
  )
  return id
}
