import { PdfFehler, starteKind, type Auftrag, type Kind, type Standard } from './kindprozess.ts'

export interface PdfSetzer {
  /**
   * Sets a Typst source with its data, one document after the other in the order asked.
   * @param vorlage trusted Typst source; reads the data as `json(bytes(sys.inputs.daten))`
   * @param daten JSON value; characters that cannot be shown become U+FFFD and are listed in `sys.inputs.ersetzt`
   * @throws PdfFehler when the source is wrong, too slow, crashed the child twice, or `ende` was called
   */
  setze(vorlage: string, daten: unknown, standard?: Standard): Promise<Buffer>
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
  let kind: Kind | undefined
  let gesetzt = 0
  let beendet = false
  let schlange: Promise<unknown> = Promise.resolve()

  async function bereitesKind(): Promise<Kind> {
    if (beendet) throw new PdfFehler('beendet', 'Der PDF-Dienst ist beendet.')
    if (kind && (gesetzt >= dokumenteJeKind || !kind.lebt())) {
      await kind.beende()
      kind = undefined
    }
    if (!kind) {
      kind = starteKind()
      gesetzt = 0
    }
    return kind
  }

  async function einmal(auftrag: Auftrag): Promise<Buffer> {
    const bereit = await bereitesKind()
    gesetzt++
    return bereit.setze(auftrag, fristMs)
  }

  // A child may be killed for reasons outside the document (memory, an operator): one more try, in a new one.
  async function mitZweitemVersuch(auftrag: Auftrag): Promise<Buffer> {
    try {
      return await einmal(auftrag)
    } catch (fehler) {
      if (fehler instanceof PdfFehler && fehler.art === 'absturz') return einmal(auftrag)
      throw fehler
    }
  }

  return {
    setze(vorlage, daten, standard = 'a-2a') {
      const dokument = schlange.then(() => mitZweitemVersuch({ vorlage, daten, standard }))
      schlange = dokument.catch(() => undefined)
      return dokument
    },
    async ende() {
      beendet = true
      await kind?.beende()
      kind = undefined
    },
  }
}
