import { eingegeben, eingegebenerTag, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Datumsfeld,
  Formular,
  Knopf,
  Link,
  type PortalRahmen,
  PortalSeite,
  Textfeld,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { type Formularprops, Formularseite } from '../formular/seite.tsx'
import { Codefeld } from '../code/feld.tsx'
import { wiederherstellungstexte } from './texte.ts'

/** Asking for the letter, without being signed in. */
export const WiederherstellenSeite = (props: Formularprops) => {
  const { rahmen, eingabe, meldungen } = props
  const t = wiederherstellungstexte(rahmen.sprache)
  return (
    <Formularseite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={t('bereich')}
      zurueck="/anmelden"
      meldungen={meldungen}
      wiederAb={props.wiederAb}
    >
      <Absatz>{t('einleitung')}</Absatz>
      <Absatz>{t('brief.wohin')}</Absatz>
      <Formular aktion="/wiederherstellen/brief">
        <Textfeld
          {...eingegeben('kennung', eingabe, meldungen)}
          label={t('kennung')}
          autocomplete="username"
          unveraendert
        />
        <Textfeld {...eingegeben('nachname', eingabe, meldungen)} label={t('nachname')} autocomplete="family-name" />
        <Datumsfeld
          {...eingegebenerTag('geburtsdatum', eingabe, meldungen)}
          label={t('geburtsdatum')}
          hinweis={t('geburtsdatum.hinweis')}
          geburtsdatum
        />
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
      <Absatz>
        <Link href="/wiederherstellen/code">{t('codeda')}</Link>
      </Absatz>
      <Ueberschrift ebene={2}>{t('schneller.titel')}</Ueberschrift>
      <Absatz>{t('schneller.text')}</Absatz>
    </Formularseite>
  )
}

/** The same for everyone: whether a letter goes out only the letter says. */
export const WiederherstellenGesendetSeite = ({ rahmen }: { rahmen: PortalRahmen }) => {
  const t = wiederherstellungstexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('gesendet.titel')} bereich={t('bereich')}>
      <Absatz>{t('gesendet.text')}</Absatz>
      <Absatz>{t('gesendet.nichts')}</Absatz>
      <Absatz>{t('gesendet.warum')}</Absatz>
      <Absatz>
        <Link href="/wiederherstellen/code">{t('codeda')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

/** Typing the code of the letter. */
export const WiederherstellenCodeSeite = (props: Formularprops) => <Codeseite {...props} art="code" />

/** First sign-in with the credentials that staff handed over: a password of one's own follows (KO-06). */
export const ErsteAnmeldungSeite = (props: Formularprops) => <Codeseite {...props} art="erste" />

const aktionen = { code: '/wiederherstellen/code', erste: '/erste-anmeldung' } as const

const Codeseite = ({ art, ...props }: Formularprops & { art: keyof typeof aktionen }) => {
  const { rahmen, eingabe, meldungen } = props
  const t = wiederherstellungstexte(rahmen.sprache)
  return (
    <Formularseite
      rahmen={rahmen}
      titel={t(`${art}.titel`)}
      bereich={t('bereich')}
      zurueck="/anmelden"
      meldungen={meldungen}
      wiederAb={props.wiederAb}
    >
      <Absatz>{t(`${art}.einleitung`)}</Absatz>
      <Formular aktion={aktionen[art]}>
        <Textfeld
          {...eingegeben('kennung', eingabe, meldungen)}
          label={t(`${art}.kennung`)}
          autocomplete="username"
          unveraendert
        />
        <Codefeld
          label={t(`${art}.label`)}
          hinweis={t('code.hinweis')}
          wert={wert(eingabe, 'code')}
          fehler={meldungen?.fuer('code')}
        />
        <Knopf>{t('code.knopf')}</Knopf>
      </Formular>
      {art === 'code' ? (
        <Absatz>
          <Link href="/wiederherstellen/brief">{t('code.brief')}</Link>
        </Absatz>
      ) : (
        <Absatz>{t('erste.abgelaufen')}</Absatz>
      )}
    </Formularseite>
  )
}
