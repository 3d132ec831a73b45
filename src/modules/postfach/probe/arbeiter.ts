import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { abgewiesen } from '../../../platform/mail/index.ts'
import { antwortadresse, berichtadresse } from '../outlook/kennzeichen.ts'

const TEXT = [
  'Dies ist eine Probe. Sie enthält keine Angaben über Menschen.',
  '',
  'Ihre Dienststelle möchte Nachrichten aus dem Postfachservice in dieses Postfach leiten.',
  'Antworten Sie bitte auf diese E-Mail, und zwar von diesem Postfach aus. Ein Wort genügt.',
  'Dann steht in der Konfiguration, dass das Postfach erreichbar ist.',
  '',
  'Gehört dieses Postfach nicht Ihrer Dienststelle? Dann antworten Sie bitte nicht.',
  '',
].join('\n')

/** Sends a probe. Sent but not written down, it goes out again under the same Message-ID. */
export const probeSenden: Arbeiter = {
  art: 'postfach.probe',
  async bearbeite(haus, { bezug: id }) {
    const probe = await alsSystem(haus.db, 'uebergabe', (tx) =>
      tx
        .selectFrom('postfach.probe')
        .select(['adresse', 'kennzeichen_id', 'gesendet'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    )
    if (probe.gesendet !== null) return { stand: 'zugestellt' }
    const jetzt = haus.uhr.jetzt()
    const antwortAn = antwortadresse(haus, probe.kennzeichen_id)
    try {
      const mail = { id, an: probe.adresse, betreff: 'Probe: Bitte antworten', text: TEXT, antwortAn }
      await haus.mail.senden({ ...mail, berichtAn: berichtadresse(haus) })
    } catch (fehler) {
      if (!abgewiesen(fehler)) throw fehler
      await vermerke(haus, id, { zurueck: jetzt, zurueck_grund: 'vom Mailserver abgewiesen' })
      return { stand: 'zugestellt' }
    }
    await vermerke(haus, id, { gesendet: jetzt })
    return { stand: 'zugestellt' }
  },
}

const vermerke = (haus: Haus, id: string, was: { gesendet: Instant } | { zurueck: Instant; zurueck_grund: string }) =>
  alsSystem(haus.db, 'uebergabe', (tx) => tx.updateTable('postfach.probe').set(was).where('id', '=', id).execute())
