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
import { Mailadresse } from '../formular/adresse.tsx'
import { Formularseite } from '../formular/seite.tsx'
import { mitWeiter } from '../weiter-pfad.ts'
import { Losknopf } from './anfang-seiten.tsx'
import { Bestaetigt } from './angaben-tabellen.tsx'
import { BESTAETIGENPFAD, KONTOPFAD, NEUPFAD } from './dienst.ts'
import type { Nachweis } from './nachweis.ts'
import { verbundtexte } from './texte.ts'

interface NeuProps {
  readonly rahmen: PortalRahmen
  readonly dienst: string
  readonly nachweis: Nachweis
  readonly weiter: string | undefined
  readonly eingabe: Eingabe
  readonly meldungen?: Meldungen | undefined
  readonly wiederAb?: string | undefined
}

/** No account for this identity yet: create one with what was proved, or go on with the one there is. */
export const NeuSeite = ({ rahmen, dienst, nachweis, weiter, eingabe, meldungen, wiederAb }: NeuProps) => {
  const { sprache } = rahmen
  const t = verbundtexte(sprache)
  return (
    <Formularseite
      rahmen={rahmen}
      titel={t('neu.titel')}
      bereich={t('bereich')}
      meldungen={meldungen}
      wiederAb={wiederAb}
    >
      <Absatz>{t('neu.text', { dienst })}</Absatz>
      <Bestaetigt ebene={2} titel={t('konto.angaben', { dienst })} angaben={nachweis.angaben} sprache={sprache} />
      <Formular aktion={NEUPFAD} versteckt={weiter === undefined ? {} : { weiter }}>
        <Textfeld
          name="email"
          label={t('neu.email')}
          art="email"
          autocomplete="email"
          hinweis={t('neu.emailhinweis')}
          wert={wert(eingabe, 'email') || (nachweis.angaben.email?.wert ?? '')}
          fehler={meldungen?.fuer('email')}
        />
        <Knopf>{t('neu.knopf')}</Knopf>
      </Formular>
      <Ueberschrift ebene={2}>{t('neu.schon.titel')}</Ueberschrift>
      <Absatz>
        {t('neu.schon.text', { dienst })} <Link href={mitWeiter('/anmelden', KONTOPFAD)}>{t('neu.schon.link')}</Link>
      </Absatz>
      <Absatz>{t('neu.nicht')}</Absatz>
    </Formularseite>
  )
}

/** "Look in your inbox": the same for a known and an unknown address. */
export const GesendetSeite = ({ rahmen, email }: { rahmen: PortalRahmen; email: string }) => {
  const t = verbundtexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('gesendet.titel')} bereich={t('bereich')}>
      <Absatz>
        {t('gesendet.text')} <Mailadresse>{email}</Mailadresse>
      </Absatz>
      <Absatz>{t('gesendet.link')}</Absatz>
      <Ueberschrift ebene={2}>{t('gesendet.nichts')}</Ueberschrift>
      <Absatz>
        {t('gesendet.spam')} <Link href={NEUPFAD}>{t('gesendet.falsch')}</Link>
      </Absatz>
      <Absatz>{t('gesendet.heute')}</Absatz>
    </PortalSeite>
  )
}

interface BestaetigenProps {
  readonly rahmen: PortalRahmen
  readonly dienst: string
  readonly nachweis: Nachweis
  readonly token: string
  readonly email: string
  /** This browser began it, or proved the same identity just now. */
  readonly bekannt: boolean
}

/** Confirming takes a press on a button; in another browser first the same identity again. */
export const BestaetigenSeite = ({ rahmen, dienst, nachweis, token, email, bekannt }: BestaetigenProps) => {
  const t = verbundtexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('bestaetigen.titel')} bereich={t('bereich')}>
      <Absatz>
        {t('bestaetigen.text')} <Mailadresse>{email}</Mailadresse>
      </Absatz>
      {bekannt ? (
        <>
          <Absatz>{t('bestaetigen.fertig')}</Absatz>
          <Formular aktion={BESTAETIGENPFAD} versteckt={{ token }}>
            <Knopf>{t('bestaetigen.knopf')}</Knopf>
          </Formular>
        </>
      ) : (
        <>
          <Absatz>{t('bestaetigen.anders', { dienst })}</Absatz>
          <Losknopf art={nachweis.art} zweck="anmelden" stufe={1} weiter={`${BESTAETIGENPFAD}?token=${token}`}>
            {t('anmelden.knopf', { dienst })}
          </Losknopf>
        </>
      )}
      <Absatz>{t('bestaetigen.nicht')}</Absatz>
    </PortalSeite>
  )
}

/** The link ran out, was used, or is incomplete. */
export const AltSeite = ({ rahmen }: { rahmen: PortalRahmen }) => {
  const t = verbundtexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('bestaetigen.alt.titel')} bereich={t('bereich')}>
      <Absatz>{t('bestaetigen.alt.text')}</Absatz>
      <Knopf href="/anmelden">{t('bestaetigen.alt.knopf')}</Knopf>
    </PortalSeite>
  )
}
