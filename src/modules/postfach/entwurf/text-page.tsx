import { eingegeben, type Eingabe, type Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Speicherzeile,
  Textbereich,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import { TEXT_HOECHSTENS } from '../schreiben/form.ts'
import { anliegenIn } from '../texte/anliegen.ts'
import { schreibtexte } from '../texte/schreiben.ts'
import { zeitwort } from './antwortzeit.ts'
import type { Entwurfslage } from './lage.ts'

interface Props extends Entwurfslage {
  rahmen: PortalRahmen
  eingabe: Eingabe
  meldungen: Meldungen
  /** Time of the last saving, “8:55”. */
  gespeichert: string | undefined
}

/** The message itself (ux W10b): what the office says, when it answers, the text. Saved at each step. */
export const TextSeite = ({
  rahmen,
  entwurf,
  stelle,
  information,
  antwortWerktage,
  eingabe,
  meldungen,
  gespeichert,
}: Props) => {
  const { sprache } = rahmen
  const t = schreibtexte(sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('text.titel')}
      bereich={t('bereich')}
      zurueck={pfade.entwuerfe}
      fehler={meldungen.liste}
    >
      <Beschreibungsliste
        angaben={[
          { name: t('text.an'), wert: <bdi>{stelle.name}</bdi> },
          { name: t('text.thema'), wert: anliegenIn(sprache, entwurf.anliegen) },
        ]}
      />
      {information !== undefined && (
        <Hinweis titel={t('info.titel', { stelle: stelle.name })}>
          <p class="kern-body" lang="de">
            {information}
          </p>
        </Hinweis>
      )}
      <Formular aktion={pfade.entwurf(entwurf.id)} gespeichert>
        <Textbereich
          {...eingegeben('text', eingabe, meldungen)}
          label={t('text.label')}
          hinweis={sprache === 'de' ? undefined : t('text.deutsch')}
          zeilen={10}
          max={TEXT_HOECHSTENS}
        />
        <Absatz>{t(`text.zeit.${zeitwort(antwortWerktage)}`, { n: antwortWerktage ?? 0 })}</Absatz>
        <Absatz>{t('text.frist')}</Absatz>
        <Knopfreihe>
          <Knopf name="aktion" wert="weiter">
            {t('weiter')}
          </Knopf>
          <Knopf art="sekundaer" name="aktion" wert="speichern">
            {t('text.speichern')}
          </Knopf>
        </Knopfreihe>
        <Speicherzeile gespeichert={gespeichert} angemeldetBis={rahmen.sitzung?.endeUhrzeit} />
        <Absatz art="leise">{t('wer-liest')}</Absatz>
      </Formular>
      <Formular aktion={pfade.entwurf(entwurf.id, 'loeschen')}>
        <Knopf art="leise">{t('pruefen.loeschen')}</Knopf>
      </Formular>
    </PortalSeite>
  )
}
