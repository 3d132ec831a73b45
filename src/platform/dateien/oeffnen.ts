import { ordnerspeicher } from './ordner.ts'
import { s3speicher } from './s3.ts'
import type { Speicher } from './speicher.ts'

/** The object store that the setting DOKUMENTE names: `s3://…`, or else a folder. */
export const speicherOeffnen = (adresse: string): Speicher =>
  adresse.startsWith('s3://') ? s3speicher(adresse) : ordnerspeicher(adresse)
