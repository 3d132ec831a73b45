import { z } from 'zod'
import { auswahl, eingegeben, feld, lesen } from '../../../platform/forms/index.ts'
import { Auswahl, Select } from '../../../platform/html/index.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { istId } from '../../../platform/ids.ts'
import { personalMitRolle } from '../../organisation/index.ts'
import type { Formularbau, Teil } from '../bearbeiten/teil.ts'
import { alsZeilen } from '../entwurf/unterschied.ts'
import { pfade } from '../pfade.ts'

const form = z.object({
  verantwortlich: feld((roh, ablehnen) => (istId(roh) ? roh : ablehnen('fehler.verantwortlich'))),
  zweitePerson: auswahl(['ja', 'nein'], { leer: 'fehler.zweitePerson' }),
})

const fehlertexte = texte({
  de: {
    'fehler.verantwortlich': 'Bitte nennen Sie, wer für die Einstellungen verantwortlich ist.',
    'fehler.zweitePerson': 'Bitte wählen Sie, ob eine zweite Person prüft.',
  },
  en: {
    'fehler.verantwortlich': 'Please say who answers for the settings.',
    'fehler.zweitePerson': 'Please choose whether a second person checks.',
  },
})

/** Who answers for the settings, and whether two must agree (KT-02, KT-04). */
export const allgemeinteil: Teil<z.output<typeof form>> = {
  schritt: 'allgemein',
  ort: 'Allgemeines',
  pfad: pfade.allgemein,
  hier: 'allgemein',
  fehlertexte,
  lies: (body) => lesen(form, body),
  felder: ({ verantwortlich, zweitePerson }) => ({
    verantwortlich: verantwortlich ?? '',
    zweitePerson: zweitePerson ? 'ja' : 'nein',
  }),
  aendere: (einstellungen, { verantwortlich, zweitePerson }) => ({
    ...einstellungen,
    verantwortlich,
    zweitePerson: zweitePerson === 'ja',
  }),
  feld: ({ stelle }) => (stelle === 'verantwortlich' ? 'verantwortlich' : undefined),
  worte: (einstellungen, lexikon) =>
    alsZeilen(einstellungen, lexikon).filter(({ was }) => was === 'Verantwortlich' || was === 'Zweite Person'),
  formular: async (tx, wer) => felder(await personalMitRolle(tx, wer.dienststelle.id, 'konfiguration')),
}

const felder =
  (leute: readonly { id: string; name: string }[]): Formularbau =>
  (eingabe, meldungen) => (
    <>
      <Select
        {...eingegeben('verantwortlich', eingabe, meldungen)}
        label="Wer ist verantwortlich?"
        hinweis="Zur Wahl steht, wer bei Ihnen die Rolle „Konfiguration“ hat."
        moeglichkeiten={leute.map(({ id, name }) => ({ wert: id, text: name }))}
        breite={30}
      />
      <Auswahl
        {...eingegeben('zweitePerson', eingabe, meldungen)}
        label="Muss eine zweite Person prüfen?"
        hinweis="Wir empfehlen es. Ein Verzicht gilt erst, wenn ihn eine zweite Person freigegeben hat."
        moeglichkeiten={[
          { wert: 'ja', text: 'Ja' },
          { wert: 'nein', text: 'Nein' },
        ]}
      />
    </>
  )
