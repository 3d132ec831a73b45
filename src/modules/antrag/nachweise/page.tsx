import { type Datei, Dateifeld } from '../../../platform/eingang/index.ts'
import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Aufklapper,
  Auswahl,
  Formular,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  type Standmeldung,
  Textbereich,
} from '../../../platform/html/index.ts'
import type { Gefragt } from './gefragt.ts'
import { mitWorten, type Weg } from './nachweis.ts'
import { nachweistexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  /** Address of the list that it belongs to. */
  liste: string
  nachweis: Gefragt
  /** Of the form that the page is made from, while it is filled in. */
  version: number | undefined
  /** The ways that may be chosen here. */
  wege: readonly Weg[]
  /** What is chosen: the way (or nothing yet), and the words. */
  weg: string
  worte: string
  /** Files of this evidence, and those in the library beside them. */
  dateien: readonly Datei[]
  unterlagen: readonly Datei[]
  meldungen: Meldungen
  stand: Standmeldung | undefined
}

/** One evidence: upload now, take from the library, handed in already, later, or there is none (ux W7). */
export const Nachweisseite = (props: Props) => {
  const { rahmen, liste, nachweis, version, wege, weg, worte, dateien, unterlagen, meldungen, stand } = props
  const t = nachweistexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={nachweis.titel}
      bereich={t('titel')}
      zurueck={liste}
      fehler={meldungen.liste}
      skripte={['js/dateien.js']}
      {...(stand && { stand })}
    >
      <Absatz>
        {nachweis.angefordert === undefined ? (
          t('warum', { frage: nachweis.frage })
        ) : (
          <>
            {t('angefordert')} <bdi lang="de">{nachweis.angefordert}</bdi>
          </>
        )}
      </Absatz>
      {nachweis.hilfe !== undefined && <Absatz>{nachweis.hilfe}</Absatz>}
      <Formular
        aktion={`${liste}/${nachweis.adresse}`}
        versteckt={version === undefined ? {} : { version: String(version) }}
        mitDateien
      >
        <Auswahl
          name="weg"
          label={t('weg.frage')}
          fehler={meldungen.fuer('weg')}
          wert={weg}
          moeglichkeiten={wege.map((wert) => ({ wert, text: t(`weg.${wert}`) }))}
        />
        <Dateifeld name="datei" label={t('datei.label')} fehler={meldungen.fuer('datei-neu')} dateien={dateien} />
        {unterlagen.length > 0 && (
          <Aufklapper titel={t('unterlagen.titel', { n: unterlagen.length })}>
            <Auswahl
              art="mehrfach"
              name="unterlage"
              label={t('unterlagen.frage')}
              moeglichkeiten={unterlagen.map(({ id, name }) => ({ wert: id, text: name }))}
            />
          </Aufklapper>
        )}
        {mitWorten
          .filter((einer) => wege.includes(einer))
          .map((einer) => (
            <Textbereich
              key={einer}
              name={`worte-${einer}`}
              label={t(`worte.${einer}`)}
              hinweis={t('worte.hinweis', { weg: t(`weg.${einer}`) })}
              fehler={meldungen.fuer(`worte-${einer}`)}
              wert={einer === weg ? worte : ''}
              zeilen={2}
            />
          ))}
        <Absatz art="leise">{t('originale')}</Absatz>
        <Knopfreihe>
          <Knopf name="aktion" wert="weiter">
            {t('weiter')}
          </Knopf>
        </Knopfreihe>
      </Formular>
    </PortalSeite>
  )
}
