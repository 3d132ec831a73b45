import { Anker } from './anker.tsx'

interface Eintrag {
  text: string
  href: string
  /** A number behind the words: “Ungelesen (2)”. */
  anzahl?: number
  aktiv?: boolean
}

/** Views of one thing, each with an address of its own: links, not ARIA tabs. */
export const Reiter = ({ name, eintraege }: { name: string; eintraege: readonly Eintrag[] }) => (
  <nav class="jc-reiter" aria-label={name}>
    <ul>
      {eintraege.map(({ text, href, anzahl, aktiv }) => (
        <li key={href}>
          <Anker href={href} aria-current={aktiv ? 'page' : undefined}>
            {anzahl === undefined ? text : `${text} (${anzahl})`}
          </Anker>
        </li>
      ))}
    </ul>
  </nav>
)
