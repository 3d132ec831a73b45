import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { Symbolname } from './symbole.ts'

interface Ereignis {
  /** For machines: '2026-07-03T12:07:00Z'. */
  zeitpunkt: string
  /** For people: “3. Juli 2026, 14:07 Uhr”. */
  zeit: string
  titel: string
  /** Who acted, by name of the office. */
  wer?: string
  symbol?: Symbolname
  /** A sentence more, links. */
  text?: ComponentChildren
}

/** What happened, newest first. */
export const Verlauf = ({ ereignisse }: { ereignisse: readonly Ereignis[] }) => (
  <ol class="jc-verlauf" reversed>
    {ereignisse.map(({ zeitpunkt, zeit, titel, wer, symbol = 'info', text }) => (
      <li key={`${zeitpunkt} ${titel}`}>
        <span class="jc-verlauf__zeichen">
          <Icon name={symbol} />
        </span>
        <p class="kern-body kern-body--small kern-body--muted">
          <time datetime={zeitpunkt}>{zeit}</time>
          {wer && ` · ${wer}`}
        </p>
        <p class="kern-body kern-body--bold jc-prosa">{titel}</p>
        {text && <div class="kern-body jc-prosa">{text}</div>}
      </li>
    ))}
  </ol>
)
