import { zeitpunktLang } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { betreiberInKraft } from '../inhalte/leser.ts'
import { ART, barriereLesen, barriereLoeschen } from './command.ts'
import type { Barriere } from './form.ts'
import { meldungstexte } from './texte.ts'

/** Sends a report to the operator's address for barriers and deletes it here. */
export const barriereArbeiter: Arbeiter = {
  art: ART,
  async bearbeite(haus, { id, bezug }) {
    const gefunden = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const meldung = await barriereLesen(tx, haus.krypto, bezug)
      return meldung && { meldung, an: (await betreiberInKraft(tx, haus.config, haus.uhr.jetzt())).barrierenAn }
    })
    // Sent before, and only the answer to that was lost.
    if (gefunden === undefined) return { stand: 'zugestellt' }
    const betreff = meldungstexte('de')('mail.betreff')
    await haus.mail.senden({ id, an: gefunden.an, betreff, text: brief(gefunden.meldung) })
    await alsSystem(haus.db, 'aufbewahrung', (tx) => barriereLoeschen(tx, haus.krypto, bezug))
    return { stand: 'zugestellt' }
  },
}

function brief({ was, wo, email, eingegangen }: Barriere & { eingegangen: Date }): string {
  const { datum, zeit } = zeitpunktLang(eingegangen)
  return [
    `Eingegangen am ${datum} um ${zeit} Uhr über das Formular „Barriere melden“.`,
    `Seite: ${wo ?? 'nicht angegeben'}`,
    `Antwort an: ${email ?? 'keine Antwort gewünscht'}`,
    '',
    was,
  ].join('\n')
}
