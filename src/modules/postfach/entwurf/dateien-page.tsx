import { type Datei, Dateifeld } from '../../../platform/eingang/index.ts'
import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Formular,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Speicherzeile,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import { schreibtexte } from '../texte/schreiben.ts'

interface Props {
  rahmen: PortalRahmen
  id: string
  dateien: readonly Datei[]
  meldungen: Meldungen
}

/** Files that go along with a message; none is fine. */
export const DateienSeite = ({ rahmen, id, dateien, meldungen }: Props) => {
  const t = schreibtexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('dateien.titel')}
      bereich={t('bereich')}
      zurueck={pfade.entwurf(id)}
      fehler={meldungen.liste}
      skripte={['js/dateien.js']}
    >
      <Absatz>{t('dateien.text')}</Absatz>
      <Formular aktion={pfade.entwurf(id, 'dateien')} mitDateien>
        <Dateifeld name="datei" label={t('dateien.label')} fehler={meldungen.fuer('datei-neu')} dateien={dateien} />
        <Knopfreihe>
          <Knopf name="aktion" wert="weiter">
            {t('weiter')}
          </Knopf>
        </Knopfreihe>
        <Speicherzeile angemeldetBis={rahmen.sitzung?.endeUhrzeit} />
      </Formular>
    </PortalSeite>
  )
}
