import { neueReferenz } from '../../../src/platform/referenz.ts'

const STELLEN = 8
const BASIS = 32n
const RAUM = BASIS ** BigInt(STELLEN)
/** Odd, so that multiplying by it modulo a power of two gives each number once: no two rows share a reference. */
const FAKTOR = 0x5deece66dn

/** The reference of the n-th application. */
export function referenzVon(nr: number): string {
  let rest = (BigInt(nr + 1) * FAKTOR) % RAUM
  return neueReferenz(() => {
    const ziffer = Number(rest % BASIS)
    rest /= BASIS
    return ziffer
  })
}
