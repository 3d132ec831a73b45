import type { ComponentChildren } from 'preact'
import { type DeskRahmen, Ueberschrift } from '../../../platform/html/index.ts'
import type { Begleitung } from './query.ts'

export interface Abschnittprops {
  rahmen: DeskRahmen
  b: Begleitung
  /** Word of what was just done. */
  stand?: string | undefined
  /** May create accounts by hand (KO-13). */
  darfAnlegen: boolean
  /** Name of the colleague who recorded the refusal, where one may know it. */
  erfasstVon?: string | undefined
  /** No way was chosen for the code. */
  fehler?: string | undefined
}

/** A part of the page under its heading. */
export const Abschnitt = ({ titel, children }: { titel: string; children: ComponentChildren }) => (
  <>
    <Ueberschrift ebene={2}>{titel}</Ueberschrift>
    {children}
  </>
)
