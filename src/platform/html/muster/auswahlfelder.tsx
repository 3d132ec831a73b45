import { wert, werte } from '../../forms/index.ts'
import { Auswahl } from '../components/auswahl.tsx'
import type { Musterprops } from './felder.tsx'

export const Auswahlfelder = ({ eingabe, fuer }: Musterprops) => (
  <>
    <Auswahl
      name="ab"
      label="Ab wann brauchen Sie Geld?"
      fehler={fuer('ab')}
      wert={wert(eingabe, 'ab')}
      moeglichkeiten={[
        { wert: 'sofort', text: 'Ab sofort', hinweis: 'Der Antrag wirkt ab dem 1. dieses Monats.' },
        { wert: 'spaeter', text: 'Ab einem späteren Monat' },
      ]}
    />
    <Auswahl
      name="haushalt"
      art="mehrfach"
      label="Wer wohnt mit Ihnen zusammen?"
      hinweis="Sie können mehrere Antworten wählen."
      freiwillig
      fehler={fuer('haushalt')}
      wert={werte(eingabe, 'haushalt')}
      moeglichkeiten={[
        { wert: 'partner', text: 'Partnerin oder Partner' },
        { wert: 'kind', text: 'Kinder unter 25 Jahren' },
        { wert: 'andere', text: 'andere Personen, die nicht zu Ihrer Bedarfsgemeinschaft gehören' },
      ]}
    />
    <Auswahl
      name="arbeit"
      label="Arbeiten Sie zurzeit?"
      waagrecht
      fehler={fuer('arbeit')}
      wert={wert(eingabe, 'arbeit')}
      moeglichkeiten={[
        { wert: 'ja', text: 'Ja' },
        { wert: 'nein', text: 'Nein' },
      ]}
    />
  </>
)
