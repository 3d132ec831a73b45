import type { Ort } from '../../../platform/crypto/index.ts'

/** Where the encrypted text of a message lies. */
export const textOrt = (nachrichtId: string): Ort => ({
  tabelle: 'postfach.nachricht',
  spalte: 'text',
  zeile: nachrichtId,
})
