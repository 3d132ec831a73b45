import { datumLang, tagInBerlin } from '../../../platform/clock/index.ts'
import { eingegeben, type Eingabe, type Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Faden,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  type PortalRahmen,
  PortalSeite,
  Referenz,
  Speicherzeile,
  type Standmeldung,
  Textbereich,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { zeitwort } from '../entwurf/antwortzeit.ts'
import { pfade } from '../pfade.ts'
import { TEXT_HOECHSTENS } from '../schreiben/form.ts'
import { anliegenIn } from '../texte/anliegen.ts'
import { fadentexte } from '../texte/faden.ts'
import { schreibtexte } from '../texte/schreiben.ts'
import type { Fadenlage } from './lage.ts'
import { alsNachrichten } from './nachrichten.tsx'

interface Props extends Fadenlage {
  rahmen: PortalRahmen
  /** Id of the answer, whatever is pressed how often. */
  schluessel: string
  /** Files may go along today (PF-11). */
  anlagen: boolean
  eingabe: Eingabe
  meldungen: Meldungen
  stand: Standmeldung | undefined
}

/** A conversation with its office (ux W9b): messages, their states, the answer. */
export const GespraechSeite = (props: Props) => {
  const { rahmen, faden, stelle, meldungen, stand } = props
  const { sprache } = rahmen
  const t = fadentexte(sprache)
  const neueste = faden.nachrichten.at(-1)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={anliegenIn(sprache, faden.anliegen)}
      bereich={schreibtexte(sprache)('bereich')}
      zurueck={pfade.liste}
      fehler={meldungen.liste}
      stand={stand}
    >
      <Absatz>
        <bdi>{stelle.name}</bdi> · {t('nummer')} <Referenz>{faden.referenz}</Referenz>
      </Absatz>
      {faden.nachrichten.length > 3 && neueste && (
        <Absatz>
          <Link href={`#n-${neueste.id}`}>{t('neueste')}</Link>
        </Absatz>
      )}
      <Faden nachrichten={alsNachrichten(props, sprache)} />
      <Ende {...props} />
      <Absatz>
        <Link href={pfade.faden(faden.referenz, 'druck')} symbol="download">
          {t('drucken')}
        </Link>
      </Absatz>
      {faden.geschlossen === null && (
        <Absatz>
          <Link href={pfade.faden(faden.referenz, 'beenden')}>{t('beenden')}</Link>
        </Absatz>
      )}
      <Formular aktion={pfade.faden(faden.referenz, 'loeschen')}>
        <Absatz art="leise">{t('loeschen.satz')}</Absatz>
        <Knopf art="leise">{t('loeschen')}</Knopf>
      </Formular>
    </PortalSeite>
  )
}

/** The answer; or why none can be written here. */
const Ende = (props: Props) => {
  const { rahmen, faden, offen } = props
  const t = fadentexte(rahmen.sprache)
  if (faden.geschlossen !== null)
    return (
      <Hinweis titel={t('geschlossen.titel')}>
        <Absatz>
          {t('geschlossen.satz', {
            datum: datumLang(tagInBerlin(faden.geschlossen), rahmen.sprache),
            grund: fadentexte.roh(rahmen.sprache, `grund.${faden.geschlossenGrund}`) ?? '',
          })}
        </Absatz>
        <Absatz>
          {t('geschlossen.neu')} <Link href={pfade.schreiben}>{t('geschlossen.knopf')}</Link>
        </Absatz>
      </Hinweis>
    )
  return offen ? <Antwort {...props} /> : <Absatz>{t('aus.satz')}</Absatz>
}

const Antwort = ({ rahmen, faden, anlagen, schluessel, antwortWerktage, eingabe, meldungen }: Props) => {
  const t = fadentexte(rahmen.sprache)
  return (
    <>
      <Ueberschrift ebene={2}>{t('antworten.titel')}</Ueberschrift>
      <Formular aktion={pfade.faden(faden.referenz)} schluessel={schluessel} gespeichert>
        <Textbereich {...eingegeben('text', eingabe, meldungen)} label={t('antworten.label')} max={TEXT_HOECHSTENS} />
        <Absatz>
          {schreibtexte(rahmen.sprache)(`text.zeit.${zeitwort(antwortWerktage)}`, { n: antwortWerktage ?? 0 })}
        </Absatz>
        <Knopfreihe>
          <Knopf name="aktion" wert="senden">
            {t('antworten.knopf')}
          </Knopf>
          {anlagen && (
            <Knopf art="sekundaer" name="aktion" wert="dateien">
              {t('antworten.datei')}
            </Knopf>
          )}
          <Knopf art="sekundaer" name="aktion" wert="speichern">
            {t('antworten.speichern')}
          </Knopf>
        </Knopfreihe>
        <Speicherzeile angemeldetBis={rahmen.sitzung?.endeUhrzeit} />
      </Formular>
    </>
  )
}
