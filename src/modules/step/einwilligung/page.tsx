import { datumKurz } from '../../../platform/clock/index.ts'
import { eingegeben, eingegebenerTag } from '../../../platform/forms/index.ts'
import { Absatz, Auswahl, Datumsfeld, Textfeld } from '../../../platform/html/index.ts'
import type { Formularprops } from '../kopf/formularseite.tsx'
import { Personenformular } from '../kopf/seite.tsx'
import { pfade } from '../pfade.ts'
import type { Einwilligung } from './query.ts'

/** Records what an adult child declared on the retrieval of their data (ST-08). It is not the Massendatenabruf (ST-06). */
export const EinwilligungSeite = ({ eingabe, meldungen, ...rest }: Formularprops) => (
  <Personenformular
    {...rest}
    meldungen={meldungen}
    titel="Erklärung zum Datenabruf"
    aktion={pfade.person(rest.person.id, 'einwilligung')}
    knopf="Speichern"
  >
    <Absatz>
      Hier tragen Sie ein, was ein volljähriges Kind erklärt hat. Mit dem Massendatenabruf hat das nichts zu tun.
    </Absatz>
    <Auswahl
      {...eingegeben('erteilt', eingabe, meldungen)}
      label="Hat die Person zugestimmt?"
      moeglichkeiten={[
        { wert: 'ja', text: 'Ja, sie hat zugestimmt' },
        { wert: 'nein', text: 'Nein, sie hat nicht zugestimmt' },
      ]}
    />
    <Datumsfeld
      {...eingegebenerTag('am', eingabe, meldungen)}
      label="Erklärt am"
      hinweis="Das Datum auf dem Formular."
    />
    <Textfeld
      {...eingegeben('formular', eingabe, meldungen)}
      label="Formular"
      hinweis="Titel und Stand, wie sie auf dem Formular stehen."
    />
  </Personenformular>
)

/** Takes a consent back, from the day on that the person said. */
export const WiderrufenSeite = ({
  erklaerung,
  eingabe,
  meldungen,
  ...rest
}: Formularprops & { erklaerung: Einwilligung }) => (
  <Personenformular
    {...rest}
    meldungen={meldungen}
    titel="Zustimmung widerrufen"
    aktion={pfade.person(rest.person.id, `einwilligung/${erklaerung.id}/widerrufen`)}
    knopf="Widerruf eintragen"
  >
    <Absatz>
      Die Person nimmt ihre Zustimmung vom {datumKurz(erklaerung.erklaertAm)} zurück. Von da an werden ihre Daten nicht
      mehr abgerufen.
    </Absatz>
    <Datumsfeld
      {...eingegebenerTag('am', eingabe, meldungen)}
      label="Widerrufen am"
      hinweis="Der Tag, an dem wir davon erfahren haben."
    />
  </Personenformular>
)
