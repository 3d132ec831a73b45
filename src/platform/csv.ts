/**
 * Reads CSV (RFC 4180) with a header line: one object per line, keys as in the header.
 * Comma or semicolon, whichever the header has more of; quoted fields may hold either, line ends and "". A leading BOM is dropped.
 * Missing fields at the end of a line are '', blank lines are left out.
 */
export function liesCsv(text: string): Record<string, string>[] {
  const inhalt = text.replace(/^\uFEFF/, '')
  const [kopf = ''] = inhalt.split(/\r?\n/, 1)
  const mitSemikolon = kopf.split(';').length > kopf.split(',').length
  const [namen = [], ...zeilen] = zerlege(inhalt, mitSemikolon ? semikolon : komma)
  return zeilen
    .filter((felder) => felder.some((feld) => feld.trim() !== ''))
    .map((felder) => Object.fromEntries(namen.map((name, i) => [name.trim(), (felder[i] ?? '').trim()])))
}

const komma = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g
const semikolon = /(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r?\n|$)/g

function zerlege(text: string, feld: RegExp): string[][] {
  const zeilen: string[][] = []
  let zeile: string[] = []
  for (const [ganz, zitat, schlicht = '', ende = ''] of text.matchAll(feld)) {
    if (ganz === '' && zeile.length === 0) break
    zeile.push(zitat === undefined ? schlicht : zitat.replaceAll('""', '"'))
    if (ende === ',' || ende === ';') continue
    zeilen.push(zeile)
    zeile = []
  }
  return zeilen
}

/**
 * Writes CSV that office programs open rightly: UTF-8 with BOM, semicolons, every field quoted. A field that begins like a formula
 * gets an apostrophe before it, so that no program calculates what somebody typed.
 */
export const schreibeCsv = (zeilen: readonly (readonly string[])[]): string =>
  `\uFEFF${zeilen.map((felder) => `${felder.map(zitiert).join(';')}\r\n`).join('')}`

const zitiert = (feld: string): string => `"${(/^[=+\-@\t\r]/.test(feld) ? `'${feld}` : feld).replaceAll('"', '""')}"`
