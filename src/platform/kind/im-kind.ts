import type { Antwort } from './prozess.ts'

const antworte = <Ergebnis>(antwort: Antwort<Ergebnis>): void => void process.send?.(antwort)

/** What stands between backticks is quoted from the job; what a person wrote must not reach a log. */
const ohneEingaben = (text: string): string => text.replaceAll(/`[^`]*`/g, '`…`').slice(0, 500)

/** Makes this process a child: it does each job that comes. Ends with its parent, and only with it (Ctrl-C reaches both). */
export function imKind(arbeite: (auftrag: never) => Promise<unknown>): void {
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => undefined)
  process.on('disconnect', () => process.exit())
  process.on('message', (auftrag) => {
    arbeite(auftrag as never).then(
      (ergebnis) => antworte({ ergebnis }),
      (fehler: unknown) => antworte({ fehler: ohneEingaben(fehler instanceof Error ? fehler.message : 'unbekannt') }),
    )
  })
}
