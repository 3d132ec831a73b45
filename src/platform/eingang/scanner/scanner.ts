/** What a scanner says of a file. `stumm`: there is none, or it does not answer just now; the file stays locked. */
export type Befund = 'sauber' | 'befallen' | 'stumm'

export interface Scanner {
  /** @throws Error if the scanner answers something else; trying again may help */
  pruefe(bytes: Buffer): Promise<Befund>
}
