import { useBausteintexte } from '../kontext.ts'

/** The line that a demonstration shows on every page. */
export const Vorfuehrung = () => {
  const t = useBausteintexte()
  return (
    <p class="jc-vorfuehrung">
      <span class="jc-spalte">{t('seite.vorfuehrung')}</span>
    </p>
  )
}
