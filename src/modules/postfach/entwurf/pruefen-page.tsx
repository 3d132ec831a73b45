import type { Datei } from '../../../platform/eingang/index.ts'
import {
  Absatz,
  Formular,
  Haken,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Speicherzeile,
  Zusammenfassung,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import { anliegenIn } from '../texte/anliegen.ts'
import { schreibtexte } from '../texte/schreiben.ts'
import { zeitwort } from './antwortzeit.ts'
import type { Entwurfslage } from './lage.ts'

interface Props extends Entwurfslage {
  rahmen: PortalRahmen
  dateien: readonly Datei[]
  /** Files may go along today (PF-11). */
  anlagen: boolean
  /** No e-mail is sent about answers yet: ask. */
  fragen: boolean
}

/** Check before sending: to whom, what, which files, when the answer comes. */
export const PruefenSeite = ({ rahmen, entwurf, stelle, antwortWerktage, dateien, anlagen, fragen }: Props) => {
  const { sprache } = rahmen
  const t = schreibtexte(sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('pruefen.titel')}
      bereich={t('bereich')}
      zurueck={pfade.entwurf(entwurf.id, anlagen ? 'dateien' : undefined)}
    >
      <Zusammenfassung
        titel={t('pruefen.text')}
        aendern={pfade.entwurf(entwurf.id)}
        angaben={[
          { name: t('text.an'), wert: <bdi>{stelle.name}</bdi> },
          { name: t('text.thema'), wert: anliegenIn(sprache, entwurf.anliegen) },
          {
            name: t('pruefen.text'),
            wert: (
              <span class="jc-faden__text" dir="auto">
                {entwurf.text}
              </span>
            ),
          },
          ...(anlagen
            ? [
                {
                  name: t('pruefen.dateien'),
                  wert: dateien.length === 0 ? t('pruefen.keine') : dateien.map(({ name }) => name).join(', '),
                  aendern: pfade.entwurf(entwurf.id, 'dateien'),
                },
              ]
            : []),
        ]}
      />
      <Absatz>{t(`text.zeit.${zeitwort(antwortWerktage)}`, { n: antwortWerktage ?? 0 })}</Absatz>
      <Formular aktion={pfade.entwurf(entwurf.id, 'pruefen')}>
        {fragen && <Haken name="hinweis" label={t('pruefen.hinweis')} hinweis={t('pruefen.hinweis.text')} />}
        <Knopfreihe>
          <Knopf>{t('pruefen.senden')}</Knopf>
          <Knopf art="sekundaer" href={pfade.entwuerfe}>
            {t('text.speichern')}
          </Knopf>
        </Knopfreihe>
        <Speicherzeile angemeldetBis={rahmen.sitzung?.endeUhrzeit} />
        <Absatz art="leise">{t('wer-liest')}</Absatz>
      </Formular>
    </PortalSeite>
  )
}
