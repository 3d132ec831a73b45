import {
  Absatz,
  Knopf,
  Knopfreihe,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { ablauftexte } from './texte.ts'

const schritte = ['eintragen', 'konto', 'senden', 'warten'] as const

/** The way to an application with its times, and what comes after (only what exists). */
export const AblaufSeite = ({ rahmen }: { rahmen: PortalRahmen }) => {
  const t = ablauftexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')}>
      <Absatz art="gross">{t('einleitung')}</Absatz>
      <Ueberschrift ebene={2}>{t('schritte')}</Ueberschrift>
      <ol class="jc-ablauf">
        {schritte.map((schritt) => (
          <li key={schritt}>
            <Ueberschrift ebene={3}>{t(`${schritt}.titel`)}</Ueberschrift>
            <Absatz art="leise">{t(`${schritt}.dauer`)}</Absatz>
            <Absatz>{t(`${schritt}.text`)}</Absatz>
          </li>
        ))}
      </ol>
      <Knopfreihe>
        <Knopf href="/antrag/tag">{t('knopf')}</Knopf>
      </Knopfreihe>
      <Ueberschrift ebene={2}>{t('tag.titel')}</Ueberschrift>
      <Absatz>{t('tag.text')}</Absatz>
      <Absatz>{t('tag.spaeter')}</Absatz>
      <Ueberschrift ebene={2}>{t('danach.titel')}</Ueberschrift>
      <Absatz>{t('danach.text')}</Absatz>
      <Liste punkte={[t('danach.1'), t('danach.2'), t('danach.3'), t('danach.4')]} />
      <Ueberschrift ebene={2}>{t('ohne.titel')}</Ueberschrift>
      <Absatz>{t('ohne.text')}</Absatz>
    </PortalSeite>
  )
}
