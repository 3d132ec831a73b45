import { datumswert, type Eingabe, type Meldungen, wert } from '../../../platform/forms/index.ts'
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
import { Codefeld } from '../code/feld.tsx'
import { Wartehinweis } from '../warten/hinweis.tsx'
import { wiederherstellungstexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  eingabe: Eingabe
  meldungen?: Meldungen | undefined
  wiederAb?: string | undefined
}

/** Asking for the letter, without being signed in. */
export const WiederherstellenSeite = (props: Props) => {
  const { rahmen, eingabe, meldungen } = props
  const t = wiederherstellungstexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={t('bereich')}
      zurueck="/anmelden"
      fehler={meldungen?.liste ?? []}
    >
      <Wartehinweis sprache={rahmen.sprache} wiederAb={props.wiederAb} />
      <Absatz>{t('einleitung')}</Absatz>
      <Absatz>{t('brief.wohin')}</Absatz>
      <Formular aktion="/wiederherstellen/brief">
        <Textfeld
          name="kennung"
          label={t('kennung')}
          autocomplete="username"
          unveraendert
          wert={wert(eingabe, 'kennung')}
          fehler={meldungen?.fuer('kennung')}
        />
        <Textfeld
          name="nachname"
          label={t('nachname')}
          autocomplete="family-name"
          wert={wert(eingabe, 'nachname')}
          fehler={meldungen?.fuer('nachname')}
        />
        <Datumsfeld
          name="geburtsdatum"
          label={t('geburtsdatum')}
          hinweis={t('geburtsdatum.hinweis')}
          wert={datumswert(eingabe, 'geburtsdatum')}
          fehler={meldungen?.fuer('geburtsdatum')}
          geburtsdatum
        />
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
      <Absatz>
        <Link href="/wiederherstellen/code">{t('codeda')}</Link>
      </Absatz>
      <Ueberschrift ebene={2}>{t('schneller.titel')}</Ueberschrift>
      <Absatz>{t('schneller.text')}</Absatz>
    </PortalSeite>
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
export const WiederherstellenCodeSeite = (props: Props) => <Codeseite {...props} art="code" />

/** First sign-in with the credentials that staff handed over: a password of one's own follows (KO-06). */
export const ErsteAnmeldungSeite = (props: Props) => <Codeseite {...props} art="erste" />

const aktionen = { code: '/wiederherstellen/code', erste: '/erste-anmeldung' } as const

const Codeseite = ({ art, ...props }: Props & { art: keyof typeof aktionen }) => {
  const { rahmen, eingabe, meldungen } = props
  const t = wiederherstellungstexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t(`${art}.titel`)}
      bereich={t('bereich')}
      zurueck="/anmelden"
      fehler={meldungen?.liste ?? []}
    >
      <Wartehinweis sprache={rahmen.sprache} wiederAb={props.wiederAb} />
      <Absatz>{t(`${art}.einleitung`)}</Absatz>
      <Formular aktion={aktionen[art]}>
        <Textfeld
          name="kennung"
          label={t(`${art}.kennung`)}
          autocomplete="username"
          unveraendert
          wert={wert(eingabe, 'kennung')}
          fehler={meldungen?.fuer('kennung')}
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
    </PortalSeite>
  )
}
