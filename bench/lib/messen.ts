/** A figure beside its bar. */
export interface Messung {
  was: string
  ist: number
  einheit: string
  /** The bar; a figure without one is shown for comparison. */
  hoechstens?: number
  mindestens?: number
}

const zahl = new Intl.NumberFormat('de-DE', { maximumSignificantDigits: 4 })

/** Prints the figures beside their bars; a missed bar makes the exit code 1. */
export function berichte(titel: string, umstaende: string, messungen: Messung[]): void {
  const breite = Math.max(...messungen.map(({ was }) => was.length))
  console.log(`${titel}\n${umstaende}`)
  for (const messung of messungen) {
    const gut = erreicht(messung)
    if (!gut) process.exitCode = 1
    console.log(
      `  ${gut ? ' ' : '✖'} ${messung.was.padEnd(breite)}  ${wert(messung.ist, messung.einheit).padStart(14)}${grenze(messung)}`,
    )
  }
}

const erreicht = ({ ist, hoechstens = Infinity, mindestens = -Infinity }: Messung): boolean =>
  ist <= hoechstens && ist >= mindestens

const wert = (n: number, einheit: string): string => `${zahl.format(n)} ${einheit}`

function grenze({ einheit, hoechstens, mindestens }: Messung): string {
  if (hoechstens !== undefined) return `   Grenze ≤ ${wert(hoechstens, einheit)}`
  return mindestens === undefined ? '' : `   Grenze ≥ ${wert(mindestens, einheit)}`
}
