import type { Befund } from '../../../../platform/rules/index.ts'

const worte: Partial<Record<Befund['art'], string>> = {
  unlesbar: 'nicht lesbar',
  'unbekannter-wert': 'unbekannter Wert',
  'ausserhalb-des-rahmens': 'nicht vorgesehen',
  'totes-ziel': 'Postkorb fehlt',
  'passt-nie': 'passt nie',
  'passt-immer': 'passt immer',
  doppelt: 'doppelt',
  verdeckt: 'verdeckt',
  ueberschneidung: 'überschneidet',
}

/** What a row's finding is in a word, with the other row of it; undefined for a row without. */
export function befundwort(befunde: readonly Befund[], nr: string): { text: string; sperrt: boolean } | undefined {
  const eigene = befunde.filter(({ zeilen }) => zeilen.includes(nr))
  const befund = eigene.find(({ schwere }) => schwere === 'sperrt') ?? eigene[0]
  if (befund === undefined) return undefined
  const andere = befund.zeilen.find((zeile) => zeile !== nr)
  const wort = worte[befund.art] ?? 'Befund'
  return { text: andere === undefined ? wort : `${wort}: ${andere}`, sperrt: befund.schwere === 'sperrt' }
}
