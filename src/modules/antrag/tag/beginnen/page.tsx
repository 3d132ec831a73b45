import { datumLang } from '../../../../platform/clock/index.ts'
import {
  Absatz,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../../platform/html/index.ts'
import type { Antrag } from '../../antraege.ts'
import { antragstexte } from '../../texte.ts'

interface Props {
  rahmen: PortalRahmen
  leistung: string
  /** Something was typed already. */
  entwurf: boolean
  offen: Antrag | undefined
  stand: 'gespeichert' | 'verworfen' | undefined
}

/** Where the declaration of intent begins, goes on, or is shown to be made already. */
export const BeginnenSeite = ({ rahmen, leistung, entwurf, offen, stand }: Props) => {
  const t = antragstexte(rahmen.sprache)
  const text = stand === undefined ? undefined : t(stand === 'gespeichert' ? 'gespeichert.spaeter' : 'verworfen')
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={offen === undefined ? t('beginnen.titel') : t('offen.titel')}
      bereich={t('tda.bereich')}
      stand={text === undefined ? undefined : { text }}
      zurueck="/"
    >
      {offen === undefined ? (
        <Beginnen t={t} leistung={leistung} entwurf={entwurf} />
      ) : (
        <Offen t={t} rahmen={rahmen} offen={offen} />
      )}
    </PortalSeite>
  )
}

type T = ReturnType<typeof antragstexte>

const Beginnen = ({ t, leistung, entwurf }: { t: T; leistung: string; entwurf: boolean }) => (
  <>
    <Absatz art="gross">{t('beginnen.text', { leistung })}</Absatz>
    <Absatz>{t('beginnen.tag')}</Absatz>
    {entwurf && <Hinweis titel={t('beginnen.entwurf')} />}
    <Ueberschrift ebene={2}>{t('beginnen.brauchen')}</Ueberschrift>
    <Liste punkte={[t('beginnen.brauchen.1'), t('beginnen.brauchen.2'), t('beginnen.brauchen.3')]} />
    <Knopfreihe>
      <Knopf href="/antrag/tag/person">{entwurf ? t('beginnen.weiter') : t('beginnen.knopf')}</Knopf>
      {entwurf && (
        <Formular aktion="/antrag/tag/neu">
          <Knopf art="leise">{t('beginnen.neu')}</Knopf>
        </Formular>
      )}
    </Knopfreihe>
  </>
)

const Offen = ({ t, rahmen, offen }: { t: T; rahmen: PortalRahmen; offen: Antrag }) => (
  <>
    <Absatz art="gross">{t('offen.text', { datum: datumLang(offen.tagDerAntragstellung, rahmen.sprache) })}</Absatz>
    <Knopf href={`/antrag/tag/quittung/${offen.referenz}`}>{t('offen.ansehen', { referenz: offen.referenz })}</Knopf>
    <Absatz>{t('offen.trotzdem.text')}</Absatz>
    <Formular aktion="/antrag/tag/neu" versteckt={{ trotzdem: 'ja' }}>
      <Knopf art="sekundaer">{t('offen.trotzdem')}</Knopf>
    </Formular>
  </>
)
