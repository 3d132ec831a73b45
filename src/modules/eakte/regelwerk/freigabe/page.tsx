import { type Instant, zeitpunktLang } from '../../../../platform/clock/index.ts'
import { type Eingabe, type Meldungen, wert } from '../../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  type DeskRahmen,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Liste,
  Textbereich,
  Ueberschrift,
} from '../../../../platform/html/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { EntwurfBlatt } from '../tisch/blatt.tsx'
import type { Blatt } from '../tisch/tuer.ts'
import type { Unterschied } from '../versionen/unterschied.ts'
import { Unterschiede } from '../versionen/unterschiede.tsx'

interface Props {
  rahmen: DeskRahmen
  blatt: Blatt
  unterschied: readonly Unterschied[]
  /** The one who looks wrote in it. */
  eigener: boolean
  naechste: Instant
  eingabe: Eingabe
  meldungen: Meldungen
}

/** What stands between the draft and its coming into force, and the step of whoever looks at it. */
export const FreigabeSeite = (props: Props) => {
  const { rahmen, blatt, unterschied, eigener, meldungen } = props
  const { entwurf, sperren } = blatt
  return (
    <EntwurfBlatt rahmen={rahmen} blatt={blatt} hier="freigabe" fehler={meldungen.liste}>
      {entwurf.rueckgabe !== null && (
        <Hinweis art="info" titel="Zur Überarbeitung zurückgegeben">
          <Absatz>{entwurf.rueckgabe}</Absatz>
        </Hinweis>
      )}
      {sperren.length > 0 && (
        <Hinweis art="warnung" titel="Das muss vorher in Ordnung kommen">
          <Liste punkte={sperren.slice(0, 20)} />
        </Hinweis>
      )}
      {entwurf.stand === 'entwurf' ? (
        <Einreichen {...props} />
      ) : eigener ? (
        <Warten {...props} />
      ) : (
        <Pruefen {...props} />
      )}
      <Ueberschrift ebene={2}>Was sich ändert</Ueberschrift>
      <Unterschiede liste={unterschied} gegen="der geltenden Version" />
    </EntwurfBlatt>
  )
}

const Einreichen = ({ blatt, eingabe, meldungen }: Props) => (
  <>
    <Absatz>
      Eine zweite Person prüft das Regelwerk. Erst danach kann es gelten. Sie selbst können es nicht freigeben.
    </Absatz>
    {blatt.sperren.length === 0 && (
      <Formular aktion={pfade.schritt('einreichen')}>
        <Textbereich
          name="grund"
          label="Was ändert sich und warum?"
          wert={wert(eingabe, 'grund')}
          fehler={meldungen.fuer('grund')}
          zeilen={3}
          max={500}
        />
        <Knopfreihe>
          <Knopf>Zur Prüfung geben</Knopf>
        </Knopfreihe>
      </Formular>
    )}
    <Formular aktion={pfade.verwerfen}>
      <Knopf art="sekundaer" klein>
        Entwurf verwerfen
      </Knopf>
    </Formular>
  </>
)

const Warten = ({ blatt: { entwurf } }: Props) => (
  <>
    <Hinweis titel="Das muss eine andere Person prüfen">
      <Absatz>
        {entwurf.eingereichtVon} hat den Entwurf eingereicht. Wer daran mitgeschrieben hat, kann ihn nicht freigeben.
      </Absatz>
    </Hinweis>
    <Formular aktion={pfade.schritt('zurueck')} versteckt={{ grund: 'Zurückgeholt' }}>
      <Knopf art="sekundaer">Zurückholen und weiter ändern</Knopf>
    </Formular>
  </>
)

const Pruefen = ({ blatt: { entwurf, sperren }, naechste, eingabe, meldungen }: Props) => {
  const { datum, zeit } = zeitpunktLang(naechste)
  return (
    <>
      <Absatz>{entwurf.eingereichtVon} bittet Sie, das Regelwerk zu prüfen.</Absatz>
      {sperren.length === 0 && (
        <Formular aktion={pfade.schritt('freigeben')}>
          <Auswahl
            name="moment"
            label="Ab wann soll es gelten?"
            wert={wert(eingabe, 'moment')}
            fehler={meldungen.fuer('moment')}
            moeglichkeiten={[
              { wert: 'woche', text: `Ab Sonntag, ${datum}, ${zeit} Uhr` },
              { wert: 'sofort', text: 'Sofort', hinweis: 'Nur im Notfall. Schreiben Sie dann bitte den Grund.' },
            ]}
          />
          <Textbereich
            name="sofortgrund"
            label="Grund, wenn es sofort gelten muss"
            freiwillig
            wert={wert(eingabe, 'sofortgrund')}
            fehler={meldungen.fuer('sofortgrund')}
            zeilen={2}
            max={500}
          />
          <Knopfreihe>
            <Knopf>Freigeben</Knopf>
          </Knopfreihe>
        </Formular>
      )}
      <Formular aktion={pfade.schritt('zurueck')}>
        <Textbereich
          name="grund"
          label="Was ist noch zu ändern?"
          wert={wert(eingabe, 'grund')}
          fehler={meldungen.fuer('grund')}
          zeilen={2}
          max={500}
        />
        <Knopfreihe>
          <Knopf art="sekundaer">Zurückgeben</Knopf>
        </Knopfreihe>
      </Formular>
    </>
  )
}
