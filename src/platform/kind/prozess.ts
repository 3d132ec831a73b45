import { fork } from 'node:child_process'

/** What a child says of one job. */
export type Antwort<Ergebnis> = { ergebnis: Ergebnis } | { fehler: string }

/** A job that was not done; `art` says whether trying again may help. Holds nothing a person wrote. */
export class KindFehler extends Error {
  override readonly name = 'KindFehler'
  readonly art: 'auftrag' | 'frist' | 'absturz' | 'beendet'
  constructor(art: KindFehler['art'], meldung: string) {
    super(meldung)
    this.art = art
  }
}

export interface Kind<Auftrag, Ergebnis> {
  arbeite(auftrag: Auftrag, fristMs: number): Promise<Ergebnis>
  lebt(): boolean
  beende(): Promise<void>
}

/**
 * Starts a child. It gets no environment (no database address, no keys) and never holds the parent open.
 * @param megabytes bound of its JavaScript heap
 */
export function starteKind<Auftrag extends object, Ergebnis>(datei: URL, megabytes: number): Kind<Auftrag, Ergebnis> {
  const prozess = fork(datei, {
    serialization: 'advanced',
    env: {},
    execArgv: [`--max-old-space-size=${megabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  prozess.unref()
  prozess.channel?.unref()
  const tot = new Promise<void>((fertig) => {
    prozess.once('exit', () => fertig())
    prozess.once('error', () => fertig())
  })
  const lebt = (): boolean => prozess.connected && prozess.exitCode === null && prozess.signalCode === null

  return {
    lebt,
    async beende() {
      prozess.kill('SIGKILL')
      prozess.ref()
      await tot
    },
    arbeite(auftrag, fristMs) {
      const { promise, resolve, reject } = Promise.withResolvers<Ergebnis>()
      const gestorben = (): void =>
        reject(new KindFehler('absturz', 'Der Kindprozess endete, bevor er mit seinem Auftrag fertig war.'))
      const fertig = (antwort: Antwort<Ergebnis>): void =>
        'ergebnis' in antwort ? resolve(antwort.ergebnis) : reject(new KindFehler('auftrag', antwort.fehler))
      // Held open by this timer alone: a process that waits for no job may end.
      const wecker = setTimeout(() => {
        reject(new KindFehler('frist', `Der Auftrag war nach ${fristMs} ms nicht fertig.`))
        prozess.kill('SIGKILL')
      }, fristMs)
      prozess.once('exit', gestorben).once('error', gestorben).once('message', fertig)
      prozess.send(auftrag, (fehler) => fehler && gestorben())
      return promise.finally(() => {
        clearTimeout(wecker)
        prozess.off('exit', gestorben).off('error', gestorben).off('message', fertig)
      })
    },
  }
}
