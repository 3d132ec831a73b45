export { dokumente, type Dokumente, type Objekt, Verletzt } from './dokumente.ts'
export { ordnerspeicher } from './ordner.ts'
export { s3speicher } from './s3.ts'
export type { Speicher } from './speicher.ts'
