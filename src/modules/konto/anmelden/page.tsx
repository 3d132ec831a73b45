import { type Eingabe, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Formular,
  Hinweis,
  Knopf,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Textfeld,
} from '../../../platform/html/index.ts'
import { mitWeiter } from '../weiter-pfad.ts'
import { anmeldentexte } from './texte.ts'

export type Anmeldestand = 'bestaetigt' | 'passwort-neu'

interface Props {
  rahmen: PortalRahmen
  eingabe: Eingabe
  weiter: string | undefined
  /** A session ended by time; what was typed is kept. */
  abgelaufen?: boolean
  stand?: Anmeldestand | undefined
  meldungen?: Meldungen | undefined
  wiederAb?: string | undefined
}

export const AnmeldenSeite = ({ rahmen, eingabe, weiter, abgelaufen, stand, meldungen, wiederAb }: Props) => {
  const t = anmeldentexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('titel')}
      fehler={meldungen?.liste ?? []}
      stand={stand && { text: t(`stand.${stand}`) }}
    >
      {abgelaufen && (
        <Hinweis titel={t('abgelaufen.titel')}>
          <Absatz>{t('abgelaufen')}</Absatz>
        </Hinweis>
      )}
      {wiederAb !== undefined && (
        <Hinweis art="warnung" titel={t('warten.titel')}>
          <Absatz>{t('warten.text', { uhrzeit: wiederAb })}</Absatz>
          <Absatz>{t('warten.sofort')}</Absatz>
        </Hinweis>
      )}
      <Formular aktion="/anmelden" versteckt={weiter === undefined ? {} : { weiter }}>
        <Textfeld
          name="email"
          label={t('email')}
          art="email"
          autocomplete="username"
          wert={wert(eingabe, 'email')}
          fehler={meldungen?.fuer('email')}
        />
        <Textfeld
          name="passwort"
          label={t('passwort')}
          art="password"
          autocomplete="current-password"
          fehler={meldungen?.fuer('passwort')}
        />
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
      <Liste
        art="ohne"
        punkte={[
          <Link href="/passwort-vergessen">{t('vergessen')}</Link>,
          <Link href={mitWeiter('/registrieren', weiter)}>{t('neu')}</Link>,
        ]}
      />
    </PortalSeite>
  )
}
