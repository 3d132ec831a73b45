import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  Formular,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  type Standmeldung,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import { hinweistexte } from '../texte/hinweis.ts'

interface Props {
  rahmen: PortalRahmen
  aktiv: boolean
  stand: Standmeldung | undefined
  meldungen: Meldungen
}

/** Whether an e-mail comes about new messages; what it says, and that it says nothing. */
export const BenachrichtigungSeite = ({ rahmen, aktiv, stand, meldungen }: Props) => {
  const t = hinweistexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} zurueck={pfade.liste} stand={stand} fehler={meldungen.liste}>
      <Absatz>{t('satz')}</Absatz>
      <Absatz>{t('inhalt')}</Absatz>
      <Formular aktion={pfade.benachrichtigung}>
        <Auswahl
          name="wahl"
          label={t('frage')}
          wert={aktiv ? 'ja' : 'nein'}
          fehler={meldungen.fuer('wahl')}
          moeglichkeiten={[
            { wert: 'ja', text: t('ja') },
            { wert: 'nein', text: t('nein') },
          ]}
        />
        <Knopfreihe>
          <Knopf>{t('speichern')}</Knopf>
        </Knopfreihe>
      </Formular>
    </PortalSeite>
  )
}
