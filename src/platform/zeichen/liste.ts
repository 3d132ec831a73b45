import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../config.ts'

/** Names of natural persons (A), other names such as streets, places and firms (B), plain text (C): DIN 91379:2022-08. */
export type Datentyp = 'A' | 'B' | 'C'

const ordner = join(wurzel, 'inhalte/din91379/')

function zeilen(datei: string): string[][] {
  return readFileSync(join(ordner, datei), 'utf8')
    .split('\n')
    .filter((zeile) => zeile !== '')
    .map((zeile) => zeile.split('; '))
}

function ausCodepunkten(hex: string): string {
  return String.fromCodePoint(...hex.split(' ').map((teil) => Number.parseInt(teil, 16)))
}

const nachGruppe = Map.groupBy(zeilen('latin_list_1.3.txt'), ([gruppe]) => gruppe ?? '')

function zeichenDer(...gruppen: string[]): string[] {
  return gruppen.flatMap((gruppe) =>
    (nachGruppe.get(gruppe) ?? []).map(([, , codepunkte = '']) => ausCodepunkten(codepunkte)),
  )
}

const typA = zeichenDer('bll', 'bnlreq')
const typB = [...typA, ...zeichenDer('bnl')]
const typC = [...typB, ...zeichenDer('bnlopt', 'bnlnot')]

/** Every character and sequence allowed for a data type. A combining mark is in it only as part of a sequence. */
export const erlaubt: Readonly<Record<Datentyp, ReadonlySet<string>>> = {
  A: new Set(typA),
  B: new Set(typB),
  C: new Set(typC),
}

/** Letter or sequence → its basic letters A–Z (ICAO Doc 9303, part 3), Ä → AE, ß → SS, K͟H → KH. */
export const grundbuchstaben: ReadonlyMap<string, string> = new Map(
  zeilen('latin_list_search_form_1.3.txt').map(([, , codepunkte = '', , , grund = '']) => [
    ausCodepunkten(codepunkte),
    ausCodepunkten(grund),
  ]),
)
