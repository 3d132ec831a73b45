import type { ComponentChildren } from 'preact'
import { Isoliert } from './isoliert.tsx'

/** A message of a conversation. */
export interface Fadennachricht {
  id: string
  /** Who wrote it: “Sie”, or the name of the office. */
  von: string
  /** Written by the one who reads. */
  eigene: boolean
  zeitpunkt: string
  zeit: string
  /** As it was written; a box in its place where it was blacked out. */
  text: ComponentChildren
  dateien?: ComponentChildren
  /** What became of it: “eingegangen 9:12 Uhr”. */
  stand?: ComponentChildren
}

/** A conversation, the newest message last. */
export const Faden = ({ nachrichten }: { nachrichten: readonly Fadennachricht[] }) => (
  <ol class="jc-faden">
    {nachrichten.map(({ id, von, eigene, zeitpunkt, zeit, text, dateien, stand }) => (
      <li key={id} id={`n-${id}`}>
        <article aria-labelledby={`t-${id}`} class={eigene ? 'jc-faden__eigene' : undefined}>
          <h2 class="kern-heading-small" id={`t-${id}`}>
            <Isoliert>{von}</Isoliert>
          </h2>
          <p class="kern-body kern-body--small kern-body--muted">
            <time datetime={zeitpunkt}>{zeit}</time>
          </p>
          {typeof text === 'string' ? (
            <p class="kern-body jc-faden__text" dir="auto">
              {text}
            </p>
          ) : (
            text
          )}
          {dateien}
          {stand && <p class="kern-body kern-body--small kern-body--muted jc-prosa">{stand}</p>}
        </article>
      </li>
    ))}
  </ol>
)
