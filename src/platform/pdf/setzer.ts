import { kinddienst } from '../kind/index.ts'
import type { Auftrag, Bilder, Standard } from './auftrag.ts'

export interface PdfSetzer {
  /**
   * Sets a Typst source with its data, one document after the other in the order asked.
   * @param vorlage trusted Typst source; reads the data as `json(bytes(sys.inputs.daten))`
   * @param daten JSON value; characters that cannot be shown become U+FFFD and are listed in `sys.inputs.ersetzt`
   * @param bilder pictures by the name under which the source reads them
   * @throws KindFehler when the source is wrong, too slow, crashed the child twice, or `ende` was called
   */
  setze(vorlage: string, daten: unknown, standard?: Standard, bilder?: Bilder): Promise<Buffer>
  /** Kills the child and refuses what still waits. */
  ende(): Promise<void>
}

interface Einstellungen {
  /** The compiler grows (55 KB a document, under 1 KB with its cache thinned after each): a child is replaced in time. */
  dokumenteJeKind?: number
  fristMs?: number
}

/** Service that turns Typst sources into PDF in a recycled child process; started with the first document. */
export function pdfSetzer({ dokumenteJeKind = 2_000, fristMs = 20_000 }: Einstellungen = {}): PdfSetzer {
  const dienst = kinddienst<Auftrag, Uint8Array>({
    datei: new URL('kind.js', import.meta.url),
    auftraegeJeKind: dokumenteJeKind,
    fristMs,
  })
  return {
    setze: async (vorlage, daten, standard = 'a-2a', bilder = {}) =>
      Buffer.from(await dienst.arbeite({ vorlage, daten, standard, bilder })),
    ende: () => dienst.ende(),
  }
}
