import { Absatz, Formular, Knopf, type PortalRahmen, PortalSeite } from '../../../platform/html/index.ts'
import { alsGruppen } from './command.ts'
import { ersatzcodetexte } from './texte.ts'

/** How many are left, and the way to new ones. */
export const ErsatzcodesSeite = ({ rahmen, uebrig }: { rahmen: PortalRahmen; uebrig: number }) => {
  const t = ersatzcodetexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} bereich={t('bereich')} zurueck="/konto/anmeldewege">
      <Absatz>{t('text')}</Absatz>
      <Absatz art="fett">{uebrig === 0 ? t('keine') : t('rest', { zahl: uebrig })}</Absatz>
      <Absatz>{t('neu')}</Absatz>
      <Formular aktion="/konto/anmeldewege/ersatzcodes">
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
    </PortalSeite>
  )
}

interface Props {
  rahmen: PortalRahmen
  codes: readonly string[]
  weiter: string
  /** The app was switched on just now. */
  appNeu?: boolean
}

/** The codes, this once. */
export const CodesSeite = ({ rahmen, codes, weiter, appNeu }: Props) => {
  const t = ersatzcodetexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('codes.titel')}
      bereich={t('bereich')}
      stand={appNeu ? { text: t('codes.app') } : undefined}
    >
      <Absatz>{t('text')}</Absatz>
      <Absatz art="fett">{t('codes.einmal')}</Absatz>
      <Absatz>{t('codes.wo')}</Absatz>
      <ol class="kern-list kern-list--number jc-codes" aria-label={t('codes.liste')}>
        {codes.map((code) => (
          <li key={code}>
            <bdi dir="ltr">{alsGruppen(code)}</bdi>
          </li>
        ))}
      </ol>
      <Knopf href={weiter}>{t('codes.fertig')}</Knopf>
    </PortalSeite>
  )
}
