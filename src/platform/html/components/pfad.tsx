import { useBausteintexte } from '../kontext.ts'
import { Anker } from './anker.tsx'

/** A page above the present one; the last has no address. */
export interface Pfadteil {
  text: string
  href?: string
}

/** The way down to this page. Phones show only the page above. */
export const Pfad = ({ teile }: { teile: readonly Pfadteil[] }) => {
  const t = useBausteintexte()
  return (
    <nav class="jc-pfad" aria-label={t('pfad.name')}>
      <ol>
        {teile.map(({ text, href }, stelle) => (
          <li key={text}>
            {href === undefined ? (
              <span aria-current={stelle === teile.length - 1 ? 'page' : undefined}>{text}</span>
            ) : (
              <Anker class="kern-link kern-link--small kern-link--no-visited-state" href={href}>
                {text}
              </Anker>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
