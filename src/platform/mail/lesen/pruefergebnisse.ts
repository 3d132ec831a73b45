/** One result in a field Authentication-Results (RFC 8601), all in lower case. */
export interface Pruefergebnis {
  /** dmarc, dkim, spf … */
  readonly verfahren: string
  readonly ergebnis: string
  /** By name, e.g. header.from. */
  readonly eigenschaften: ReadonlyMap<string, string>
}

/** A field as it was read. */
interface Pruefergebnisse {
  /** Name of the server that wrote it. */
  readonly server: string
  readonly ergebnisse: readonly Pruefergebnis[]
}

/**
 * Reads such a field: quoted strings are one word whatever they hold, comments within comments are none. Undefined where it breaks the
 * grammar or names a property twice: whoever writes to us may choose parts of it, and must not choose how it is read.
 */
export function pruefergebnisse(feld: string): Pruefergebnisse | undefined {
  const teile = zerlege(feld)
  const [kennung, ...rest] = teile ?? []
  const server = kennung?.[0]?.toLowerCase()
  if (teile === undefined || server === undefined || kennung === undefined || kennung.length > 2) return undefined
  const ergebnisse: Pruefergebnis[] = []
  for (const worte of rest) {
    if (worte.length === 0 || (worte.length === 1 && worte[0]?.toLowerCase() === 'none')) continue
    const eines = ergebnisAus(worte)
    if (eines === undefined) return undefined
    ergebnisse.push(eines)
  }
  return { server, ergebnisse }
}

function ergebnisAus([erstes = '', ...worte]: readonly string[]): Pruefergebnis | undefined {
  const [, verfahren, ergebnis] = /^([a-z0-9-]+)(?:\/\d+)?=([a-z]+)$/i.exec(erstes) ?? []
  if (verfahren === undefined || ergebnis === undefined) return undefined
  const eigenschaften = new Map<string, string>()
  for (const wort of worte) {
    const [, name, wert] = /^([a-z0-9-]+\.[a-z0-9.-]+|reason|action)=(.*)$/is.exec(wort) ?? []
    if (name === undefined || wert === undefined || eigenschaften.has(name.toLowerCase())) return undefined
    eigenschaften.set(name.toLowerCase(), wert.toLowerCase())
  }
  return { verfahren: verfahren.toLowerCase(), ergebnis: ergebnis.toLowerCase(), eigenschaften }
}

/** The words between semicolons; `=` joins what stands around it. Undefined when a quotation or a comment never ends. */
function zerlege(feld: string): string[][] | undefined {
  const teile: string[][] = [[]]
  let wort: string | undefined
  const fertig = (): void => {
    if (wort !== undefined) teile.at(-1)?.push(wort)
    wort = undefined
  }
  for (const zeichen of mitGleich(feld) ?? ['']) {
    if (zeichen === '') return undefined
    if (zeichen === ';') {
      fertig()
      teile.push([])
    } else if (/^\s$/.test(zeichen)) fertig()
    else wort = (wort ?? '') + (zeichen.length > 1 ? zeichen.slice(1) : zeichen)
  }
  fertig()
  return teile
}

/** Single characters; quoted strings as one entry behind a mark, comments as a space, no spaces around `=`. */
function mitGleich(feld: string): string[] | undefined {
  const zeichen: string[] = []
  for (let i = 0; i < feld.length;) {
    const ende = feld[i] === '"' ? zitatEnde(feld, i) : feld[i] === '(' ? kommentarEnde(feld, i) : i + 1
    if (ende === undefined) return undefined
    const stueck = feld.slice(i, ende)
    if (stueck.startsWith('"')) zeichen.push(`"${stueck.slice(1, -1).replaceAll(/\\(.)/gs, '$1')}`)
    else zeichen.push(stueck.startsWith('(') ? ' ' : stueck)
    i = ende
  }
  const leer = (z: string | undefined): boolean => z !== undefined && /^\s$/.test(z)
  const ohne = zeichen.filter((z, i) => !leer(z) || !leer(zeichen[i - 1]))
  return ohne.filter((z, i) => !leer(z) || (ohne[i - 1] !== '=' && ohne[i + 1] !== '='))
}

function zitatEnde(feld: string, anfang: number): number | undefined {
  for (let i = anfang + 1; i < feld.length; i++) {
    if (feld[i] === '\\') i++
    else if (feld[i] === '"') return i + 1
  }
  return undefined
}

function kommentarEnde(feld: string, anfang: number): number | undefined {
  let tiefe = 0
  for (let i = anfang; i < feld.length; i++) {
    if (feld[i] === '\\') i++
    else if (feld[i] === '(') tiefe++
    else if (feld[i] === ')' && --tiefe === 0) return i + 1
  }
  return undefined
}
