import { alsHex } from './farben.ts'

/** Names and values of custom properties. */
export type Token = ReadonlyMap<string, string>

/** KERN's tokens, sorted by when they hold. Values as written, with var() in them. */
export interface Tokensatz {
  immer: Map<string, string>
  /** From 768 px. */
  breit: Map<string, string>
  hell: Map<string, string>
  dunkel: Map<string, string>
}

/**
 * Takes KERN's compiled token sheet apart. It knows only flat rules and one level of @media. The layer tokens (…-contextual) count for
 * the whole page; KERN's levels 1 and 2 (areas on grey with their own set of tokens) are not taken over.
 */
export const tokenLesen = (css: string): Tokensatz => {
  const satz: Tokensatz = { immer: new Map(), breit: new Map(), hell: new Map(), dunkel: new Map() }
  for (const { medium, selektor, inhalt } of regeln(css))
    for (const [, name = '', wert = ''] of inhalt.matchAll(/(--[\w-]+):\s*([^;}]+)/g))
      ziel(satz, medium, selektor)?.set(name, wert.trim())
  return satz
}

const ziel = (satz: Tokensatz, medium: string, selektor: string): Map<string, string> | undefined => {
  if (medium.includes('768px')) return satz.breit
  if (medium.includes('dark')) return satz.dunkel
  if (medium.includes('light')) return satz.hell
  return selektor === ':root' || selektor.endsWith('.kern-level-0') ? satz.immer : undefined
}

const regeln = (css: string): { medium: string; selektor: string; inhalt: string }[] => {
  const ohneKommentare = css.replaceAll(/\/\*[\s\S]*?\*\/|@charset[^;]*;/g, '')
  const alle: { medium: string; selektor: string; inhalt: string }[] = []
  for (const [, medium = '', block = '', selektor = '', inhalt = ''] of ohneKommentare.matchAll(
    /(@media[^{]+)\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}|([^{}@]+)\{([^{}]*)\}/g,
  ))
    if (medium) for (const regel of regeln(block)) alle.push({ medium, selektor: regel.selektor, inhalt: regel.inhalt })
    else alle.push({ medium: '', selektor: selektor.trim().replaceAll(/\s+/g, ' '), inhalt })
  return alle
}

/** Replaces var(--name, fallback) by its value where the table has one, by its fallback where nobody has; else leaves it. */
export const einsetzen = (wert: string, tabelle: Token, bekannt: (name: string) => boolean): string => {
  let ergebnis = wert
  for (let tiefe = 0; tiefe < 20; tiefe++) {
    const naechstes = ergebnis.replaceAll(
      /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\((?:[^()]|\([^()]*\))*\))*))?\)/g,
      (ganz, name: string, ersatz: string | undefined) => {
        const gefunden = tabelle.get(name)
        if (gefunden !== undefined) return gefunden
        if (bekannt(name)) return ersatz === undefined ? ganz : `var(${name})`
        return ersatz?.trim() ?? ganz
      },
    )
    if (naechstes === ergebnis) return ergebnis
    ergebnis = naechstes
  }
  throw new Error(`Token im Kreis: ${wert}`)
}

/** All tokens of a theme with their values resolved and colours in hex. */
const aufgeloest = (...schichten: readonly Token[]): Token => {
  const alle = new Map(schichten.flatMap((schicht) => Array.from(schicht)))
  return new Map([...alle].map(([name, wert]) => [name, alsHex(einsetzen(wert, alle, () => false))]))
}

/** What the bundle needs: values that never change (to write in place), and rules for those that do. */
export interface Tokenblatt {
  fest: Token
  /** True for tokens that stay variables. */
  veraenderlich: (name: string) => boolean
  /** The rules for the variables that `css` uses. */
  regeln: (css: string) => string
}

/**
 * Sorts tokens into constants, which are written in place (smaller, and works everywhere), and variables: colours of the theme and
 * sizes that grow at 768 px. Light is the default of :root, dark follows the device or data-kern-theme.
 */
export const tokenblatt = (satz: Tokensatz, eigene: Token): Tokenblatt => {
  const hell = aufgeloest(satz.immer, satz.hell, eigene)
  const dunkel = aufgeloest(satz.immer, satz.hell, satz.dunkel, eigene)
  const breit = aufgeloest(satz.immer, satz.hell, satz.breit, eigene)
  // Colours of the theme also change with prefers-contrast and on paper.
  const bleibt = (name: string): boolean =>
    /^--kern-(color-(layout|action|form|feedback|decorative)|typography-font-family)/.test(name) ||
    hell.get(name) !== breit.get(name)
  const veraenderlich = (name: string): boolean => hell.has(name) && !imLayer(name) && bleibt(name)
  const fest = new Map([
    ...[...hell].filter(([name]) => !bleibt(name)),
    ...[...satz.immer].filter(([name]) => imLayer(name)),
  ])
  return {
    fest,
    veraenderlich,
    regeln: (css) =>
      themenregeln(
        [...hell.keys()].filter((name) => veraenderlich(name) && css.includes(`var(${name})`)).sort(),
        hell,
        dunkel,
        breit,
      ),
  }
}

/** KERN's names for the colours of a layer; we have one layer, so they stand for the theme's colours. */
const imLayer = (name: string): boolean => name.endsWith('-contextual')

const themenregeln = (namen: readonly string[], hell: Token, dunkel: Token, breit: Token): string => {
  const block = (neu: Token, alt?: Token): string =>
    namen
      .filter((name) => neu.get(name) !== alt?.get(name))
      .map((name) => `${name}:${neu.get(name) ?? ''};`)
      .join('')
  const nacht = `{color-scheme:dark;${block(dunkel, hell)}}`
  return [
    `:root{color-scheme:light;${block(hell)}}`,
    `@media (min-width:768px){:root{${block(breit, hell)}}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-kern-theme=light])${nacht}}`,
    `[data-kern-theme=dark]${nacht}`,
  ].join('')
}
