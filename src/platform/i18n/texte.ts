import type { Sprache } from './sprache.ts'

/** The names in `{…}` of a text, taken from its literal type. */
type Parameter<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Parameter<Rest>
  : never

type Werte<Text extends string> = [Parameter<Text>] extends [never]
  ? []
  : [werte: Readonly<Record<Parameter<Text>, string | number>>]

/** Gives the text of a key; the compiler asks for exactly the parameters that the German text names. */
export type Uebersetzer<D extends Record<string, string>> = <K extends keyof D & string>(
  key: K,
  ...werte: Werte<D[K]>
) => string

/** Fills `{name}`; a name without a value stays visible, so that a mistake is seen and not hidden. */
export const einsetzen = (text: string, werte: Readonly<Record<string, string | number>> = {}): string =>
  text.replaceAll(/\{(\w+)\}/g, (ganz, name: string) => (Object.hasOwn(werte, name) ? String(werte[name]) : ganz))

/** What there is in the language of the page, else the German. */
export const inSprache = <T>(
  alle: { readonly de: T; readonly en?: T | undefined; readonly ar?: T | undefined },
  sprache: Sprache,
): T => alle[sprache] ?? alle.de

/** Texts of a module, for those who only have a key at run time (error texts of forms). */
export interface Textsammlung {
  /** The text with its `{…}` still in it, or undefined when the module has no such key. */
  roh(sprache: Sprache, key: string): string | undefined
}

/**
 * Texts of one module by language. German is complete by definition; every other language must have the same keys. Without
 * Arabic the German words are shown: such pages are not offered in Arabic (src/rahmen).
 * @returns a function from language to translator: `const t = texte({…})(sprache); t('gruss', { name })`
 */
export const texte = <const D extends Record<string, string>>(alle: {
  de: D
  en: { readonly [K in keyof D]: string }
  ar?: { readonly [K in keyof D]: string }
}): ((sprache: Sprache) => Uebersetzer<D>) & Textsammlung => {
  const roh = (sprache: Sprache, key: string): string | undefined =>
    Object.hasOwn(alle.de, key) ? inSprache<D | { readonly [K in keyof D]: string }>(alle, sprache)[key] : undefined
  const uebersetzer =
    (sprache: Sprache): Uebersetzer<D> =>
    (key, ...werte) =>
      einsetzen(roh(sprache, key) ?? key, werte[0])
  return Object.assign(uebersetzer, { roh })
}
