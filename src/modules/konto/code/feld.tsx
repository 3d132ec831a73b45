import type { Feldfehler } from '../../../platform/forms/index.ts'
import { Textfeld } from '../../../platform/html/index.ts'
import { type Gelesen, liesCode } from './zeichen.ts'

interface Props {
  label: string
  hinweis: string
  wert?: string | undefined
  fehler?: string | undefined
}

/**
 * The field for a code of ours: pasted or typed. Where JavaScript runs, the part of the address behind the "#" fills it in, which
 * a QR code brings along and no browser sends to a server.
 */
export const Codefeld = ({ label, hinweis, wert, fehler }: Props) => (
  <Textfeld
    name="code"
    label={label}
    hinweis={hinweis}
    autocomplete="one-time-code"
    unveraendert
    ausAnker
    breite={20}
    wert={wert}
    fehler={fehler}
  />
)

/** The code out of a form's body, or the error for its field. */
export function codeAus(roh: unknown): { code: string } | { fehler: Feldfehler } {
  const gelesen: Gelesen = liesCode(typeof roh === 'string' ? roh.slice(0, 100) : '')
  if (gelesen.art === 'code') return { code: gelesen.code }
  const parameter = gelesen.art === 'zeichen' ? { z: gelesen.zeichen } : {}
  return { fehler: { feld: 'code', schluessel: `fehler.code.${gelesen.art}`, parameter } }
}
