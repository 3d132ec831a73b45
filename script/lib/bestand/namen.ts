import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../../src/config.ts'
import { suchform } from '../../../src/platform/zeichen/index.ts'

/** A name and its search form. */
export interface Name {
  readonly name: string
  readonly such: string
}

const lies = (datei: string): string[] =>
  readFileSync(join(wurzel, 'script/lib/bestand/namen', datei), 'utf8')
    .trimEnd()
    .split('\n')

const alsName = (name: string): Name => ({ name, such: suchform(name) })

/** As often in the list as it is common, in steps of a thousandth or so: picking evenly from it gives the real mix. */
function gewichtet(datei: string): Name[] {
  const zeilen = lies(datei).map((zeile) => {
    const stelle = zeile.lastIndexOf(' ')
    return { name: alsName(zeile.slice(0, stelle)), zahl: Number(zeile.slice(stelle + 1)) }
  })
  const [, , , , , , , , , kleinste = 1] = zeilen.map(({ zahl }) => zahl).toSorted((a, b) => a - b)
  return zeilen.flatMap(({ name, zahl }) =>
    Array.from({ length: Math.max(1, Math.round(zahl / kleinste)) }, () => name),
  )
}

export const vornamen = [gewichtet('vornamen-w.txt'), gewichtet('vornamen-m.txt')] as const
export const nachnamen = lies('nachnamen.txt').map(alsName)
export const strassen = lies('strassen.txt')
