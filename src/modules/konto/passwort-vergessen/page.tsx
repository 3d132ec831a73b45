import { type Eingabe, type Meldungen, wert } from '../../../platform/forms/index.ts'
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
import { Wartehinweis } from '../warten/hinweis.tsx'
import { vergessentexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  eingabe: Eingabe
  meldungen?: Meldungen | undefined
  wiederAb?: string | undefined
}

export const VergessenSeite = ({ rahmen, eingabe, meldungen, wiederAb }: Props) => {
  const t = vergessentexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={t('bereich')}
      fehler={meldungen?.liste ?? []}
      zurueck="/anmelden"
    >
      <Wartehinweis sprache={rahmen.sprache} wiederAb={wiederAb}>
        <Absatz>{t('warten.link')}</Absatz>
      </Wartehinweis>
      <Absatz>{t('einleitung')}</Absatz>
      <Formular aktion="/passwort-vergessen">
        <Textfeld
          name="email"
          label={t('email')}
          art="email"
          autocomplete="username"
          wert={wert(eingabe, 'email')}
          fehler={meldungen?.fuer('email')}
        />
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
    </PortalSeite>
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
