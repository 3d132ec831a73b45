import { type Eingabe, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Formular,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Textbereich,
  Textfeld,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Betreiber } from '../inhalte/schema.ts'
import { meldungstexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  betreiber: Betreiber
  eingabe: Eingabe
  meldungen?: Meldungen | undefined
  /** Makes a second press the same report. */
  schluessel: string
}

/** The form everyone can send, without account and without JavaScript (§ 12b BGG, § 7 BITV 2.0). */
export const MeldungSeite = ({ rahmen, betreiber, eingabe, meldungen, schluessel }: Props) => {
  const t = meldungstexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} fehler={meldungen?.liste ?? []}>
      <Absatz>{t('einleitung')}</Absatz>
      <Formular aktion="/barriere-melden" schluessel={schluessel}>
        <Textbereich
          name="was"
          label={t('was')}
          hinweis={t('was.hinweis')}
          wert={wert(eingabe, 'was')}
          max={4000}
          fehler={meldungen?.fuer('was')}
        />
        <Textfeld
          name="wo"
          label={t('wo')}
          hinweis={t('wo.hinweis')}
          wert={wert(eingabe, 'wo')}
          freiwillig
          fehler={meldungen?.fuer('wo')}
        />
        <Textfeld
          name="email"
          art="email"
          autocomplete="email"
          label={t('email')}
          hinweis={t('email.hinweis')}
          wert={wert(eingabe, 'email')}
          freiwillig
          fehler={meldungen?.fuer('email')}
        />
        <Absatz>{t('persoenlich')}</Absatz>
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
      <Ueberschrift ebene={2}>{t('anders.titel')}</Ueberschrift>
      <Absatz>{t('anders.text', betreiber)}</Absatz>
    </PortalSeite>
  )
}

export const DankeSeite = ({ rahmen, betreiber }: Pick<Props, 'rahmen' | 'betreiber'>) => {
  const t = meldungstexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('danke.titel')} bereich={t('titel')}>
      <Absatz>{t('danke.text', betreiber)}</Absatz>
      <Absatz>{t('danke.antwort')}</Absatz>
      <Knopfreihe>
        <Knopf href="/" art="sekundaer">
          {t('danke.start')}
        </Knopf>
      </Knopfreihe>
    </PortalSeite>
  )
}
