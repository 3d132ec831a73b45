import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Frage } from '../definition/definition.ts'
import type { Umfeld } from '../feldarten/feldart.ts'
import { feldartVon } from '../feldarten/index.ts'
import type { Antwort } from '../lauf/antworten.ts'
import type { Streckentexte } from '../texte/texte.ts'

/** An answer in words, as it is checked and printed; one line, or several. */
export const zeilenVon = (
  antwort: Antwort,
  frage: Frage,
  umfeld: Umfeld,
  texte: Pick<Streckentexte, 'wahl' | 'spalte'>,
  sprache: Sprache,
): readonly string[] =>
  feldartVon(frage)?.zeilen(antwort, frage, umfeld, {
    sprache,
    wahl: (wert) => texte.wahl(frage.id, wert).text,
    spalte: (key) => texte.spalte(frage.id, key).text,
  }) ?? []
