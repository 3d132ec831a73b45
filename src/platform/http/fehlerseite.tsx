import type { VNode } from 'preact'
import { Absatz, Knopf, type PortalRahmen, PortalSeite } from '../html/index.ts'
import { fehlerseitentexte } from './texte.ts'

/** Why a request does not go on, the frequent reasons first; the help of the portal explains each. */
export const fehlerarten = [
  'konflikt',
  'zu-viele',
  'nicht-gefunden',
  'kein-recht',
  'unlesbar',
  'zu-gross',
  'gestoert',
  'unser-fehler',
] as const
export type Fehlerart = (typeof fehlerarten)[number]

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
