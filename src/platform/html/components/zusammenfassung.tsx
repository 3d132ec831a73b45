import type { ComponentChildren } from 'preact'
import { useBausteintexte } from '../kontext.ts'
import { Beschreibungsliste, type Angabe } from './beschreibungsliste.tsx'
import { Link } from './link.tsx'

interface Props {
  titel: string
  /** Number of the area, as in the task list. */
  nummer?: number
  angaben: readonly Angabe[]
  /** Changes the whole area; single facts may have their own link. */
  aendern?: string
  ebene?: 2 | 3
  /** What follows from the answers. */
  children?: ComponentChildren
}

/** The answers of one area for checking before they are sent. */
export const Zusammenfassung = ({ titel, nummer, angaben, aendern, ebene = 2, children }: Props) => {
  const t = useBausteintexte()
  const Titel = `h${ebene}` as const
  return (
    <section class="kern-summary">
      <div class="kern-summary__header">
        <Titel class="kern-summary__title-wrapper">
          {nummer !== undefined && <span class="kern-number">{nummer}</span>}
          <span class="kern-title">{titel}</span>
        </Titel>
      </div>
      <div class="kern-summary__body">
        <Beschreibungsliste angaben={angaben} />
        {children}
        {aendern !== undefined && (
          <div>
            <Link href={aendern} symbol="edit" name={t('aendern.was', { was: titel })}>
              {t('aendern')}
            </Link>
          </div>
        )}
      </div>
    </section>
  )
}
