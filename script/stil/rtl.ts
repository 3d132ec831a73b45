/**
 * The mirror image of a minified style sheet, for languages written from right to left: sides of properties, of values and of four-part
 * shorthands are exchanged. Rules for [dir=rtl] are written for the mirrored page and stay.
 */
export const gespiegelt = (css: string): string =>
  css.replaceAll(
    /(\[dir=rtl\][^{}]*\{[^{}]*\})|([{;])([\w-]+):([^;{}]+)(?=[;}])/g,
    (_, bleibt: string | undefined, davor: string, name: string, wert: string) => {
      if (bleibt !== undefined) return bleibt
      const [neuerName, neuerWert] = spiegeln(name, wert)
      return `${davor}${neuerName}:${neuerWert}`
    },
  )

const tausch = (text: string): string =>
  text.replaceAll(/\b(left|right)\b/g, (seite) => (seite === 'left' ? 'right' : 'left'))

const spiegeln = (name: string, wert: string): [string, string] => {
  if (name.startsWith('--')) return [name, wert]
  if (/^(margin|padding|inset|border-(width|style|color))$/.test(name)) return [name, vierSeiten(wert)]
  if (name === 'border-radius') return [name, vierEcken(wert)]
  if (/^(text-align|float|clear|background-position|transform-origin|object-position)$/.test(name))
    return [name, tausch(wert)]
  return [tausch(name), wert]
}

/** Splits at blanks outside of parentheses. */
const teile = (wert: string): string[] => wert.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? []

const vierSeiten = (wert: string): string => {
  const wichtig = wert.endsWith('!important') ? '!important' : ''
  const [oben, rechts, unten, links, rest] = teile(wert.replace('!important', ''))
  return links === undefined || rest !== undefined ? wert : `${oben} ${links} ${unten} ${rechts}${wichtig}`
}

const vierEcken = (wert: string): string => {
  const [a, b, c, d] = teile(wert)
  if (b === undefined) return wert
  return d === undefined ? `${b} ${a} ${b} ${c ?? a}` : `${b} ${a} ${d} ${c}`
}
