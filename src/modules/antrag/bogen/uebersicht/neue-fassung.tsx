import { Absatz, Formular, Hinweis, Knopf, Liste, type PortalRahmen } from '../../../../platform/html/index.ts'
import type { Definition, Streckentexte, Umzug } from '../../../strecke/index.ts'
import { texteFuer } from '../../formulare/texte.ts'
import { bogentexte } from '../texte.ts'

/** The forms were changed since this one was begun. */
export interface Umzugsangebot extends Umzug {
  readonly fassungId: string
  /** The forms as they are now. */
  readonly definition: Definition
}

interface Props extends Umzugsangebot {
  rahmen: PortalRahmen
  worte: Streckentexte
  aktion: string
}

/** Says what would be new, go or mean something else; the form may also be ended on the version that it was begun on. */
export const NeueFassung = ({ rahmen, worte, aktion, neu, weg, geaendert, fassungId, definition }: Props) => {
  const t = bogentexte(rahmen.sprache)
  const neueWorte = texteFuer(rahmen.einfach ? 'de-einfach' : rahmen.sprache, definition)
  const namen = (fragen: Umzug['neu'], von: Streckentexte) => fragen.map(({ id }) => von.frage(id).text)
  return (
    <Hinweis titel={t('fassung.titel')}>
      <Absatz>{t('fassung.text')}</Absatz>
      {neu.length > 0 && <Absatz>{t('fassung.neu')}</Absatz>}
      {neu.length > 0 && <Liste punkte={namen(neu, neueWorte)} />}
      {weg.length > 0 && <Absatz>{t('fassung.weg')}</Absatz>}
      {weg.length > 0 && <Liste punkte={namen(weg, worte)} />}
      {geaendert.length > 0 && <Absatz>{t('fassung.geaendert')}</Absatz>}
      {geaendert.length > 0 && <Liste punkte={namen(geaendert, neueWorte)} />}
      <Formular aktion={aktion} versteckt={{ fassung: fassungId }}>
        <Knopf art="sekundaer">{t('fassung.knopf')}</Knopf>
      </Formular>
    </Hinweis>
  )
}
