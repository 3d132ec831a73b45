import { Absatz, Formular, Hinweis, Knopf, Liste, type PortalRahmen } from '../../../../platform/html/index.ts'
import type { Streckentexte, Umzug } from '../../../strecke/index.ts'
import { bogentexte } from '../texte.ts'

/** The forms were changed since this one was begun. */
export interface Umzugsangebot extends Umzug {
  readonly fassungId: string
}

interface Props extends Umzugsangebot {
  rahmen: PortalRahmen
  worte: Streckentexte
  aktion: string
}

/** Says what would be new and what would go; the form may also be ended on the version that it was begun on. */
export const NeueFassung = ({ rahmen, worte, aktion, neu, weg, fassungId }: Props) => {
  const t = bogentexte(rahmen.sprache)
  const namen = (fragen: Umzug['neu']) => fragen.map(({ id }) => worte.frage(id).text)
  return (
    <Hinweis titel={t('fassung.titel')}>
      <Absatz>{t('fassung.text')}</Absatz>
      {neu.length > 0 && <Absatz>{t('fassung.neu')}</Absatz>}
      {neu.length > 0 && <Liste punkte={namen(neu)} />}
      {weg.length > 0 && <Absatz>{t('fassung.weg')}</Absatz>}
      {weg.length > 0 && <Liste punkte={namen(weg)} />}
      {neu.length + weg.length === 0 && <Absatz>{t('fassung.gleich')}</Absatz>}
      <Formular aktion={aktion} versteckt={{ fassung: fassungId }}>
        <Knopf art="sekundaer">{t('fassung.knopf')}</Knopf>
      </Formular>
    </Hinweis>
  )
}
