import type { Ort } from '../../platform/crypto/index.ts'

/** Where the encrypted data of a package lie. */
export const datenOrt = (eingangId: string): Ort => ({ tabelle: 'eakte.eingang', spalte: 'daten', zeile: eingangId })
