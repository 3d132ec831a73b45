import { eingegebenerTag, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Datumsfeld,
  Formular,
  Knopf,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { type Formularprops, Formularseite } from '../formular/seite.tsx'
import { Codefeld } from '../code/feld.tsx'
import { freischalttexte } from './texte.ts'

const PFAD = '/freischaltcode'

/** Typing the code: before or after there is an account. */
export const FreischaltcodeSeite = ({ rahmen, eingabe, meldungen, wiederAb }: Formularprops) => {
  const t = freischalttexte(rahmen.sprache)
  return (
    <Formularseite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={t('bereich')}
      zurueck="/"
      meldungen={meldungen}
      wiederAb={wiederAb}
    >
      <Absatz>{t('einleitung')}</Absatz>
      {!rahmen.angemeldet && <Liste art="nummern" punkte={[t('schritt.1'), t('schritt.2'), t('schritt.3')]} />}
      <Formular aktion={PFAD}>
        <Codefeld
          label={t('code')}
          hinweis={t('code.hinweis')}
          wert={wert(eingabe, 'code')}
          fehler={meldungen?.fuer('code')}
        />
        <Datumsfeld
          {...eingegebenerTag('geburtsdatum', eingabe, meldungen)}
          label={t('geburtsdatum')}
          hinweis={t('geburtsdatum.hinweis')}
          geburtsdatum
        />
        <Knopf>{t(rahmen.angemeldet ? 'knopf.einloesen' : 'knopf')}</Knopf>
      </Formular>
      <Ueberschrift ebene={2}>{t('keiner.titel')}</Ueberschrift>
      <Absatz>{t('keiner.text')}</Absatz>
      {!rahmen.angemeldet && (
        <Absatz>
          {t('keiner.ohne')} <Link href="/registrieren">{t('keiner.registrieren')}</Link>
        </Absatz>
      )}
    </Formularseite>
  )
}

/** The code is right and waits for the account. */
export const VorgemerktSeite = ({ rahmen }: { rahmen: PortalRahmen }) => {
  const t = freischalttexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('gemerkt.titel')} bereich={t('bereich')}>
      <Absatz>{t('gemerkt.text')}</Absatz>
      <Absatz>{t('gemerkt.frist')}</Absatz>
      <Knopf href="/registrieren">{t('gemerkt.registrieren')}</Knopf>
      <Absatz>
        <Link href={`/anmelden?weiter=${PFAD}`}>{t('gemerkt.anmelden')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

/** Signed in after the code was typed: joined only when the customer says so. */
export const VerbindenSeite = ({ rahmen, meldungen }: { rahmen: PortalRahmen; meldungen?: Meldungen | undefined }) => {
  const t = freischalttexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('verbinden.titel')}
      bereich={t('bereich')}
      zurueck="/uebersicht"
      fehler={meldungen?.liste ?? []}
    >
      <Absatz>{t('verbinden.text')}</Absatz>
      <Formular aktion={`${PFAD}/verbinden`}>
        <Knopf>{t('verbinden.knopf')}</Knopf>
      </Formular>
    </PortalSeite>
  )
}

/** Done, or handed to a clerk. */
export const FertigSeite = ({ rahmen, art }: { rahmen: PortalRahmen; art: 'verbunden' | 'geprueft' }) => {
  const t = freischalttexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t(`${art}.titel`)} bereich={t('bereich')}>
      <Absatz>{t(`${art}.text`)}</Absatz>
      {art === 'geprueft' && <Absatz>{t('geprueft.weiter')}</Absatz>}
      <Knopf href="/uebersicht">{t('verbunden.knopf')}</Knopf>
    </PortalSeite>
  )
}
