import { KindFehler, starteKind, type Kind } from './prozess.ts'

export interface Dienst<Auftrag, Ergebnis> {
  /**
   * Does one job after the other in the order asked.
   * @throws KindFehler when the job is wrong, too slow, crashed the child twice, or `ende` was called
   */
  arbeite(auftrag: Auftrag): Promise<Ergebnis>
  /** Kills the child and refuses what still waits. */
  ende(): Promise<void>
}

interface Einstellungen {
  /** Module that the child runs. */
  datei: URL
  /** A child that grows is replaced after so many jobs. */
  auftraegeJeKind: number
  fristMs: number
  megabytes?: number
}

/** Work that must not live in a process that serves people: done in a recycled child, started with the first job. */
export function kinddienst<Auftrag extends object, Ergebnis>({
  datei,
  auftraegeJeKind,
  fristMs,
  megabytes = 1024,
}: Einstellungen): Dienst<Auftrag, Ergebnis> {
  let kind: Kind<Auftrag, Ergebnis> | undefined
  let getan = 0
  let beendet = false
  let schlange: Promise<unknown> = Promise.resolve()

  async function bereitesKind(): Promise<Kind<Auftrag, Ergebnis>> {
    if (beendet) throw new KindFehler('beendet', 'Der Dienst ist beendet.')
    if (kind && (getan >= auftraegeJeKind || !kind.lebt())) {
      await kind.beende()
      kind = undefined
    }
    if (!kind) {
      kind = starteKind(datei, megabytes)
      getan = 0
    }
    return kind
  }

  async function einmal(auftrag: Auftrag): Promise<Ergebnis> {
    const bereit = await bereitesKind()
    getan++
    return bereit.arbeite(auftrag, fristMs)
  }

  // A child may be killed for reasons outside the job (memory, an operator): one more try, in a new one.
  async function mitZweitemVersuch(auftrag: Auftrag): Promise<Ergebnis> {
    try {
      return await einmal(auftrag)
    } catch (fehler) {
      if (fehler instanceof KindFehler && fehler.art === 'absturz') return einmal(auftrag)
      throw fehler
    }
  }

  return {
    arbeite(auftrag) {
      const ergebnis = schlange.then(() => mitZweitemVersuch(auftrag))
      schlange = ergebnis.catch(() => undefined)
      return ergebnis
    },
    async ende() {
      beendet = true
      await kind?.beende()
      kind = undefined
    },
  }
}
