import { eingegeben, wert } from '../../forms/index.ts'
import { Auswahl, Formular, Hinweis, Knopf, Knopfreihe, Liste, Textbereich } from '../../html/index.ts'
import { geplantName } from '../entwurf/geplant.ts'
import type { Freigabeprops } from './freigabe.tsx'
import { Geplantwahl } from './geplant.tsx'
import { moment } from './zeitplan.tsx'

interface Props extends Freigabeprops {
  /** Names the version that the page showed. */
  gesehen: Readonly<Record<string, string>>
}

const sofort = { wert: 'sofort', text: 'Sofort', hinweis: 'Nur im Notfall. Schreiben Sie dann bitte den Grund.' }

/** Approves: from when, with what becomes of what is scheduled. */
export const Freigeben = ({ was, naechste, sofortSperren, geplant, gesehen, eingabe, meldungen }: Props) => {
  const auchSofort = sofortSperren.length === 0
  const gezeigt = 'geplant' in eingabe ? wert(eingabe, 'geplant') : geplantName(geplant)
  return (
    <Formular aktion={was.pfade.schritt('freigeben')} versteckt={{ ...gesehen, geplant: gezeigt }}>
      {!auchSofort && (
        <Hinweis titel="Sofort kann der Entwurf nicht gelten">
          <Liste punkte={sofortSperren.slice(0, 20)} />
        </Hinweis>
      )}
      <Auswahl
        {...eingegeben('moment', eingabe, meldungen)}
        label={`Ab wann soll ${was.es} gelten?`}
        moeglichkeiten={[{ wert: 'woche', text: `Ab Sonntag, ${moment(naechste)}` }, ...(auchSofort ? [sofort] : [])]}
      />
      {auchSofort && <Sofortangaben {...{ geplant, eingabe, meldungen }} />}
      <Knopfreihe>
        <Knopf>Freigeben</Knopf>
      </Knopfreihe>
    </Formular>
  )
}

/** What only a beginning at once needs. */
const Sofortangaben = ({ geplant, eingabe, meldungen }: Pick<Props, 'geplant' | 'eingabe' | 'meldungen'>) => (
  <>
    <Textbereich
      {...eingegeben('sofortgrund', eingabe, meldungen)}
      label="Grund, wenn es sofort gelten muss"
      freiwillig
      zeilen={2}
      max={500}
    />
    <Geplantwahl {...{ geplant, eingabe, meldungen }} />
  </>
)
