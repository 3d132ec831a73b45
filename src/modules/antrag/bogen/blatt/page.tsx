import type { ComponentChildren } from 'preact'
import type { Eingabe, Meldungen } from '../../../../platform/forms/index.ts'
import {
  Absatz,
  feldId,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Speicherzeile,
  type Standmeldung,
} from '../../../../platform/html/index.ts'
import type { Sprache } from '../../../../platform/i18n/index.ts'
import type { Streckentexte, Textteil } from '../../../strecke/index.ts'
import { bogentexte } from '../texte.ts'
import { Frage, type Fragestand } from './frage.tsx'
import { Geschwister, type Geschwisterblatt, type Herkunft } from './geschwister.tsx'

interface Props {
  rahmen: PortalRahmen
  worte: Streckentexte
  seite: string
  bereich: string
  /** Whom the page is about, where it is not who applies. */
  person: string | undefined
  aktion: string
  herkunft: Herkunft
  fragen: readonly Fragestand[]
  eingabe: Eingabe
  fehler: Meldungen
  geschwister: readonly Geschwisterblatt[]
  /** What it asks in particular, with these answers. */
  hinweis: Textteil | undefined
  /** Answers that hardly go together: what is said, and the field. */
  auffaellig: readonly { readonly key: string; readonly feld: string; readonly text: Textteil }[]
  /** Worked out from the answers so far. */
  ausgerechnet: readonly string[]
  /** The entry is there and can be taken out. */
  entfernbar: boolean
  /** Another entry may follow: of a list, or another person. */
  noch: 'eintrag' | 'person' | undefined
  gespeichert: string
  stand: Standmeldung | undefined
}

/** Hidden field: what the page already asked to look at again. */
export const GESEHEN = 'gesehen'

/** One topic: its questions in one form, saved by each of its buttons. */
export const Blattseite = ({ rahmen, worte, seite, bereich, person, aktion, stand, ...rest }: Props) => {
  const t = bogentexte(rahmen.sprache)
  const { titel, einleitung } = worte.seite(seite, { person })
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={titel.text}
      bereich={worte.bereich(bereich).text}
      fehler={rest.fehler.liste}
      stand={stand}
    >
      {einleitung && (
        <Deutsch lang={einleitung.lang}>
          <Absatz>{einleitung.text}</Absatz>
        </Deutsch>
      )}
      {rest.hinweis && (
        <Deutsch lang={rest.hinweis.lang}>
          <Absatz>{rest.hinweis.text}</Absatz>
        </Deutsch>
      )}
      <Auffaellig {...rest} sprache={rahmen.sprache} />
      <Geschwister rahmen={rahmen} herkunft={rest.herkunft} geschwister={rest.geschwister} />
      <Formular
        aktion={aktion}
        versteckt={{
          ...rest.herkunft,
          ...Object.fromEntries(rest.fragen.map(({ standname, abdruck }) => [standname, abdruck])),
          ...(rest.auffaellig.length > 0 && { [GESEHEN]: rest.auffaellig.map(({ key }) => key).join(' ') }),
        }}
        gespeichert
      >
        {rest.fragen.map((frage) => (
          <Deutsch key={frage.name} lang={frage.text.lang}>
            <Frage {...frage} eingabe={rest.eingabe} fehler={rest.fehler} worte={worte} />
          </Deutsch>
        ))}
        {rest.ausgerechnet.length > 0 && <Liste punkte={rest.ausgerechnet} />}
        <Knopfreihe>
          <Knopf name="aktion" wert="weiter">
            {t('blatt.weiter')}
          </Knopf>
          {rest.noch !== undefined && (
            <Knopf art="sekundaer" name="aktion" wert="noch">
              {t(rest.noch === 'person' ? 'blatt.noch.person' : 'blatt.noch')}
            </Knopf>
          )}
          <Knopf art="sekundaer" name="aktion" wert="zurueck">
            {t('blatt.zurueck')}
          </Knopf>
          <Knopf art="leise" name="aktion" wert="spaeter">
            {t('blatt.spaeter')}
          </Knopf>
          {rest.entfernbar && (
            <Knopf art="leise" name="aktion" wert="entfernen">
              {t(rest.noch === 'person' ? 'blatt.diese' : 'blatt.diesen')}
            </Knopf>
          )}
        </Knopfreihe>
        <Speicherzeile gespeichert={rest.gespeichert} angemeldetBis={rahmen.sitzung?.endeUhrzeit} />
      </Formular>
    </PortalSeite>
  )
}

const Auffaellig = ({ auffaellig, sprache }: Pick<Props, 'auffaellig'> & { sprache: Sprache }) => {
  const t = bogentexte(sprache)
  if (auffaellig.length === 0) return null
  return (
    <Hinweis art="warnung" titel={t('blatt.auffaellig')} id="auffaellig">
      <ul>
        {auffaellig.map(({ key, feld, text }) => (
          <li key={key} lang={text.lang}>
            <a href={`#${feldId(feld)}`}>{text.text}</a>
          </li>
        ))}
      </ul>
      <Absatz>{t('blatt.auffaellig.weiter')}</Absatz>
    </Hinweis>
  )
}

/** Marks what is German on a page in another language. */
const Deutsch = ({ lang, children }: { lang: 'de' | undefined; children: ComponentChildren }) =>
  lang === undefined ? (
    <>{children}</>
  ) : (
    <div class="jc-deutsch" lang={lang} dir="ltr">
      {children}
    </div>
  )
