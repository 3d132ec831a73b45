import { datumLang, tagInBerlin, zeitpunktLang } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Aufgabenliste,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
} from '../../../platform/html/index.ts'
import { profiltexte } from '../texte.ts'
import type { Profilstand, Teilstand } from './query.ts'

interface Props {
  rahmen: PortalRahmen
  stand: Profilstand | undefined
  /** All begun parts were sent just now. */
  gesendet: boolean
}

/** The three parts of the profile, each with its state: open, begun, handed in and where that lies now (OA-01, ST-02). */
export const Profilseite = ({ rahmen, stand, gesendet }: Props) => {
  const t = profiltexte(rahmen.sprache)
  if (stand === undefined)
    return (
      <PortalSeite rahmen={rahmen} titel={t('titel')}>
        <Absatz art="gross">{t('ohne-antrag')}</Absatz>
        <Knopf href="/antrag/tag">{t('ohne-antrag.knopf')}</Knopf>
      </PortalSeite>
    )
  const begonnene = stand.teile.filter(({ begonnen }) => begonnen !== undefined)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} stand={gesendet ? { text: t('alle.stand') } : undefined}>
      <Absatz art="gross">{t('einleitung')}</Absatz>
      <Absatz>{t('reihenfolge')}</Absatz>
      <Aufgabenliste aufgaben={stand.teile.map((teil) => aufgabe(teil, stand.geprueft, rahmen))} />
      {stand.teile.some(({ abgesendet }) => abgesendet !== undefined) && <Absatz>{t('noch-einmal')}</Absatz>}
      <Knopfreihe>
        {begonnene.length > 1 && <Knopf href="/arbeitsmarktprofil/absenden">{t('alle.knopf')}</Knopf>}
        <Knopf art="sekundaer" href="/uebersicht">
          {t('uebersicht')}
        </Knopf>
      </Knopfreihe>
    </PortalSeite>
  )
}

function aufgabe(
  { art: { art, pfad }, begonnen, abgesendet }: Teilstand,
  geprueft: boolean,
  { sprache }: PortalRahmen,
) {
  const t = profiltexte(sprache)
  const kopf = { titel: t(`teil.${art}`), href: pfad }
  if (begonnen !== undefined)
    return {
      ...kopf,
      stand: { art: 'info', text: t('stand.begonnen') },
      hinweis: t('hinweis.begonnen', {
        datum: datumLang(tagInBerlin(begonnen), sprache),
        zeit: zeitpunktLang(begonnen).zeit,
      }),
    } as const
  if (abgesendet === undefined)
    return { ...kopf, stand: { art: 'neutral', text: t('stand.offen') }, hinweis: t(`hinweis.${art}`) } as const
  const datum = datumLang(tagInBerlin(abgesendet.am), sprache)
  return {
    ...kopf,
    stand: { art: 'erfolg', text: t('stand.abgesendet') },
    hinweis: t(geprueft ? 'hinweis.bereit' : 'hinweis.wartet', { datum }),
  } as const
}
