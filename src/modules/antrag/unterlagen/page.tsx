import { type Datei, Dateifeld, Dateizeile } from '../../../platform/eingang/index.ts'
import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Formular,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  type Standmeldung,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { unterlagentexte } from './texte.ts'
import type { Stelle } from './verwendung.ts'

interface Props {
  rahmen: PortalRahmen
  dateien: readonly Datei[]
  /** Where each is used. */
  verwendet: ReadonlyMap<string, readonly Stelle[]>
  meldungen: Meldungen
  stand: Standmeldung | undefined
}

/** All files of one person: their state, their content when it is free, removal with a way back. */
export const UnterlagenSeite = ({ rahmen, dateien, verwendet, meldungen, stand }: Props) => {
  const t = unterlagentexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('titel')}
      zurueck="/uebersicht"
      fehler={meldungen.liste}
      skripte={['js/dateien.js']}
      {...(stand && { stand })}
    >
      <Absatz>{t('einleitung')}</Absatz>
      <Absatz>{t('wer-liest')}</Absatz>
      <Formular aktion="/unterlagen" mitDateien>
        <Dateifeld
          name="datei"
          label={t('neu.label')}
          fehler={meldungen.fuer('datei-neu')}
          danach="/unterlagen?stand=hochgeladen"
        />
      </Formular>
      <Absatz art="leise">{t('briefe-bleiben')}</Absatz>
      <Ueberschrift ebene={2}>{t('liste.titel')}</Ueberschrift>
      {dateien.length === 0 ? (
        <Absatz>
          {t('leer')} {t('leer.hilfe')}
        </Absatz>
      ) : (
        <ul class="jc-dateien">
          {dateien.map((datei) => (
            <li key={datei.id}>
              <Dateizeile datei={datei} entfernen={{ aktion: `/unterlagen/${datei.id}/entfernen` }} />
              {datei.stand !== 'abgelehnt' && <Wo stellen={verwendet.get(datei.id) ?? []} t={t} />}
            </li>
          ))}
        </ul>
      )}
    </PortalSeite>
  )
}

/** Where a file is used: nobody uploads it once more, and nobody wonders whether it was sent. */
const Wo = ({ stellen, t }: { stellen: readonly Stelle[]; t: ReturnType<typeof unterlagentexte> }) =>
  stellen.length === 0 ? (
    <Absatz art="leise">{t('wo.nirgends')}</Absatz>
  ) : (
    <Liste
      art="ohne"
      punkte={stellen.map(({ text, href }) => (
        <Link href={href}>{text}</Link>
      ))}
    />
  )
