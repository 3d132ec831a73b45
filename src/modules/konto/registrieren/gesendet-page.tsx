import {
  Absatz,
  Formular,
  Knopf,
  Link,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { Mailadresse } from '../formular/adresse.tsx'
import { mitWeiter } from '../weiter-pfad.ts'
import { Warten } from './page.tsx'
import { registrierentexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  email: string
  weiter: string | undefined
  erneut?: boolean
  wiederAb?: string | undefined
}

/** "Look in your inbox" – the same for a known and an unknown address; and the ways to apply today without the mail. */
export const GesendetSeite = ({ rahmen, email, weiter, erneut, wiederAb }: Props) => {
  const t = registrierentexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('gesendet.titel')}
      bereich={t('bereich')}
      stand={erneut ? { text: t('gesendet.erneut') } : undefined}
    >
      <Warten rahmen={rahmen} wiederAb={wiederAb} />
      <Absatz>
        {t('gesendet.text')} <Mailadresse>{email}</Mailadresse>
      </Absatz>
      <Absatz>{t('gesendet.link')}</Absatz>
      <Absatz>{t('gesendet.gespeichert')}</Absatz>
      <Ueberschrift ebene={2}>{t('gesendet.nichts')}</Ueberschrift>
      <Absatz>{t('gesendet.spam')}</Absatz>
      <Formular aktion="/registrieren/gesendet">
        <Knopf art="sekundaer">{t('gesendet.nochmal')}</Knopf>
      </Formular>
      <Absatz>
        <Link href="/registrieren?adresse=andere">{t('gesendet.falsch')}</Link>
      </Absatz>
      <Ueberschrift ebene={2}>{t('gesendet.heute')}</Ueberschrift>
      <Absatz>{t('gesendet.heutetext')}</Absatz>
      <Absatz>
        <Link href="#ohneinternet-titel">{t('ohne.link')}</Link>
      </Absatz>
      <Absatz>
        {t('gesendet.bestaetigt')} <Link href={mitWeiter('/anmelden', weiter)}>{t('gesendet.anmelden')}</Link>
      </Absatz>
    </PortalSeite>
  )
}
