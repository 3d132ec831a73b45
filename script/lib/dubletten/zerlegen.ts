/** A quoted field that is longer was never closed: its sign stands for itself. */
const ZITAT_HOECHSTENS = 10_000

/** Rows and fields of a text; a field may be quoted with "" inside, blanks around a field and empty lines don't count. */
export function zerlegt(text: string, trenner: string): string[][] {
  const zeilen: string[][] = []
  let zeile: string[] = []
  let stelle = 0
  const feldEnde = (wert: string): void => {
    zeile.push(wert)
    const zeichen = text[stelle]
    if (zeichen === trenner) {
      stelle++
      return
    }
    if (zeichen === '\r' && text[stelle + 1] === '\n') stelle++
    stelle++
    if (zeile.some((feld) => feld !== '')) zeilen.push(zeile)
    zeile = []
  }
  while (stelle < text.length) {
    const anfang = ersterBuchstabe(text, stelle, trenner)
    const gefunden = text[anfang] === '"' ? zitat(text, anfang + 1) : undefined
    if (gefunden) {
      stelle = feldgrenze(text, gefunden.ende, trenner)
      feldEnde(gefunden.wert.trim())
    } else {
      const ende = feldgrenze(text, anfang, trenner)
      const wert = text.slice(anfang, ende).trim()
      stelle = ende
      feldEnde(wert)
    }
  }
  if (zeile.some((feld) => feld !== '')) zeilen.push([...zeile, ''])
  return zeilen
}

function ersterBuchstabe(text: string, stelle: number, trenner: string): number {
  const leer = trenner === '\t' ? ' ' : ' \t'
  let i = stelle
  while (i < text.length && leer.includes(text[i] ?? '')) i++
  return i
}

function feldgrenze(text: string, ab: number, trenner: string): number {
  let i = ab
  while (i < text.length && text[i] !== trenner && text[i] !== '\n' && text[i] !== '\r') i++
  return i
}

/** What stands in quotes from here on, and where it ends; undefined when it does not. */
function zitat(text: string, ab: number): { wert: string; ende: number } | undefined {
  let wert = ''
  let i = ab
  while (i - ab < ZITAT_HOECHSTENS) {
    const ende = text.indexOf('"', i)
    if (ende === -1) return undefined
    wert += text.slice(i, ende)
    if (text[ende + 1] !== '"') return wert.length > ZITAT_HOECHSTENS ? undefined : { wert, ende: ende + 1 }
    wert += '"'
    i = ende + 2
  }
  return undefined
}
