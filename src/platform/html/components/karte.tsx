import type { ComponentChildren } from 'preact'
import { Anker } from './anker.tsx'

interface Props {
  titel: string
  ebene?: 2 | 3
  /** With an address the whole card can be pressed; its body then holds no other link. */
  href?: string
  /** Shown above the title. */
  vorspann?: string
  children?: ComponentChildren
  /** Buttons or links at the bottom. */
  fuss?: ComponentChildren
}

export const Karte = ({ titel, ebene = 2, href, vorspann, children, fuss }: Props) => {
  const Titel = `h${ebene}` as const
  return (
    <div class={`kern-card${href ? ' kern-card--interactive' : ''}`}>
      <div class="kern-card__container">
        <div class="kern-card__header kern-hgroup">
          <Titel class="kern-title">
            {href ? (
              <Anker class="kern-link kern-link--stretched" href={href}>
                {titel}
              </Anker>
            ) : (
              titel
            )}
          </Titel>
          {vorspann && <p class="kern-preline kern-preline--small">{vorspann}</p>}
        </div>
        {children && <div class="kern-card__body">{children}</div>}
        {fuss && <div class="kern-card__footer">{fuss}</div>}
      </div>
    </div>
  )
}

/** Cards side by side as the width allows, all in a list. */
export const Karten = ({ children }: { children: ComponentChildren }) => <div class="jc-karten">{children}</div>
