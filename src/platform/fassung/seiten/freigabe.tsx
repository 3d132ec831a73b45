import type { Instant } from '../../clock/index.ts'
import { type Eingabe, eingegeben, type Meldungen, wert } from '../../forms/index.ts'
import { Absatz, Aufklapper, Formular, Hinweis, Knopf, Knopfreihe, Liste, Textbereich } from '../../html/index.ts'
import type { Entwurf } from '../entwurf/entwurf.ts'
import type { Geplantes } from '../entwurf/freigabestand.ts'
import type { Fassungspfade, Sache } from '../gegenstand.ts'
import { Freigeben } from './freigeben.tsx'
import { Geplanthinweis } from './geplant.tsx'

/** What the steps of approval need to know. */
export interface Freigabeprops {
  was: Sache & { readonly pfade: Fassungspfade }
  entwurf: Entwurf
  sperren: readonly string[]
  /** To think about; they keep nothing back. */
  hinweise: readonly string[]
  /** The one who looks wrote in it. */
  eigener: boolean
  /** A second person must check. */
  zuZweit: boolean
  naechste: Instant
  /** What keeps it from counting at once, as soon as it is handed in. */
  sofortSperren: readonly string[]
  /** Approved before, and yet to begin. */
  geplant: readonly Geplantes[]
  eingabe: Eingabe
  meldungen: Meldungen
}

/** What stands between the draft and its coming into force, and the step of whoever looks at it. */
export const Freigabeschritt = (props: Freigabeprops) => {
  const { was, entwurf, sperren, hinweise, eigener, zuZweit, geplant } = props
  return (
    <>
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
      {hinweise.length > 0 && (
        <Hinweis art="info" titel="Bitte denken Sie daran">
          <Liste punkte={hinweise.slice(0, 20)} />
        </Hinweis>
      )}
      <Geplanthinweis geplant={geplant} pfade={was.pfade} />
      {entwurf.stand === 'entwurf' ? (
        <Einreichen {...props} />
      ) : zuZweit && eigener ? (
        <Warten {...props} />
      ) : (
        <Pruefen {...props} />
      )}
    </>
  )
}

const Einreichen = ({ was, sperren, zuZweit, eingabe, meldungen }: Freigabeprops) => (
  <>
    <Absatz>
      {zuZweit
        ? `Eine zweite Person prüft ${was.es}. Erst danach gilt der Entwurf. Sie selbst können ihn nicht freigeben.`
        : 'Eine zweite Person ist bei Ihnen nicht nötig. Sie können nach dem Einreichen selbst freigeben.'}
    </Absatz>
    {sperren.length === 0 && (
      <Formular aktion={was.pfade.schritt('einreichen')}>
        <Textbereich
          {...eingegeben('grund', eingabe, meldungen)}
          label="Was ändert sich und warum?"
          zeilen={3}
          max={500}
        />
        <Knopfreihe>
          <Knopf>{zuZweit ? 'Zur Prüfung geben' : 'Einreichen'}</Knopf>
        </Knopfreihe>
      </Formular>
    )}
    <Aufklapper titel="Entwurf verwerfen …">
      <Absatz>Der Entwurf ist danach weg. Das lässt sich nicht rückgängig machen. Was gilt, bleibt, wie es ist.</Absatz>
      <Formular aktion={was.pfade.verwerfen}>
        <Knopf art="sekundaer" klein>
          Entwurf endgültig verwerfen
        </Knopf>
      </Formular>
    </Aufklapper>
  </>
)

/** The version that the page showed, also on a page shown again after an error. */
const gesehen = ({ entwurf, eingabe }: Freigabeprops) => ({
  fassung: wert(eingabe, 'fassung') || (entwurf.fassungId ?? ''),
})

const Warten = (props: Freigabeprops) => {
  const { was, entwurf } = props
  return (
    <>
      <Hinweis titel="Das muss eine andere Person prüfen">
        <Absatz>
          {entwurf.eingereichtVon} hat den Entwurf eingereicht. Wer daran mitgeschrieben hat, kann ihn nicht freigeben.
        </Absatz>
      </Hinweis>
      <Formular aktion={was.pfade.schritt('zurueck')} versteckt={{ grund: 'Zurückgeholt', ...gesehen(props) }}>
        <Knopf art="sekundaer">Zurückholen und weiter ändern</Knopf>
      </Formular>
    </>
  )
}

const Pruefen = (props: Freigabeprops) => {
  const { was, entwurf, eigener, sperren, eingabe, meldungen } = props
  return (
    <>
      <Absatz>
        {eigener
          ? 'Der Entwurf ist eingereicht. Eine zweite Person ist nicht nötig.'
          : `${entwurf.eingereichtVon ?? 'Jemand'} bittet Sie, ${was.es} zu prüfen.`}
      </Absatz>
      {sperren.length === 0 && <Freigeben {...props} gesehen={gesehen(props)} />}
      <Formular aktion={was.pfade.schritt('zurueck')} versteckt={gesehen(props)}>
        <Textbereich
          {...eingegeben('grund', eingabe, meldungen)}
          label="Was ist noch zu ändern?"
          zeilen={2}
          max={500}
        />
        <Knopfreihe>
          <Knopf art="sekundaer">{eigener ? 'Zurückholen' : 'Zurückgeben'}</Knopf>
        </Knopfreihe>
      </Formular>
    </>
  )
}
