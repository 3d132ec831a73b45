import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'

interface Angaben {
  titel: string
  children: ComponentChildren
}

/** A page of the demo, marked as such at the top of the page and in its title. */
export function DemoSeite({ titel, children }: Angaben) {
  return (
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <title>{`${titel} – Vorführung`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href="/stil.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>
          <p>
            <strong>Vorführung.</strong> Alle Personen und Ämter hier sind erfunden.
          </p>
        </header>
        <main>
          <h1>{titel}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}

/** The page as HTML with its doctype; text is escaped by the renderer. */
export const alsHtml = (seite: preact.VNode): string => `<!doctype html>${renderToString(seite)}`
