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
import { Mailadresse } from '../formular/adresse.tsx'
import { type Formularprops, Formularseite } from '../formular/seite.tsx'
import { emailaendertexte } from './texte.ts'

const WEGE = '/konto/anmeldewege'

interface Props extends Formularprops {
  jetzt: string
}

export const EmailAendernSeite = ({ rahmen, jetzt, eingabe, meldungen, wiederAb }: Props) => {
  const t = emailaendertexte(rahmen.sprache)
  return (
    <Formularseite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={t('bereich')}
      zurueck={WEGE}
      meldungen={meldungen}
      wiederAb={wiederAb}
      zuviel="mails"
    >
      <Absatz>{t('jetzt')}</Absatz>
      <Absatz>
        <Mailadresse>{jetzt}</Mailadresse>
      </Absatz>
      <Absatz>{t('text')}</Absatz>
      <Formular aktion="/konto/email">
        <Textfeld {...eingegeben('email', eingabe, meldungen)} label={t('email')} art="email" autocomplete="email" />
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
    </Formularseite>
  )
}

/** The same for every address: only its own mailbox learns whether it has an account. */
export const EmailGesendetSeite = ({ rahmen }: { rahmen: PortalRahmen }) => {
  const t = emailaendertexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('gesendet.titel')} bereich={t('bereich')} zurueck={WEGE}>
      <Absatz>{t('gesendet.text')}</Absatz>
      <Absatz>{t('gesendet.bisdahin')}</Absatz>
      <Ueberschrift ebene={2}>{t('gesendet.nichts')}</Ueberschrift>
      <Absatz>{t('gesendet.spam')}</Absatz>
      <Absatz>
        <Link href="/konto/email">{t('gesendet.nochmal')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

export const EmailBestaetigenSeite = ({ rahmen, neu, token }: { rahmen: PortalRahmen; neu: string; token: string }) => {
  const t = emailaendertexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('bestaetigen.titel')} bereich={t('bereich')}>
      <Absatz>{t('bestaetigen.text')}</Absatz>
      <Absatz>
        <Mailadresse>{neu}</Mailadresse>
      </Absatz>
      <Formular aktion="/konto/email/bestaetigen" versteckt={{ token }}>
        <Knopf>{t('bestaetigen.knopf')}</Knopf>
      </Formular>
    </PortalSeite>
  )
}

/** The link does not lead to a new address. */
export const EmailNichtSeite = ({ rahmen, grund }: { rahmen: PortalRahmen; grund: 'alt' | 'vergeben' }) => {
  const t = emailaendertexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t(`${grund}.titel`)} bereich={t('bereich')} zurueck={WEGE}>
      <Absatz>{t(`${grund}.text`)}</Absatz>
      {grund === 'alt' && <Absatz>{t('alt.konto')}</Absatz>}
      <Knopf href="/konto/email">{t(`${grund}.knopf`)}</Knopf>
    </PortalSeite>
  )
}
