import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  type PortalRahmen,
  PortalSeite,
  Speicherzeile,
} from '../../../platform/html/index.ts'
import type { AngebotenesAnliegen } from '../../konfiguration/index.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import { pfade } from '../pfade.ts'
import { anliegenIn } from '../texte/anliegen.ts'
import { schreibtexte, type T } from '../texte/schreiben.ts'

interface Props {
  rahmen: PortalRahmen
  stelle: Dienststelle
  angebot: readonly AngebotenesAnliegen[]
  /** Chosen before: one that is switched off here, or leads to a form and has words of the office. */
  gewaehlt?: AngebotenesAnliegen | undefined
  meldungen: Meldungen
}

/** Where the Anliegen that lead to a form go (PF-03). */
export const formularweg: Readonly<Record<string, string>> = { VÄM: '/veraenderung', WBA: '/antrag/weiterbewilligung' }

/** To whom, and what about (ux W10a). Switched off shows the office's hint, a form's its information (PF-04). */
export const AnliegenSeite = ({ rahmen, stelle, angebot, gewaehlt, meldungen }: Props) => {
  const t = schreibtexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('anliegen.titel')}
      bereich={t('bereich')}
      zurueck={pfade.liste}
      fehler={meldungen.liste}
    >
      {gewaehlt && <Gewaehlt anliegen={gewaehlt} stelle={stelle} t={t} />}
      <Absatz>
        {t('anliegen.an')}: <bdi>{stelle.name}</bdi>. <Link href={pfade.stelle}>{t('anliegen.andere')}</Link>
      </Absatz>
      <Formular aktion={pfade.schreiben} versteckt={{ stelle: stelle.id }}>
        <Auswahl
          name="anliegen"
          label={t('anliegen.titel')}
          wert={gewaehlt?.schluessel}
          fehler={meldungen.fuer('anliegen')}
          moeglichkeiten={angebot.map((eines) => ({
            wert: eines.schluessel,
            text: anliegenIn(rahmen.sprache, eines.schluessel),
            ...hinweis(eines, t),
          }))}
        />
        <Knopfreihe>
          <Knopf>{t('weiter')}</Knopf>
        </Knopfreihe>
        <Speicherzeile angemeldetBis={rahmen.sitzung?.endeUhrzeit} />
      </Formular>
    </PortalSeite>
  )
}

const hinweis = ({ angeboten, verhalten }: AngebotenesAnliegen, t: T): { hinweis?: string } => {
  if (!angeboten) return { hinweis: t('anliegen.aus') }
  return verhalten === 'Nachricht' ? {} : { hinweis: t('anliegen.formular') }
}

const Gewaehlt = ({ anliegen, stelle, t }: { anliegen: AngebotenesAnliegen; stelle: Dienststelle; t: T }) => {
  const ziel = formularweg[anliegen.verhalten]
  if (!anliegen.angeboten)
    return (
      <Hinweis art="warnung" titel={t('aus.titel')}>
        {anliegen.text !== undefined && (
          <p class="kern-body" lang="de">
            {anliegen.text}
          </p>
        )}
        <Absatz>{t('aus.sonst')}</Absatz>
      </Hinweis>
    )
  return ziel === undefined ? null : (
    <Hinweis titel={t('info.titel', { stelle: stelle.name })}>
      <p class="kern-body" lang="de">
        {anliegen.text}
      </p>
      <Absatz>
        <Link href={ziel}>{t('info.formular')}</Link>
      </Absatz>
    </Hinweis>
  )
}
