import { parseArgs } from 'node:util'

/** Reads `--name WERT` options, and names that stand alone; an unknown one, or no number where one belongs, ends with how to call it. */
export function optionen<N extends string>(
  namen: Readonly<Record<N, number>>,
  aufruf: string,
  schalter: readonly string[] = [],
): Record<N, number> & { daten: string | undefined; an: ReadonlySet<string> } {
  const eintraege = Object.entries<number>(namen)
  try {
    const { values } = parseArgs({
      options: {
        daten: { type: 'string' },
        ...Object.fromEntries(eintraege.map(([n]) => [n, { type: 'string' as const }])),
        ...Object.fromEntries(schalter.map((n) => [n, { type: 'boolean' as const }])),
      },
    })
    const gegeben: Readonly<Record<string, unknown>> = values
    const zahlen = eintraege.map(([name, vorgabe]) => {
      const zahl = gegeben[name] === undefined ? vorgabe : Number(gegeben[name])
      if (!(zahl > 0)) throw new Error(`--${name}`)
      return [name, zahl]
    })
    const daten = typeof gegeben['daten'] === 'string' ? gegeben['daten'] : undefined
    const an = new Set(schalter.filter((n) => gegeben[n] === true))
    return { ...(Object.fromEntries(zahlen) as Record<N, number>), daten, an }
  } catch {
    console.error(`Aufruf: ${aufruf}`)
    return process.exit(2)
  }
}
