export type Standard = 'a-2a' | 'ua-1'

/** Bytes of pictures by name. */
export type Bilder = Readonly<Record<string, Uint8Array>>

/** A document to be set, as it goes to the child. */
export interface Auftrag {
  readonly vorlage: string
  readonly daten: unknown
  readonly standard: Standard
  readonly bilder: Bilder
}
