import type { Meldungen } from '../../../platform/forms/index.ts'
import { Absatz, Formular, Knopf, Link, type PortalRahmen, PortalSeite } from '../../../platform/html/index.ts'
import { Mailadresse } from '../formular/adresse.tsx'
import { Passwortfeld } from '../formular/passwort.tsx'
import { passwortneutexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  token: string
  email: string
  meldungen?: Meldungen | undefined
}

export const PasswortNeuSeite = ({ rahmen, token, email, meldungen }: Props) => {
  const t = passwortneutexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} bereich={t('bereich')} fehler={meldungen?.liste ?? []}>
      <Absatz>
        {t('adresse')} <Mailadresse>{email}</Mailadresse>
      </Absatz>
      <Formular aktion="/passwort-neu" versteckt={{ token }}>
        <Passwortfeld label={t('passwort')} hinweis={t('passworthilfe')} meldungen={meldungen} />
        <Absatz>{t('folge')}</Absatz>
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
    </PortalSeite>
  )
}

export const LinkAltSeite = ({ rahmen }: { rahmen: PortalRahmen }) => {
  const t = passwortneutexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('alt.titel')} bereich={t('bereich')}>
      <Absatz>{t('alt.text')}</Absatz>
      <Knopf href="/passwort-vergessen">{t('alt.knopf')}</Knopf>
      <Absatz>
        <Link href="/anmelden">{t('alt.anmelden')}</Link>
      </Absatz>
    </PortalSeite>
  )
}
