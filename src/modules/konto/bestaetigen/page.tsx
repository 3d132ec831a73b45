import type { Meldungen } from '../../../platform/forms/index.ts'
import { Absatz, Formular, Knopf, Link, type PortalRahmen, PortalSeite } from '../../../platform/html/index.ts'
import { Mailadresse } from '../formular/adresse.tsx'
import { Passwortfeld } from '../formular/passwort.tsx'
import { Formularseite } from '../formular/seite.tsx'
import { mitWeiter } from '../weiter-pfad.ts'
import { bestaetigentexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  token: string
  email: string
  /** Another browser than the one that registered: the password shows that it is the same person. */
  mitPasswort: boolean
  meldungen?: Meldungen | undefined
  wiederAb?: string | undefined
}

/** Confirming takes a press on a button: mail scanners open links, they press nothing. */
export const BestaetigenSeite = ({ rahmen, token, email, mitPasswort, meldungen, wiederAb }: Props) => {
  const t = bestaetigentexte(rahmen.sprache)
  return (
    <Formularseite rahmen={rahmen} titel={t('titel')} bereich={t('bereich')} meldungen={meldungen} wiederAb={wiederAb}>
      <Absatz>
        {t('adresse')} <Mailadresse>{email}</Mailadresse>
      </Absatz>
      {mitPasswort ? <Absatz>{t('anderes.text')}</Absatz> : <Absatz>{t('fertig')}</Absatz>}
      <Formular aktion="/registrieren/bestaetigen" versteckt={{ token }}>
        {mitPasswort && (
          <Passwortfeld label={t('passwort')} hinweis={t('passworthilfe')} jetziges meldungen={meldungen} />
        )}
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
      {mitPasswort && (
        <Absatz>
          <Link href="/registrieren">{t('vergessen')}</Link>
        </Absatz>
      )}
      <Absatz>{t('nicht')}</Absatz>
    </Formularseite>
  )
}

/** The link was used: the account is there. */
export const VerwendetSeite = ({ rahmen, weiter }: { rahmen: PortalRahmen; weiter: string | undefined }) => {
  const t = bestaetigentexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('verwendet.titel')} bereich={t('bereich')}>
      <Absatz>{t('verwendet.text')}</Absatz>
      <Knopf href={mitWeiter('/anmelden', weiter)}>{t('verwendet.knopf')}</Knopf>
    </PortalSeite>
  )
}

/** The link ran out or is incomplete. @param offen this browser has an open registration: a new link is one press away */
export const AltSeite = ({ rahmen, offen }: { rahmen: PortalRahmen; offen: boolean }) => {
  const t = bestaetigentexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('alt.titel')} bereich={t('bereich')}>
      <Absatz>{t('alt.text')}</Absatz>
      {offen ? (
        <Formular aktion="/registrieren/gesendet">
          <Knopf>{t('alt.erneut')}</Knopf>
        </Formular>
      ) : (
        <>
          <Absatz>{t('alt.neutext')}</Absatz>
          <Knopf href="/registrieren">{t('alt.neu')}</Knopf>
        </>
      )}
      <Absatz>
        <Link href="/anmelden">{t('alt.anmelden')}</Link>
      </Absatz>
      <Absatz>{t('alt.heute')}</Absatz>
    </PortalSeite>
  )
}
