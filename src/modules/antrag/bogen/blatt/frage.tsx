import type { Eingabe, Meldungen } from '../../../../platform/forms/index.ts'
import { Absatz, Aufklapper, useSprache } from '../../../../platform/html/index.ts'
import {
  feldartVon,
  fehlerort,
  type Frage as Fragedefinition,
  type Streckentexte,
  type Umfeld,
} from '../../../strecke/index.ts'
import { bogentexte } from '../texte.ts'

/** A question as its page shows it. */
export interface Fragestand {
  readonly frage: Fragedefinition
  readonly name: string
  readonly text: { readonly text: string; readonly lang?: 'de' }
  /** Filled in from what we know, and not confirmed. */
  readonly bekannt: boolean
  readonly umfeld: Umfeld
  readonly standname: string
  readonly abdruck: string
}

interface Props extends Fragestand {
  eingabe: Eingabe
  fehler: Meldungen
  worte: Streckentexte
}

/** One question: words, help, field, and why we ask. */
export const Frage = ({ frage, name, text, bekannt, umfeld, eingabe, fehler, worte }: Props) => {
  const sprache = useSprache()
  const t = bogentexte(sprache)
  const art = feldartVon(frage)
  if (art === undefined) return null
  const hilfe = worte.hilfe(frage.id)
  const warum = worte.warum(frage.id)
  return (
    <div class="jc-frage">
      <art.Feld
        frage={frage}
        name={name}
        label={text.text}
        hinweis={
          (bekannt || hilfe) && (
            <>
              {bekannt && <strong class="jc-bekannt">{t('blatt.bekannt')} </strong>}
              {hilfe && <span lang={hilfe.lang}>{hilfe.text}</span>}
            </>
          )
        }
        fehler={fehler.fuer(fehlerort(frage))}
        fehlerVon={fehler.fuer}
        freiwillig={frage.noetig === 'freiwillig'}
        eingabe={eingabe}
        umfeld={umfeld}
        worte={{
          sprache,
          wahl: (wert) => worte.wahl(frage.id, wert).text,
          spalte: (key) => worte.spalte(frage.id, key).text,
        }}
      />
      {warum && (
        <Aufklapper titel={t('blatt.warum')}>
          <Absatz>
            <span lang={warum.lang}>{warum.text}</span>
          </Absatz>
          {frage.recht !== undefined && frage.recht !== '–' && (
            <Absatz art="leise">{t('blatt.recht', { recht: frage.recht })}</Absatz>
          )}
        </Aufklapper>
      )}
    </div>
  )
}
