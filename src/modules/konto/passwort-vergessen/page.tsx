import { eingegeben } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Formular,
  Knopf,
  Link,
  type PortalRahmen,
  PortalSeite,
  Textfeld,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { type Formularprops, Formularseite } from '../formular/seite.tsx'
import { vergessentexte } from './texte.ts'

export const VergessenSeite = ({ rahmen, eingabe, meldungen, wiederAb }: Formularprops) => {
  const t = vergessentexte(rahmen.sprache)
  return (
    <Formularseite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={t('bereich')}
      zurueck="/anmelden"
      meldungen={meldungen}
      wiederAb={wiederAb}
      warten={<Absatz>{t('warten.link')}</Absatz>}
    >
      <Absatz>{t('einleitung')}</Absatz>
      <Formular aktion="/passwort-vergessen">
        <Textfeld {...eingegeben('email', eingabe, meldungen)} label={t('email')} art="email" autocomplete="username" />
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
    </Formularseite>
  )
}

/** The same for every address: whether there is an account only the mail says. */
export const VergessenGesendetSeite = ({ rahmen }: { rahmen: PortalRahmen }) => {
  const t = vergessentexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('gesendet.titel')} bereich={t('bereich')}>
      <Absatz>{t('gesendet.text')}</Absatz>
      <Absatz>{t('gesendet.keins')}</Absatz>
      <Ueberschrift ebene={2}>{t('gesendet.nichts')}</Ueberschrift>
      <Absatz>{t('gesendet.spam')}</Absatz>
      <Absatz>
        <Link href="/passwort-vergessen">{t('gesendet.nochmal')}</Link>
      </Absatz>
      <Absatz>{t('gesendet.ohne')}</Absatz>
      <Absatz>
        <Link href="/wiederherstellen/brief">{t('gesendet.brief')}</Link>
      </Absatz>
      <Absatz>
        <Link href="#ohneinternet-titel">{t('gesendet.erreichen')}</Link>
      </Absatz>
    </PortalSeite>
  )
}
