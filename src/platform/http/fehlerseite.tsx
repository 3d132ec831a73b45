import type { VNode } from 'preact'
import { Absatz, Knopf, type PortalRahmen, PortalSeite } from '../html/index.ts'
import { fehlerseitentexte } from './texte.ts'

export type Fehlerart =
  | 'nicht-gefunden'
  | 'kein-recht'
  | 'konflikt'
  | 'zu-gross'
  | 'zu-viele'
  | 'gestoert'
  | 'unlesbar'
  | 'unser-fehler'

interface Props {
  rahmen: PortalRahmen
  art: Fehlerart
  /** Says more exactly what is refused, in place of the general words. */
  text: string | undefined
  nummer: string
  /** Where one can go on from here. */
  ziel: 'start' | 'arbeitsplatz'
}

/** Why it does not go on, what to do, and for our own faults the number to ask with. */
export const Fehlerseite = ({ rahmen, art, text, nummer, ziel }: Props): VNode => {
  const t = fehlerseitentexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t(`${art}.titel`)}>
      <Absatz>{text === undefined || text === '' ? t(`${art}.text`) : text}</Absatz>
      {art === 'unser-fehler' && <Absatz>{t('nummer', { nummer })}</Absatz>}
      <Knopf href={ziel === 'start' ? '/' : '/arbeitsplatz'}>{t(ziel)}</Knopf>
    </PortalSeite>
  )
}
