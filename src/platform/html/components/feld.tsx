import type { ComponentChildren } from 'preact'
import { useBausteintexte } from '../kontext.ts'
import { Icon } from './icon.tsx'

/** Width of a field in characters of its expected content; 'voll' takes the column. */
export type Breite = 2 | 4 | 5 | 10 | 20 | 30 | 'voll'

/** What every field takes. `fehler` is the sentence of `meldungen(…).fuer(name)`, the same as in the summary. */
export interface FeldProps {
  name: string
  label: string
  hinweis?: ComponentChildren
  fehler?: string | undefined
  freiwillig?: boolean | undefined
}

/** The id of a field (in groups: of its first control), derived from its name; the error summary links there. */
export const feldId = (name: string): string => `f-${name.replaceAll(/[^\w-]+/g, '-')}`

/** The ids of hint and error for aria-describedby, or undefined when there are none. */
export const beschreibung = (
  id: string,
  { hinweis, fehler }: Pick<FeldProps, 'hinweis' | 'fehler'>,
): string | undefined =>
  [hinweis ? `${id}-hinweis` : '', fehler ? `${id}-fehler` : ''].filter(Boolean).join(' ') || undefined

/** The words above a field; “(freiwillig)” is said where an answer may be left out. */
export const Beschriftung = ({ label, freiwillig }: Pick<FeldProps, 'label' | 'freiwillig'>) => {
  const t = useBausteintexte()
  return (
    <>
      {label}
      {freiwillig && <span class="kern-label__optional"> {t('feld.freiwillig')}</span>}
    </>
  )
}

export const Feldhinweis = ({ id, children }: { id: string; children?: ComponentChildren }) =>
  children ? (
    <div class="kern-hint jc-prosa" id={`${id}-hinweis`}>
      {children}
    </div>
  ) : null

export const Feldfehler = ({ id, text }: { id: string; text?: string | undefined }) => {
  const t = useBausteintexte()
  return text ? (
    <p class="kern-error" id={`${id}-fehler`}>
      <Icon name="danger" />
      <span class="kern-body">
        <span class="jc-vh">{t('feld.fehler')} </span>
        {text}
      </span>
    </p>
  ) : null
}

/** Label, hint and error around one control. */
export const Feldrahmen = ({
  name,
  label,
  hinweis,
  fehler,
  freiwillig,
  children,
}: FeldProps & { children: ComponentChildren }) => {
  const id = feldId(name)
  return (
    <div class={`kern-form-input${fehler ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={id}>
        <Beschriftung label={label} freiwillig={freiwillig} />
      </label>
      <Feldhinweis id={id}>{hinweis}</Feldhinweis>
      <Feldfehler id={id} text={fehler} />
      {children}
    </div>
  )
}
