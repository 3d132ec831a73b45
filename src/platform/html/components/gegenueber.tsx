import type { ComponentChildren } from 'preact'
import { useBausteintexte } from '../kontext.ts'
import { Link } from './link.tsx'

type Teilung = 'gleich' | 'links' | 'rechts'

interface Props {
  links: { titel: string; inhalt: ComponentChildren }
  rechts: { titel: string; inhalt: ComponentChildren }
  teilung?: Teilung
  /** Addresses of the same page with another division; it is stored in the address, not dragged. */
  adressen?: Readonly<Record<Teilung, string>>
}

/** Document and facts beside each other from 1200 px; below that one after the other, with jump links. */
export const Gegenueber = ({ links, rechts, teilung = 'gleich', adressen }: Props) => {
  const t = useBausteintexte()
  const wahl: readonly [Teilung, string][] = [
    ['links', t('gegenueber.nur', { titel: links.titel })],
    ['gleich', t('gegenueber.gleich')],
    ['rechts', t('gegenueber.nur', { titel: rechts.titel })],
  ]
  return (
    <div class={`jc-gegenueber jc-gegenueber--${teilung}`}>
      <nav class="jc-gegenueber__spruenge" aria-label={`${links.titel}, ${rechts.titel}`}>
        <Link href="#gegenueber-links">{t('gegenueber.zu', { titel: links.titel })}</Link>
        <Link href="#gegenueber-rechts">{t('gegenueber.zu', { titel: rechts.titel })}</Link>
      </nav>
      {adressen && (
        <nav class="jc-gegenueber__teilung" aria-label={t('gegenueber.teilung')}>
          {wahl.map(([art, text]) => (
            <Link key={art} href={adressen[art]} klein aktuell={art === teilung ? 'true' : undefined}>
              {text}
            </Link>
          ))}
        </nav>
      )}
      <div class="jc-gegenueber__seiten">
        <Seite id="gegenueber-links" {...links} />
        <Seite id="gegenueber-rechts" {...rechts} />
      </div>
    </div>
  )
}

const Seite = ({ id, titel, inhalt }: { id: string; titel: string; inhalt: ComponentChildren }) => (
  <section id={id} aria-labelledby={`${id}-titel`}>
    <h2 class="kern-heading-small" id={`${id}-titel`}>
      {titel}
    </h2>
    {inhalt}
  </section>
)
