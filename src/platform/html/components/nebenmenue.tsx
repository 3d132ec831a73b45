import { useBausteintexte } from '../kontext.ts'
import { Anker } from './anker.tsx'

/** An entry of the menu at the side of a desk. */
export interface Menuepunkt {
  text: string
  href: string
  anzahl?: number
  aktiv?: boolean
  unter?: readonly Menuepunkt[]
}

/** The side menu of a desk; below 992 px it folds into “Menü”. */
export const Nebenmenue = ({ punkte }: { punkte: readonly Menuepunkt[] }) => {
  const t = useBausteintexte()
  return (
    <nav class="jc-nebenmenue" aria-label={t('seite.hauptmenue')}>
      <Ebene punkte={punkte} />
      <details>
        <summary>{t('seite.menue')}</summary>
        <Ebene punkte={punkte} />
      </details>
    </nav>
  )
}

const Ebene = ({ punkte }: { punkte: readonly Menuepunkt[] }) => (
  <ul>
    {punkte.map(({ text, href, anzahl, aktiv, unter }) => (
      <li key={href}>
        <Anker href={href} aria-current={aktiv ? 'page' : undefined}>
          <span>{text}</span>
          {anzahl !== undefined && <span class="jc-nebenmenue__anzahl">({anzahl})</span>}
        </Anker>
        {unter && unter.length > 0 && <Ebene punkte={unter} />}
      </li>
    ))}
  </ul>
)
