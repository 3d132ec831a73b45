import { type Instant, zeitpunktLang } from '../../../../platform/clock/index.ts'
import { Absatz, Formular, Hinweis, Knopf, type PortalRahmen } from '../../../../platform/html/index.ts'
import type { Formularart } from '../formularart.ts'
import { bogentexte } from '../texte.ts'

interface Props {
  rahmen: PortalRahmen
  art: Formularart
  id: string
  gespeichert: Instant
}

/** Two accounts became one, and each had begun the form: both drafts can be gone on with. */
export const AndererEntwurf = ({ rahmen, art, id, gespeichert }: Props) => {
  const t = bogentexte(rahmen.sprache)
  const { datum, zeit } = zeitpunktLang(gespeichert)
  return (
    <Hinweis titel={t('anderer.titel')}>
      <Absatz>{t('anderer.text', { datum, zeit })}</Absatz>
      <Formular aktion={`${art.pfad}/zurueckholen`} versteckt={{ bogen: id }}>
        <Knopf art="sekundaer">{t('anderer.knopf')}</Knopf>
      </Formular>
    </Hinweis>
  )
}
