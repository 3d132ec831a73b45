import {
  Absatz,
  Hinweis,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Postliste,
  type Postzeile,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import { listentexte } from '../texte/liste.ts'

interface Props {
  rahmen: PortalRahmen
  /** How much waits; nothing of it. */
  ungelesen: number
  entwuerfe: readonly Postzeile[]
}

/** For whom we are not sure enough of (KO-02): how much waits, what they can do already, and the way on. */
export const SicherSeite = ({ rahmen, ungelesen, entwuerfe }: Props) => {
  const t = listentexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')}>
      <Hinweis titel={t('sicher.titel')}>
        {ungelesen > 0 && (
          <Absatz>{ungelesen === 1 ? t('sicher.wartet.1') : t('sicher.wartet.n', { n: ungelesen })}</Absatz>
        )}
        <Absatz>{t('sicher.text')}</Absatz>
      </Hinweis>
      <Knopfreihe>
        <Knopf href="/konto/stufe?bindung=pin_brief">{t('sicher.knopf')}</Knopf>
        <Knopf art="sekundaer" href={pfade.schreiben}>
          {t('schreiben')}
        </Knopf>
      </Knopfreihe>
      {entwuerfe.length > 0 && (
        <>
          <Ueberschrift ebene={2}>{t('entwuerfe')}</Ueberschrift>
          <Postliste zeilen={entwuerfe} />
        </>
      )}
    </PortalSeite>
  )
}
