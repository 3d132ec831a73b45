import type { Paare } from '../paare.ts'
import { zufall } from './zufall.ts'

/** Pairs of strangers for u: all pairs when they are few, else so many drawn with a seed. */
export function zufallspaare(n: number, hoechstens: number, saat: number): Paare {
  const alle = (n * (n - 1)) / 2
  return alle <= hoechstens ? allePaare(n, alle) : gezogene(n, hoechstens, saat)
}

function allePaare(n: number, anzahl: number): Paare {
  const links = new Int32Array(anzahl)
  const rechts = new Int32Array(anzahl)
  let k = 0
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      links[k] = i
      rechts[k++] = j
    }
  return { anzahl, links, rechts }
}

function gezogene(n: number, anzahl: number, saat: number): Paare {
  const naechste = zufall(saat)
  const links = new Int32Array(anzahl)
  const rechts = new Int32Array(anzahl)
  for (let k = 0; k < anzahl; k++) {
    const i = Math.floor(naechste() * n)
    // The second is drawn from the others, so nobody meets themself.
    const j = (i + 1 + Math.floor(naechste() * (n - 1))) % n
    links[k] = Math.min(i, j)
    rechts[k] = Math.max(i, j)
  }
  return { anzahl, links, rechts }
}
