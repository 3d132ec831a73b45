/** Tokens of an expression. A name is one known in the model, so it may hold spaces, hyphens and slashes. */
export type Marke =
  | { readonly art: 'op'; readonly text: string }
  | { readonly art: 'text'; readonly wert: string }
  | { readonly art: 'zahl'; readonly wert: number }
  | { readonly art: 'name'; readonly text: string }
  | { readonly art: 'wort'; readonly text: string }

const muster =
  /\s*(?:(?<text>"(?:[^"\\]|\\.)*")|(?<zahl>\d+(?:\.\d+)?|\.\d+)|(?<op>\*\*|<=|>=|!=|[<>=+\-*/(),.@])|(?<wort>[\p{L}_?][\p{L}\p{N}_]*))/uy

const anNamen = /[\p{L}\p{N}_]/u

/** Splits an expression; undefined when something is no S-FEEL. Of the known names the longest wins. */
export function zerlegeAusdruck(ausdruck: string, namen: readonly string[]): Marke[] | undefined {
  const lange = namen.toSorted((a, b) => b.length - a.length)
  const text = ausdruck.trim().replaceAll(/\s+/g, ' ')
  const marken: Marke[] = []
  let stelle = 0
  while (stelle < text.length) {
    if (text[stelle] === ' ') stelle++
    const name = lange.find((n) => text.startsWith(n, stelle) && !anNamen.test(text[stelle + n.length] ?? ''))
    muster.lastIndex = stelle
    const marke = name === undefined ? ausTreffer(muster.exec(text)?.groups) : ({ art: 'name', text: name } as const)
    if (marke === undefined) return undefined
    marken.push(marke)
    stelle = name === undefined ? muster.lastIndex : stelle + name.length
  }
  return marken
}

function ausTreffer(gruppen: Record<string, string | undefined> | undefined): Marke | undefined {
  if (gruppen === undefined) return undefined
  const { text, zahl, op, wort } = gruppen
  if (text !== undefined) return textMarke(text)
  if (zahl !== undefined) return { art: 'zahl', wert: Number(zahl) }
  if (op !== undefined) return { art: 'op', text: op }
  return wort === undefined ? undefined : { art: 'wort', text: wort }
}

const fluchten: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', "'": "'", '"': '"', '\\': '\\' }

/** Escapes of FEEL (grammar rule 64): \n \r \t \' \" \\ \uXXXX \UXXXXXX. */
function textMarke(text: string): Marke {
  const wert = text
    .slice(1, -1)
    .replaceAll(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))/gu, (ganz, vier?: string, sechs?: string, z?: string) =>
      z === undefined ? String.fromCodePoint(Number.parseInt(vier ?? sechs ?? '', 16)) : (fluchten[z] ?? ganz),
    )
  return { art: 'text', wert }
}
