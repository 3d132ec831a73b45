import type { AnchorHTMLAttributes } from 'preact'
import { safeHref } from '../safe-href.ts'

type Props = Omit<AnchorHTMLAttributes, 'href' | 'role'> & { href: string }

/** The one place that writes an `a`: an address that `safeHref` refuses leaves the words without a link. */
export const Anker = ({ href, children, ...attribute }: Props) => {
  const ziel = safeHref(href)
  if (ziel === undefined) return <span>{children}</span>
  return (
    <a {...attribute} href={ziel} rel={ziel.startsWith('https:') ? 'noopener noreferrer' : undefined}>
      {children}
    </a>
  )
}
