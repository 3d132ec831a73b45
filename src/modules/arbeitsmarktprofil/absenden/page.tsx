import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  Formular,
  Haken,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { einreichtexte, Fehlendes, fehlendIn, type Profilteil, type Vorschau, wege } from '../../antrag/index.ts'
import { profiltexte } from '../texte.ts'

export interface Begonnen extends Vorschau {
  readonly art: Profilteil
}

interface Props {
  rahmen: PortalRahmen
  teile: readonly Begonnen[]
  meldungen: Meldungen
}

/** All parts that were begun, each with what is missing, under one declaration. Nothing missing is in the way. */
export const AlleAbsendenSeite = ({ rahmen, teile, meldungen }: Props) => {
  const t = einreichtexte(rahmen.sprache)
  const p = profiltexte(rahmen.sprache)
  const stellen = [...new Set(teile.map(({ stelle }) => stelle.name))]
  return (
    <PortalSeite rahmen={rahmen} titel={p('alle.titel')} bereich={p('titel')} fehler={meldungen.liste}>
      <Beschreibungsliste angaben={[{ name: t('absenden.an'), wert: stellen.join(', ') }]} />
      {teile.map(({ art, angaben, dateien }) => (
        <Fehlendes
          key={art}
          {...fehlendIn(rahmen.sprache, angaben, dateien)}
          t={t}
          teil={p(`teil.${art}`)}
          ergaenzen={wege.bogen(art)}
        />
      ))}
      <Ueberschrift ebene={2}>{t('absenden.erklaerung')}</Ueberschrift>
      <Formular
        aktion="/arbeitsmarktprofil/absenden"
        versteckt={Object.fromEntries(teile.map(({ art, bogen }) => [art, bogen.id]))}
      >
        <Haken name="wahrheit" label={t('absenden.haken')} fehler={meldungen.fuer('wahrheit')} />
        {rahmen.sprache !== 'de' && <Absatz>{t('absenden.deutsch')}</Absatz>}
        <Knopfreihe>
          <Knopf>{t('absenden.knopf')}</Knopf>
          <Knopf art="sekundaer" href="/arbeitsmarktprofil">
            {t('absenden.zurueck')}
          </Knopf>
        </Knopfreihe>
      </Formular>
    </PortalSeite>
  )
}
