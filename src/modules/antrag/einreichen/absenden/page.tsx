import type { Meldungen } from '../../../../platform/forms/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  Formular,
  Haken,
  Hinweis,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Speicherzeile,
  Ueberschrift,
} from '../../../../platform/html/index.ts'
import type { Bogenart } from '../../bogen/bogen.ts'
import { type Dateistand, dateizeilen } from '../dateistand.ts'
import { Fehlendes, type FehltProps } from '../fehlendes.tsx'
import { einreichtexte } from '../texte.ts'
import { wege } from '../wege.ts'

interface Props extends FehltProps {
  rahmen: PortalRahmen
  art: Bogenart
  bogenId: string
  bereich: string
  stelle: string
  dateien: Dateistand
  meldungen?: Meldungen | undefined
}

/** Where it goes, what is missing, the declaration, and the button. Nothing missing is in the way (§ 37 SGB II). */
export const AbsendenSeite = (props: Props) => {
  const { rahmen, art, bogenId, bereich, stelle, dateien, meldungen, angaben, nachweise } = props
  const t = einreichtexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('absenden.titel')} bereich={bereich} fehler={meldungen?.liste ?? []}>
      <Beschreibungsliste angaben={[{ name: t('absenden.an'), wert: stelle }, ...dateizeilen(dateien, t)]} />
      {dateien.inPruefung && <Absatz>{t('dateien.pruefung')}</Absatz>}
      <Fehlendes angaben={angaben} nachweise={nachweise} t={t} ergaenzen={wege.bogen(art)} />
      <Ueberschrift ebene={2}>{t('absenden.erklaerung')}</Ueberschrift>
      <Formular aktion={wege.absenden(art)} schluessel={bogenId}>
        <Haken name="wahrheit" label={t('absenden.haken')} fehler={meldungen?.fuer('wahrheit')} />
        <Absatz>{t('absenden.pflicht')}</Absatz>
        {rahmen.sprache !== 'de' && <Absatz>{t('absenden.deutsch')}</Absatz>}
        <Absatz>{t('absenden.folge')}</Absatz>
        <Knopfreihe>
          <Knopf>{t('absenden.knopf')}</Knopf>
          <Knopf art="sekundaer" href={wege.pruefen(art)}>
            {t('absenden.zurueck')}
          </Knopf>
        </Knopfreihe>
        <Speicherzeile angemeldetBis={rahmen.sitzung?.endeUhrzeit} />
      </Formular>
    </PortalSeite>
  )
}

interface WartetProps {
  rahmen: PortalRahmen
  art: Bogenart
  bereich: string
  stelle: string
}

/** The office checks first who applies (ST-02). */
export const WartetSeite = ({ rahmen, art, bereich, stelle }: WartetProps) => {
  const t = einreichtexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('wartet.titel')} bereich={bereich}>
      <Hinweis titel={t('wartet.text', { stelle })}>
        <Absatz>{t('wartet.datum')}</Absatz>
        <Absatz>{t('wartet.mail')}</Absatz>
      </Hinweis>
      <Knopfreihe>
        <Knopf art="sekundaer" href={wege.bogen(art)}>
          {t('wartet.zurueck')}
        </Knopf>
      </Knopfreihe>
    </PortalSeite>
  )
}
