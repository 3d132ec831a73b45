import type { ComponentChildren } from 'preact'
import { beschreibung, feldId, Feldfehler, Feldhinweis, type FeldProps } from './feld.tsx'

interface Props extends Omit<FeldProps, 'label'> {
  label: ComponentChildren
  /** Ticked only where the person ticked it: never in advance. */
  gesetzt?: boolean
}

/** A single checkbox with the value “ja”: “Ich habe keine feste Wohnung”, a declaration. */
export const Haken = ({ name, label, hinweis, fehler, gesetzt }: Props) => {
  const id = feldId(name)
  return (
    <div class={`kern-form-check${fehler ? ' kern-form-check--error' : ''}`}>
      <input
        class={`kern-form-check__checkbox${fehler ? ' kern-form-check__checkbox--error' : ''}`}
        type="checkbox"
        id={id}
        name={name}
        value="ja"
        checked={gesetzt}
        aria-describedby={beschreibung(id, { hinweis, fehler })}
        aria-invalid={fehler ? 'true' : undefined}
      />
      <label class="kern-label" for={id}>
        {label}
      </label>
      {hinweis && (
        <div class="jc-wahlhinweis kern-body--muted">
          <Feldhinweis id={id}>{hinweis}</Feldhinweis>
        </div>
      )}
      <Feldfehler id={id} text={fehler} />
    </div>
  )
}
