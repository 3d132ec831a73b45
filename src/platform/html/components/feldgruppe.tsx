import type { ComponentChildren } from 'preact'
import { Beschriftung, beschreibung, feldId, Feldfehler, Feldhinweis, type FeldProps } from './feld.tsx'

interface Props extends FeldProps {
  /** The question is the page's title: legend and h1 in one. The layout then leaves its own out. */
  alsTitel?: boolean | undefined
  waagrecht?: boolean | undefined
  klasse?: string
  children: ComponentChildren
}

/** Controls that answer one question: fieldset, legend, hint, error. */
export const Feldgruppe = ({
  name,
  label,
  hinweis,
  fehler,
  freiwillig,
  alsTitel,
  waagrecht,
  klasse,
  children,
}: Props) => {
  const id = feldId(name)
  const beschriftung = <Beschriftung label={label} freiwillig={freiwillig} />
  return (
    <fieldset
      class={`kern-fieldset${fehler ? ' kern-fieldset--error' : ''}${klasse ? ` ${klasse}` : ''}`}
      aria-describedby={beschreibung(id, { hinweis, fehler })}
    >
      {alsTitel ? (
        <legend class="jc-titel-legende">
          <h1 class="kern-heading-large">{beschriftung}</h1>
        </legend>
      ) : (
        <legend class="kern-label">{beschriftung}</legend>
      )}
      <Feldhinweis id={id}>{hinweis}</Feldhinweis>
      <div class={`kern-fieldset__body${waagrecht ? ' kern-fieldset__body--horizontal' : ''}`}>{children}</div>
      <Feldfehler id={id} text={fehler} />
    </fieldset>
  )
}

interface ZeileProps {
  /** The first field is short (postcode) and keeps its width. */
  kurz?: boolean
  children: ComponentChildren
}

/** Fields that belong on one line where there is room: street and number, postcode and place. */
export const Feldzeile = ({ kurz, children }: ZeileProps) => (
  <div class={`jc-feldzeile${kurz ? ' jc-feldzeile--kurz' : ''}`}>{children}</div>
)
