/** A store of whole objects by name. Written once: a second put of the same name is refused. */
export interface Speicher {
  /** @throws Error if the name is taken or there is no room; then nothing is stored under it */
  legen(name: string, inhalt: Uint8Array): Promise<void>
  /** Undefined if there is no such object. @throws Error if the store does not answer */
  holen(name: string): Promise<Buffer | undefined>
  /** What is not there is no error. */
  loeschen(name: string): Promise<void>
}
