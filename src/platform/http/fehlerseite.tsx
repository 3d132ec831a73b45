import type { VNode } from 'preact'
import { Absatz, type DeskRahmen, DeskSeite, Knopf, type PortalRahmen, PortalSeite } from '../html/index.ts'
import type { Sprache } from '../i18n/index.ts'
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

interface Props<R> {
  rahmen: R
  art: Fehlerart
  /** Says more exactly what is refused, in place of the general words. */
  text: string | undefined
  nummer: string
}

/** Why it does not go on, what to do, and for our own faults the number to ask with. */
export const Fehlerseite = (props: Props<PortalRahmen>): VNode => {
  const t = fehlerseitentexte(props.rahmen.sprache)
  return (
    <PortalSeite rahmen={props.rahmen} titel={t(`${props.art}.titel`)}>
      <Worte {...props} />
      <Knopf href="/">{t('start')}</Knopf>
    </PortalSeite>
  )
}

/** The same at a desk, with its menu. */
export const DeskFehlerseite = (props: Props<DeskRahmen>): VNode => {
  const t = fehlerseitentexte(props.rahmen.sprache)
  return (
    <DeskSeite rahmen={props.rahmen} titel={t(`${props.art}.titel`)}>
      <Worte {...props} />
      <Knopf href="/arbeitsplatz">{t('arbeitsplatz')}</Knopf>
    </DeskSeite>
  )
}

const Worte = ({ rahmen, art, text, nummer }: Props<{ sprache: Sprache }>) => {
  const t = fehlerseitentexte(rahmen.sprache)
  return (
    <>
      <Absatz>{text === undefined || text === '' ? t(`${art}.text`) : text}</Absatz>
      {art === 'unser-fehler' && <Absatz>{t('nummer', { nummer })}</Absatz>}
    </>
  )
}
