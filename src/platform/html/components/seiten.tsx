import { useBausteintexte } from '../kontext.ts'
import { Link } from './link.tsx'

interface Props {
  /** Addresses with the cursor of the page before and after, as far as there are. */
  zurueck?: string | undefined
  weiter?: string | undefined
  /** Numbers of the first and last row shown, where known. */
  von?: number
  bis?: number
}

/** Paging by cursor: no total, which a busy list can't promise. */
export const Seiten = ({ zurueck, weiter, von, bis }: Props) => {
  const t = useBausteintexte()
  if (zurueck === undefined && weiter === undefined) return null
  return (
    <nav class="jc-seiten" aria-label={t('seiten.name')}>
      {zurueck !== undefined && (
        <Link href={zurueck} symbol="arrow-back">
          {t('seiten.zurueck')}
        </Link>
      )}
      {von !== undefined && bis !== undefined && <span class="kern-body">{t('seiten.bereich', { von, bis })}</span>}
      {weiter !== undefined && (
        <Link href={weiter} symbol="arrow-forward">
          {t('seiten.weiter')}
        </Link>
      )}
    </nav>
  )
}
