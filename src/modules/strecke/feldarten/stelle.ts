import type { Feldfehler } from '../../../platform/forms/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Streckentexte } from '../texte/texte.ts'
import { streckenworte } from './texte.ts'

/** Where in a table something is wrong, to stand before its message: “Eintrag 2, Betrag: ”. Nothing outside tables. */
export function fehlerstelle({ parameter = {} }: Feldfehler, worte: Streckentexte, sprache: Sprache): string {
  const { frage, spalte, zeile } = parameter
  if (frage === undefined || spalte === undefined) return ''
  const name = worte.spalte(String(frage), String(spalte)).text
  return zeile === undefined ? `${name}: ` : `${streckenworte(sprache)('tabelle.zeile', { n: zeile })}, ${name}: `
}
