import { eingegeben } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Aufklapper,
  Formular,
  Knopf,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Textfeld,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { Passwortfeld } from '../formular/passwort.tsx'
import type { Formularprops } from '../formular/seite.tsx'
import { mitWeiter } from '../weiter-pfad.ts'
import { Wartehinweis } from '../warten/hinweis.tsx'
import { registrierentexte } from './texte.ts'

interface Props extends Formularprops {
  weiter: string | undefined
}

/** W2: address and password, the way without e-mail, and what comes then. */
export const RegistrierenSeite = ({ rahmen, eingabe, weiter, meldungen, wiederAb }: Props) => {
  const t = registrierentexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} fehler={meldungen?.liste ?? []} zurueck={weiter ?? '/'}>
      <Warten rahmen={rahmen} wiederAb={wiederAb} />
      <Absatz>{t('einleitung')}</Absatz>
      <Formular aktion="/registrieren" versteckt={weiter === undefined ? {} : { weiter }}>
        <Textfeld {...eingegeben('email', eingabe, meldungen)} label={t('email')} art="email" autocomplete="email" />
        <Passwortfeld label={t('passwort')} hinweis={t('passworthilfe')} meldungen={meldungen} />
        <Absatz>
          {t('zweck')} <Link href="/datenschutz">{t('datenschutz')}</Link>
        </Absatz>
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
      <Aufklapper titel={t('ohne.titel')}>
        <Absatz>{t('ohne.text')}</Absatz>
        <Link href="#ohneinternet-titel">{t('ohne.link')}</Link>
      </Aufklapper>
      <Ueberschrift ebene={2}>{t('danach.titel')}</Ueberschrift>
      <Liste art="nummern" punkte={[t('danach.1'), t('danach.2')]} />
      <Link href={mitWeiter('/anmelden', weiter)}>{t('schonkonto')}</Link>
    </PortalSeite>
  )
}

/** Says from when the next attempt is possible, and what can be done today all the same. */
export const Warten = ({ rahmen, wiederAb }: { rahmen: PortalRahmen; wiederAb: string | undefined }) => {
  const t = registrierentexte(rahmen.sprache)
  return (
    <Wartehinweis sprache={rahmen.sprache} wiederAb={wiederAb}>
      <Absatz>{t('warten.heute')}</Absatz>
    </Wartehinweis>
  )
}
