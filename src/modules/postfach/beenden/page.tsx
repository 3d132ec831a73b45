import {
  Absatz,
  Formular,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Referenz,
} from '../../../platform/html/index.ts'
import type { Fadenkopf } from '../faden/kopf.ts'
import { pfade } from '../pfade.ts'
import { anliegenIn } from '../texte/anliegen.ts'
import { fadentexte } from '../texte/faden.ts'

interface Props {
  rahmen: PortalRahmen
  faden: Fadenkopf
}

/** Asks a customer once, with what it means: there is no way back, only a new message. */
export const BeendenSeite = ({ rahmen, faden }: Props) => {
  const { sprache } = rahmen
  const t = fadentexte(sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('beenden.titel')} zurueck={pfade.faden(faden.referenz)}>
      <Absatz>
        {anliegenIn(sprache, faden.anliegen)} · {t('nummer')} <Referenz>{faden.referenz}</Referenz>
      </Absatz>
      <Absatz>{t('beenden.folge')}</Absatz>
      <Absatz>{t('beenden.akte')}</Absatz>
      <Absatz>{t('beenden.neu')}</Absatz>
      <Formular aktion={pfade.faden(faden.referenz, 'beenden')}>
        <Knopfreihe>
          <Knopf>{t('beenden.knopf')}</Knopf>
          <Knopf art="sekundaer" href={pfade.faden(faden.referenz)}>
            {t('beenden.zurueck')}
          </Knopf>
        </Knopfreihe>
      </Formular>
    </PortalSeite>
  )
}
