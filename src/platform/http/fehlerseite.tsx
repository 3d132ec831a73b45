import type { VNode } from 'preact'

export type Fehlerart =
  | 'nicht-gefunden'
  | 'kein-recht'
  | 'konflikt'
  | 'zu-gross'
  | 'zu-viele'
  | 'gestoert'
  | 'unlesbar'
  | 'unser-fehler'

interface Eigenschaften {
  readonly art: Fehlerart
  readonly text?: string | undefined
  readonly nummer: string
  readonly pfad: string
}

export function Fehlerseite({ art, text, nummer }: Eigenschaften): VNode {
  return (
    <html lang="de">
      <head>
        <title>{art}</title>
      </head>
      <body>
        <h1>{art}</h1>
        <p>{text}</p>
        <p>{nummer}</p>
      </body>
    </html>
  )
}
