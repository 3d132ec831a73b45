import type { ComponentChildren } from 'preact'
import { Anker } from './anker.tsx'
import { Isoliert } from './isoliert.tsx'

/** A conversation in a list: who it is with, what about, and how it stands. */
export interface Postzeile {
  /** Where it is read; one that was put away cannot be opened. */
  href?: string | undefined
  titel: string
  /** Who it is with, by name of the office. */
  mit: string
  /** A word where there is something unread: “Neu”. */
  neu?: string | undefined
  zeitpunkt: string
  /** “3. Juli 2026”. */
  zeit: string
  /** How it stands, in words; number of files. */
  stand: string
  /** What can be done with it here. */
  aktion?: ComponentChildren
}

/** Conversations as a list; what is unread is bold and says so. */
export const Postliste = ({ zeilen }: { zeilen: readonly Postzeile[] }) => (
  <ul class="jc-postliste">
    {zeilen.map(({ href, titel, mit, neu, zeitpunkt, zeit, stand, aktion }) => (
      <li key={`${zeitpunkt} ${titel}`}>
        <p class="kern-body kern-body--small">
          {neu !== undefined && <strong>{neu} · </strong>}
          <Isoliert>{mit}</Isoliert>
        </p>
        <p class={`kern-body${neu === undefined ? '' : ' kern-body--bold'}`}>
          {href === undefined ? (
            titel
          ) : (
            <Anker class="kern-link kern-link--no-visited-state" href={href}>
              {titel}
            </Anker>
          )}
        </p>
        <p class="kern-body kern-body--small kern-body--muted">
          <time datetime={zeitpunkt}>{zeit}</time> · {stand}
        </p>
        {aktion}
      </li>
    ))}
  </ul>
)
