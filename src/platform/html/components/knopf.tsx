import type { ComponentChildren } from 'preact'
import { safeHref } from '../safe-href.ts'
import { Anker } from './anker.tsx'
import { Icon } from './icon.tsx'
import type { Symbolname } from './symbole.ts'

interface Props {
  children: ComponentChildren
  /** One primaer button a page, first after the fields. leise looks like a link. There is no red button: see ux. */
  art?: 'primaer' | 'sekundaer' | 'leise'
  /** With an address it is a link that looks like a button. */
  href?: string
  name?: string
  wert?: string
  symbol?: Symbolname
  klein?: boolean
  /** Key of a desk that presses it, shown beside the words. */
  taste?: string
  /** Id of a form that the button stands outside of. */
  formular?: string
  /** Sends the form elsewhere than its own address. */
  aktion?: string
  /** Id of the text that says what the button is about, where the words alone do not. */
  beschriebenVon?: string | undefined
}

const klassen = { primaer: 'primary', sekundaer: 'secondary', leise: 'tertiary' }

export const Knopf = ({ children, art = 'primaer', href, name, wert, symbol, klein, taste, ...rest }: Props) => {
  const klasse = `kern-btn kern-btn--${klassen[art]}${klein ? ' kern-btn--x-small' : ''}`
  const inhalt = (
    <>
      {symbol && <Icon name={symbol} />}
      <span class="kern-label">{children}</span>
      {taste && (
        <kbd class="jc-taste" aria-hidden="true">
          {taste}
        </kbd>
      )}
    </>
  )
  if (href !== undefined)
    return (
      <Anker
        class={klasse}
        href={href}
        data-taste={taste}
        aria-keyshortcuts={taste}
        aria-describedby={rest.beschriebenVon}
      >
        {inhalt}
      </Anker>
    )
  return (
    <button
      type="submit"
      class={klasse}
      name={name}
      value={wert}
      form={rest.formular}
      formaction={rest.aktion === undefined ? undefined : safeHref(rest.aktion)}
      data-taste={taste}
      aria-keyshortcuts={taste}
      aria-describedby={rest.beschriebenVon}
    >
      {inhalt}
    </button>
  )
}

/** Buttons side by side; below each other and full width on phones. */
export const Knopfreihe = ({ children }: { children: ComponentChildren }) => (
  <div class="kern-btn-wrapper jc-knopfreihe">{children}</div>
)
