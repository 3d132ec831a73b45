import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Formular,
  Hinweis,
  Karte,
  Karten,
  Knopf,
  type PortalRahmen,
  PortalSeite,
  Textfeld,
} from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Dienststelle } from '../dienststelle/dienststelle.ts'
import { anschriftszeile } from '../dienststelle/wege.tsx'
import type { Fund } from './suchen.ts'
import { suchtexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  /** What stands in the fields; the street is asked only where it helps. */
  wo: string
  strasse?: string
  meldungen?: Meldungen | undefined
  /** Not unique: unique ones lead on to the page of the office. */
  fund?: Fund | undefined
  /** A street was given and did not decide. */
  strasseOffen?: boolean
  /** The receiving office, where nothing was found. */
  hilfe?: Dienststelle | undefined
}

export const SuchSeite = ({ rahmen, wo, strasse = '', meldungen, fund, strasseOffen, hilfe }: Props) => {
  const { sprache } = rahmen
  const t = suchtexte(sprache)
  const mitStrasse = fund?.art === 'strasse' || strasse !== ''
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} bereich={t('bereich')} fehler={meldungen?.liste ?? []}>
      {fund && <Lage fund={fund} offen={strasseOffen === true} sprache={sprache} />}
      {fund?.art === 'unbekannt' && hilfe && <Hilfe stelle={hilfe} wo={wo} sprache={sprache} />}
      <Formular aktion="/jobcenter-finden">
        <Textfeld
          name="wo"
          label={t('wo')}
          hinweis={t('wo.hinweis')}
          wert={wo}
          breite={20}
          autocomplete="postal-code"
          fehler={meldungen?.fuer('wo')}
        />
        {mitStrasse && (
          <Textfeld
            name="strasse"
            label={t('strasse.feld')}
            hinweis={t('strasse.hinweis')}
            wert={strasse}
            breite={30}
            autocomplete="street-address"
            fehler={meldungen?.fuer('strasse')}
          />
        )}
        <Knopf>{t('suchen')}</Knopf>
      </Formular>
      {meldungen && hilfe && <Hilfe stelle={hilfe} sprache={sprache} />}
      {fund && 'dienststellen' in fund && <Jobcenterkarten dienststellen={fund.dienststellen} />}
    </PortalSeite>
  )
}

/** Why there is no single answer yet, and what helps. */
const Lage = ({ fund, offen, sprache }: { fund: Fund; offen: boolean; sprache: Sprache }) => {
  const t = suchtexte(sprache)
  if (fund.art === 'plz')
    return (
      <Hinweis titel={t('plz.titel')}>
        <Absatz>{t('plz.text')}</Absatz>
      </Hinweis>
    )
  if (fund.art !== 'strasse') return null
  const { plz, dienststellen } = fund
  return (
    <Hinweis titel={t(dienststellen.length > 1 ? 'strasse.titel' : 'strasse.eins', { plz })}>
      <Absatz>{t(offen ? 'strasse.offen' : 'strasse.frage')}</Absatz>
    </Hinweis>
  )
}

const Jobcenterkarten = ({ dienststellen }: { dienststellen: readonly Dienststelle[] }) => (
  <Karten>
    {dienststellen.map((stelle) => (
      <Karte key={stelle.kennung} titel={stelle.name} href={`/jobcenter/${stelle.kennung}`}>
        <Absatz>
          {anschriftszeile(stelle)}
          <br />
          {stelle.telefon}
        </Absatz>
      </Karte>
    ))}
  </Karten>
)

interface HilfeProps {
  stelle: Dienststelle
  /** Place or PLZ that exists but has no district here. */
  wo?: string
  sprache: Sprache
}

const Hilfe = ({ stelle, wo, sprache }: HilfeProps) => {
  const t = suchtexte(sprache)
  return (
    <Hinweis titel={wo === undefined ? t('hilfe.titel') : t('unbekannt.titel', { wo })}>
      <Absatz>{t('unbekannt.text', { telefon: stelle.telefon, name: stelle.name })}</Absatz>
      <Absatz>{t('trotzdem')}</Absatz>
      <Knopf href="/antrag/tag" art="sekundaer">
        {t('antrag')}
      </Knopf>
    </Hinweis>
  )
}
