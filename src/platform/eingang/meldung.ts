/** Why a file is not taken. Up to `schnell` it is said at once and nothing is stored; the others come out of the checks afterwards. */
export const gruende = [
  'leer',
  'gross',
  'art',
  'office',
  'viele',
  'schnell',
  'abgebrochen',
  'virus',
  'kaputt',
  'passwort',
  'pixel',
  'seiten',
  'skript',
  'heic',
] as const
export type Grund = (typeof gruende)[number]

/** The one cause for which a file was refused, with what its text needs. */
export interface Dateimeldung {
  readonly grund: Grund
  /** Bytes, where the size is the cause. */
  readonly groesse?: number
}

export const istGrund = (text: unknown): text is Grund => gruende.some((grund) => grund === text)
