import { Icon } from './icon.tsx'
import { kernArt } from './hinweis.tsx'

interface Props {
  /** neutral has no icon: “offen”, “nicht nötig”. */
  art?: keyof typeof kernArt | 'neutral'
  klein?: boolean
  text: string
}

/** A state in a word: colour and icon only repeat it. */
export const Marke = ({ art = 'neutral', klein, text }: Props) => (
  <span
    class={`kern-badge ${art === 'neutral' ? 'jc-marke-neutral' : `kern-badge--${kernArt[art]}`}${klein ? ' kern-badge--small' : ''}`}
  >
    {art !== 'neutral' && <Icon name={kernArt[art]} />}
    <span class="kern-label">{text}</span>
  </span>
)
