import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

interface Props {
  /** gefahr only for a real problem; “fehlt noch” is info, overdue is warnung. */
  art?: 'info' | 'erfolg' | 'warnung' | 'gefahr'
  titel: string
  /** Level of the title in the page's outline. */
  ebene?: 2 | 3
  id?: string
  children?: ComponentChildren
}

/** KERN's name of each kind, of colour and of icon. */
export const kernArt = { info: 'info', erfolg: 'success', warnung: 'warning', gefahr: 'danger' } as const

/** A box that says something important about the page, with icon, title and words. Static: it is not announced by itself. */
export const Hinweis = ({ art = 'info', titel, ebene = 2, id, children }: Props) => {
  const Titel = `h${ebene}` as const
  return (
    <div class={`kern-alert kern-alert--${kernArt[art]}`} id={id}>
      <div class="kern-alert__header">
        <Icon name={kernArt[art]} />
        <Titel class="kern-title">{titel}</Titel>
      </div>
      {children && <div class="kern-alert__body">{children}</div>}
    </div>
  )
}
