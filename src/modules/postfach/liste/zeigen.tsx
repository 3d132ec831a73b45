import { datumLang, tagInBerlin } from '../../../platform/clock/index.ts'
import { Formular, Knopf, type Postzeile } from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Entwurf } from '../entwurf/entwurf.ts'
import { pfade } from '../pfade.ts'
import { anliegenIn } from '../texte/anliegen.ts'
import { listentexte, type T } from '../texte/liste.ts'
import type { Fadenzeile } from './query.ts'

/** A conversation as a line of the list. */
export function alsZeile(faden: Fadenzeile & { readonly stelle: string }, sprache: Sprache): Postzeile {
  const t = listentexte(sprache)
  const { dateien } = faden
  const anzahl = dateien === 1 ? t('dateien.1') : t('dateien.n', { n: dateien })
  return {
    ...(faden.geloescht === null ? { href: pfade.faden(faden.referenz) } : { aktion: <Zurueck faden={faden} t={t} /> }),
    titel: anliegenIn(sprache, faden.anliegen),
    mit: faden.stelle,
    neu: faden.ungelesen > 0 ? t('neu') : undefined,
    zeitpunkt: faden.zuletzt.toISOString(),
    zeit: datumLang(tagInBerlin(faden.zuletzt), sprache),
    stand: [t(`stand.${faden.stand}`), ...(dateien === 0 ? [] : [anzahl])].join(' · '),
  }
}

const Zurueck = ({ faden, t }: { faden: Fadenzeile; t: T }) => (
  <Formular aktion={pfade.faden(faden.referenz, 'zurueckholen')}>
    <Knopf art="sekundaer" klein>
      {t('zurueckholen')}
      <span class="jc-vh"> {faden.referenz}</span>
    </Knopf>
  </Formular>
)

/** A draft as a line of the list. */
export function entwurfszeile(entwurf: Entwurf & { readonly stelle: string }, sprache: Sprache): Postzeile {
  const t = listentexte(sprache)
  return {
    href: pfade.entwurf(entwurf.id),
    titel: anliegenIn(sprache, entwurf.anliegen),
    mit: entwurf.stelle,
    zeitpunkt: entwurf.gespeichert.toISOString(),
    zeit: datumLang(tagInBerlin(entwurf.gespeichert), sprache),
    stand: t(entwurf.fadenId === null ? 'entwurf.neu' : 'entwurf.antwort'),
  }
}
