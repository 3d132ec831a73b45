import type { Instant } from '../../../platform/clock/index.ts'
import { zeitpunktLang } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Referenz,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import { zeitwort } from '../entwurf/antwortzeit.ts'
import { pfade } from '../pfade.ts'
import { anliegenIn } from '../texte/anliegen.ts'
import { schreibtexte } from '../texte/schreiben.ts'

interface Props {
  rahmen: PortalRahmen
  referenz: string
  anliegen: string
  /** When the newest message of the conversation was sent. */
  gesendet: Instant
  stelle: Dienststelle
  antwortWerktage: number | null
  doppelt: boolean
}

/** The receipt: number, moment, office, and what happens next. */
export const GesendetSeite = ({ rahmen, referenz, anliegen, gesendet, stelle, antwortWerktage, doppelt }: Props) => {
  const { sprache } = rahmen
  const t = schreibtexte(sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('gesendet.titel')}
      bereich={t('bereich')}
      stand={doppelt ? { text: t('gesendet.doppelt') } : undefined}
    >
      <Beschreibungsliste
        angaben={[
          { name: t('gesendet.nummer'), wert: <Referenz stark>{referenz}</Referenz> },
          { name: t('gesendet.am'), wert: t('gesendet.am.wert', zeitpunktLang(gesendet, sprache)) },
          { name: t('text.an'), wert: <bdi>{stelle.name}</bdi> },
          { name: t('text.thema'), wert: anliegenIn(sprache, anliegen) },
        ]}
      />
      <Ueberschrift ebene={2}>{t('gesendet.weiter')}</Ueberschrift>
      <Absatz>{t(`gesendet.antwort.${zeitwort(antwortWerktage)}`, { n: antwortWerktage ?? 0 })}</Absatz>
      <Absatz>{t('gesendet.nichts')}</Absatz>
      <Knopfreihe>
        <Knopf href={pfade.liste}>{t('gesendet.postfach')}</Knopf>
        <Knopf art="sekundaer" href={pfade.faden(referenz)}>
          {t('gesendet.ansehen')}
        </Knopf>
      </Knopfreihe>
    </PortalSeite>
  )
}
