/** Kinds of S-FEEL tokens. */
export type Marke =
  | { readonly art: 'op'; readonly text: string }
  | { readonly art: 'text'; readonly wert: string }
  | { readonly art: 'zahl'; readonly wert: number }
  | { readonly art: 'wort'; readonly text: string }

/** 15 digits keep every literal exact, so that two different literals always leave room for a number between them. */
const ziffernGrenze = 15

const muster =
  /\s*(?:(?<op><=|>=|!=|\.\.|[<>=[\](),@-])|(?<text>"(?:[^"\\\p{Cc}]|\\["\\]|\\u[0-9a-fA-F]{4})*")|(?<zahl>\d+(?:\.\d+)?|\.\d+)|(?<wort>[\p{L}_][\p{L}\p{N}_]*))/uy

/** Splits a cell into tokens. Refuses (null) what S-FEEL does not know, and numbers of more than 15 digits. */
export function zerlege(zelle: string): Marke[] | null {
  const marken: Marke[] = []
  const text = zelle.trimEnd()
  let stelle = 0
  while (stelle < text.length) {
    muster.lastIndex = stelle
    const marke = ausTreffer(muster.exec(text)?.groups)
    if (marke === null) return null
    marken.push(marke)
    stelle = muster.lastIndex
  }
  return marken
}

function ausTreffer(gruppen: Record<string, string | undefined> | undefined): Marke | null {
  if (!gruppen) return null
  const { op, text, zahl, wort } = gruppen
  if (op !== undefined) return { art: 'op', text: op }
  if (text !== undefined) return textMarke(text)
  if (wort !== undefined) return { art: 'wort', text: wort }
  if (zahl === undefined || zahl.replace('.', '').length > ziffernGrenze) return null
  return { art: 'zahl', wert: Number(zahl) }
}

/** JSON knows exactly the escapes that are let through; control characters and lone surrogates stay out of rulebooks. */
function textMarke(text: string): Marke | null {
  const wert: unknown = JSON.parse(text)
  return typeof wert === 'string' && istSauber(wert) ? { art: 'text', wert } : null
}

/** Text that can stand in a rulebook and in XML: well-formed, no control characters. */
export const istSauber = (text: string): boolean => text.isWellFormed() && !/[\p{Cc}\uFFFE\uFFFF]/u.test(text)
