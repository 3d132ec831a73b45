import { prozent } from '../abgleich/index.ts'
import type { Urteil } from '../dubletten/urteil/command.ts'

/** How certain a pair is: fixed before anything was measured. Never 100 %: people decide. */
export const stufen = [
  { schluessel: 'sehr', ab: 0.99, text: 'sehr wahrscheinlich dieselbe Person', kurz: 'sehr wahrscheinlich' },
  { schluessel: 'wohl', ab: 0.9, text: 'wahrscheinlich dieselbe Person', kurz: 'wahrscheinlich' },
  { schluessel: 'moeglich', ab: 0.03, text: 'möglicherweise dieselbe Person', kurz: 'möglich' },
] as const

export type Stufe = (typeof stufen)[number]['schluessel']

export const stufeVon = (p: number): (typeof stufen)[number] => stufen.find(({ ab }) => p >= ab) ?? stufen[2]

export const urteile: readonly { wert: Urteil; text: string }[] = [
  { wert: 'gleich', text: 'dieselbe Person' },
  { wert: 'verschieden', text: 'andere Person' },
  { wert: 'unklar', text: 'unklar, später noch einmal' },
]

/** "+ 3,1" and "− 1,4", as on the paper of a sum. */
export const mitVorzeichen = (bits: number): string =>
  `${bits < 0 ? '−' : '+'}\u00a0${Math.abs(bits).toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}`

/** "99,9 %" that never breaks over a line; rounded down, never 100. */
export const sicherheit = (p: number): string => prozent(p).replace(' ', '\u00a0')
