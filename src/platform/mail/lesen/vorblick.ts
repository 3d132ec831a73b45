import { automatisch } from './automatisch.ts'
import { kopfAusBytes, werte } from './kopf.ts'
import { moeglicherBericht } from './unzustellbar.ts'

/** A mail that a program wrote, told by its head alone. */
export interface Vorblick {
  readonly grund: string
  /** Its recipients as they stand there. */
  readonly an: string
}

/** Looks at a head only, so that a storm of answers nobody wrote costs little; undefined: the mail must be read whole. */
export function vorblick(kopf: Uint8Array): Vorblick | undefined {
  const felder = kopfAusBytes(kopf)
  if (moeglicherBericht(felder)) return undefined
  const grund = automatisch(felder)
  return grund === undefined ? undefined : { grund, an: [...werte(felder, 'to'), ...werte(felder, 'cc')].join(', ') }
}
