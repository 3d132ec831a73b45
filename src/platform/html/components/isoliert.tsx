import type { ComponentChildren } from 'preact'
import { richtung } from '../../i18n/index.ts'
import { useSprache } from '../kontext.ts'

/** Numbers to call, IBANs, references, addresses of mail: no letters of a script that runs from right to left. */
const ZEICHENFOLGE = /^[+\dA-Z][\d\s()/+A-Z.-]*$|^\S+@\S+$/

/**
 * A value inside a page that runs from right to left: a German name keeps its order, a number or code runs from left to right.
 * On other pages nothing is added.
 */
export const Isoliert = ({ children }: { children: ComponentChildren }) => {
  if (richtung(useSprache()) === 'ltr' || typeof children !== 'string') return <>{children}</>
  return ZEICHENFOLGE.test(children) ? <bdi dir="ltr">{children}</bdi> : <bdi>{children}</bdi>
}
