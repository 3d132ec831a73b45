import type { ComponentChildren } from 'preact'

interface Props {
  /** leise: muted; klein: 16 px, for desks; gross: one leading paragraph. */
  art?: 'normal' | 'leise' | 'klein' | 'gross' | 'fett'
  id?: string
  children: ComponentChildren
}

const klassen = {
  normal: '',
  leise: ' kern-body--muted',
  klein: ' kern-body--small',
  gross: ' kern-body--large',
  fett: ' kern-body--bold',
}

/** A paragraph of running text, at most 66 characters wide. Links inside flow with the sentence. */
export const Absatz = ({ art = 'normal', id, children }: Props) => (
  <p class={`kern-body jc-prosa${klassen[art]}`} id={id}>
    {children}
  </p>
)
