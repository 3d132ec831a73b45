import { fork } from 'node:child_process'

export type Standard = 'a-2a' | 'ua-1'

export interface Auftrag {
  vorlage: string
  daten: unknown
  standard: Standard
}

export type Antwort = { pdf: Uint8Array } | { fehler: string }

/** A document that could not be made; `art` says whether trying again may help. Holds nothing a person wrote. */
export class PdfFehler extends Error {
  override readonly name = 'PdfFehler'
  readonly art: 'satz' | 'frist' | 'absturz' | 'beendet'
  constructor(art: PdfFehler['art'], meldung: string) {
    super(meldung)
    this.art = art
  }
}

export interface Kind {
  setze(auftrag: Auftrag, fristMs: number): Promise<Buffer>
  lebt(): boolean
  beende(): Promise<void>
}

/** Starts a child that sets documents. It gets no environment (no database address, no keys) and never holds the parent open. */
export function starteKind(): Kind {
  const prozess = fork(new URL('kind.js', import.meta.url), {
    serialization: 'advanced',
    env: {},
    execArgv: [],
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
    setze(auftrag, fristMs) {
      const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
      const gestorben = (): void =>
        reject(new PdfFehler('absturz', 'Der Setzprozess endete, bevor das Dokument fertig war.'))
      const fertig = (antwort: Antwort): void =>
        'pdf' in antwort ? resolve(Buffer.from(antwort.pdf)) : reject(new PdfFehler('satz', antwort.fehler))
      // Held open by this timer alone: a process that waits for no document may end.
      const wecker = setTimeout(() => {
        reject(new PdfFehler('frist', `Das Dokument war nach ${fristMs} ms nicht fertig.`))
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
