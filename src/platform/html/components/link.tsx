import type { ComponentChildren } from 'preact'
import { Anker } from './anker.tsx'
import { Icon } from './icon.tsx'
import { Isoliert } from './isoliert.tsx'
import type { Symbolname } from './symbole.ts'

interface Props {
  href: string
  children: ComponentChildren
  symbol?: Symbolname
  klein?: boolean
  /** Language of the target, when it is another one. */
  hreflang?: string
  lang?: string
  /** Words for screen readers in place of the visible ones; they must begin with the visible ones (WCAG 2.5.3). */
  name?: string | undefined
  /** Marks the link that leads to the page one is on. */
  aktuell?: 'page' | 'step' | 'true' | undefined
  download?: boolean
}

/** A link. An address that `safeHref` refuses leaves its text without a link. */
export const Link = ({ href, children, symbol, klein, hreflang, lang, name, aktuell, download }: Props) => (
  <Anker
    class={`kern-link kern-link--no-visited-state${klein ? ' kern-link--small' : ''}`}
    href={href}
    hreflang={hreflang}
    lang={lang}
    aria-label={name}
    aria-current={aktuell}
    download={download}
  >
    {symbol && <Icon name={symbol} />}
    {symbol ? <span>{children}</span> : <Isoliert>{children}</Isoliert>}
  </Anker>
)
