import type { ComponentChildren } from 'preact'
import { feldId, type FeldProps } from './feld.tsx'
import { Feldgruppe } from './feldgruppe.tsx'

/** One answer that can be chosen. */
interface Moeglichkeit {
  wert: string
  text: string
  hinweis?: ComponentChildren
}

interface Props extends FeldProps {
  /** einzel: radio buttons; mehrfach: checkboxes. */
  art?: 'einzel' | 'mehrfach'
  moeglichkeiten: readonly Moeglichkeit[]
  /** Nothing is chosen in advance unless the person chose it before. */
  wert?: string | readonly string[] | undefined
  alsTitel?: boolean
  waagrecht?: boolean
}

/** A question with given answers: one of them, or any number. */
export const Auswahl = ({ art = 'einzel', moeglichkeiten, wert = '', ...feld }: Props) => (
  <Feldgruppe {...feld}>
    {moeglichkeiten.map((moeglichkeit, stelle) => (
      <Knoepfchen
        key={moeglichkeit.wert}
        {...moeglichkeit}
        id={stelle === 0 ? feldId(feld.name) : `${feldId(feld.name)}-${stelle + 1}`}
        name={feld.name}
        einzel={art === 'einzel'}
        gewaehlt={typeof wert === 'string' ? wert === moeglichkeit.wert : wert.includes(moeglichkeit.wert)}
        falsch={feld.fehler !== undefined}
      />
    ))}
  </Feldgruppe>
)

interface KnoepfchenProps extends Moeglichkeit {
  id: string
  name: string
  einzel: boolean
  gewaehlt: boolean
  falsch: boolean
}

const Knoepfchen = ({ id, name, wert, text, hinweis, einzel, gewaehlt, falsch }: KnoepfchenProps) => {
  const art = einzel ? 'radio' : 'checkbox'
  return (
    <div class="kern-form-check">
      <input
        class={`kern-form-check__${art}${falsch ? ` kern-form-check__${art}--error` : ''}`}
        type={art}
        id={id}
        name={name}
        value={wert}
        checked={gewaehlt}
        aria-describedby={hinweis ? `${id}-hinweis` : undefined}
        aria-invalid={falsch && !einzel ? 'true' : undefined}
      />
      <label class="kern-label" for={id}>
        {text}
      </label>
      {hinweis && (
        <div class="jc-wahlhinweis kern-body kern-body--muted jc-prosa" id={`${id}-hinweis`}>
          {hinweis}
        </div>
      )}
    </div>
  )
}
