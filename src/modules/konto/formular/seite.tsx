import type { ComponentChildren } from 'preact'
import type { Eingabe, Meldungen } from '../../../platform/forms/index.ts'
import { type PortalRahmen, PortalSeite } from '../../../platform/html/index.ts'
import { Wartehinweis } from '../warten/hinweis.tsx'

/** What a page with a form is given: empty at first, with what was typed and what is wrong with it afterwards. */
export interface Formularprops {
  rahmen: PortalRahmen
  eingabe: Eingabe
  meldungen?: Meldungen | undefined
  /** Time of day from which the next attempt is possible. */
  wiederAb?: string | undefined
}

interface Props extends Omit<Formularprops, 'eingabe'> {
  titel: string
  bereich?: string
  zurueck?: string
  /** What there was too much of. */
  zuviel?: 'versuche' | 'mails'
  /** What else helps whoever has to wait. */
  warten?: ComponentChildren
  children: ComponentChildren
}

/** A page of the account with one form: what is wrong, from when one may try again, the form. */
export const Formularseite = ({
  rahmen,
  meldungen,
  wiederAb,
  zuviel = 'versuche',
  warten,
  children,
  ...rest
}: Props) => (
  <PortalSeite rahmen={rahmen} {...rest} fehler={meldungen?.liste ?? []}>
    <Wartehinweis sprache={rahmen.sprache} wiederAb={wiederAb} was={zuviel}>
      {warten}
    </Wartehinweis>
    {children}
  </PortalSeite>
)
