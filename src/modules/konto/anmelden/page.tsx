import { type Eingabe, eingegeben, type Meldungen } from '../../../platform/forms/index.ts'
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
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { PasskeyKnopf } from '../passkey/knopf.tsx'
import { passkeytexte } from '../passkey/texte.ts'
import { Sperrhinweis } from '../sperre/hinweis.tsx'
import type { Sperre } from '../sperre/query.ts'
import { mitWeiter } from '../weiter-pfad.ts'
import { Wartehinweis } from '../warten/hinweis.tsx'
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
  /** Other providers to sign in with. */
  verbund: readonly { readonly pfad: string; readonly name: string }[]
  /** The passkey shown is none of ours, or was not used rightly. */
  passkeyFalsch?: boolean
  wiederAb?: string | undefined
  /** The password was right, but the account is locked. */
  sperre?: Sperre | undefined
}

export const AnmeldenSeite = ({
  rahmen,
  eingabe,
  weiter,
  abgelaufen,
  stand,
  meldungen,
  verbund,
  passkeyFalsch,
  wiederAb,
  sperre,
}: Props) => {
  const t = anmeldentexte(rahmen.sprache)
  const tp = passkeytexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('titel')}
      fehler={meldungen?.liste ?? []}
      stand={stand && { text: t(`stand.${stand}`) }}
      skripte={['js/passkey.js']}
    >
      {sperre && <Sperrhinweis sperre={sperre} sprache={rahmen.sprache} />}
      {passkeyFalsch && <Hinweis art="warnung" titel={tp('fehler.passkey')} />}
      {abgelaufen && (
        <Hinweis titel={t('abgelaufen.titel')}>
          <Absatz>{t('abgelaufen')}</Absatz>
        </Hinweis>
      )}
      <Wartehinweis sprache={rahmen.sprache} wiederAb={wiederAb}>
        <Absatz>{t('warten.sofort')}</Absatz>
      </Wartehinweis>
      <Formular aktion="/anmelden" ankerMit versteckt={weiter === undefined ? {} : { weiter }}>
        <Textfeld {...eingegeben('email', eingabe, meldungen)} label={t('email')} art="email" autocomplete="username" />
        <Textfeld
          name="passwort"
          label={t('passwort')}
          art="password"
          autocomplete="current-password"
          fehler={meldungen?.fuer('passwort')}
        />
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
      <Absatz>
        <Link href="/passwort-vergessen">{t('vergessen')}</Link>
      </Absatz>
      <Ueberschrift ebene={2}>{t('andere')}</Ueberschrift>
      <Absatz>{tp('erklaerung')}</Absatz>
      <PasskeyKnopf
        rahmen={rahmen}
        aktion="/anmelden/passkey"
        aufgabe="/anmelden/passkey/aufgabe"
        versteckt={weiter === undefined ? {} : { weiter }}
        knopf={tp('anmelden')}
        art="sekundaer"
      />
      {verbund.map(({ pfad, name }) => (
        <Knopf key={pfad} href={mitWeiter(pfad, weiter)} art="sekundaer">
          {t('verbund', { name })}
        </Knopf>
      ))}
      <Liste
        art="ohne"
        punkte={[
          <Link href={mitWeiter('/registrieren', weiter)}>{t('neu')}</Link>,
          <Link href="/erste-anmeldung">{t('erste')}</Link>,
          <Link href="/das-war-ich-nicht">{t('nichtich')}</Link>,
        ]}
      />
    </PortalSeite>
  )
}
