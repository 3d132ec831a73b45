import { eingegeben, wert } from '../../forms/index.ts'
import { Auswahl, Formular, Knopf, Knopfreihe, Textbereich } from '../../html/index.ts'
import { geplantName } from '../entwurf/geplant.ts'
import type { Freigabeprops } from './freigabe.tsx'
import { Geplantwahl } from './geplant.tsx'
import { moment } from './zeitplan.tsx'

interface Props extends Freigabeprops {
  /** Names the version that the page showed. */
  gesehen: Readonly<Record<string, string>>
}

/** Approves: from when, with what becomes of what is scheduled. */
export const Freigeben = ({ was, naechste, geplant, gesehen, eingabe, meldungen }: Props) => {
  const gezeigt = 'geplant' in eingabe ? wert(eingabe, 'geplant') : geplantName(geplant)
  return (
    <Formular aktion={was.pfade.schritt('freigeben')} versteckt={{ ...gesehen, geplant: gezeigt }}>
      <Auswahl
        {...eingegeben('moment', eingabe, meldungen)}
        label={`Ab wann soll ${was.es} gelten?`}
        moeglichkeiten={[
          { wert: 'woche', text: `Ab Sonntag, ${moment(naechste)}` },
          { wert: 'sofort', text: 'Sofort', hinweis: 'Nur im Notfall. Schreiben Sie dann bitte den Grund.' },
        ]}
      />
      <Textbereich
        {...eingegeben('sofortgrund', eingabe, meldungen)}
        label="Grund, wenn es sofort gelten muss"
        freiwillig
        zeilen={2}
        max={500}
      />
      <Geplantwahl {...{ geplant, eingabe, meldungen }} />
      <Knopfreihe>
        <Knopf>Freigeben</Knopf>
      </Knopfreihe>
    </Formular>
  )
}
