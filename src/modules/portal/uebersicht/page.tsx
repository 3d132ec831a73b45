import { datumLang, tagInBerlin, zeitpunktLang } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { Unzustellbar } from '../../postfach/index.ts'
import { Verlaufsliste } from '../verlauf/liste.tsx'
import { AntragKarte } from './antrag-karte.tsx'
import { Angefordertes, FehlendeNachweise } from './gebraucht.tsx'
import type { Uebersicht } from './query.ts'
import { uebersichtstexte } from './texte.ts'

interface Props extends Uebersicht {
  rahmen: PortalRahmen
}

/** Where a signed-in customer arrives: what to do now, what is on its way, what happened last. */
export const UebersichtSeite = (props: Props) => {
  const { rahmen, entwurf, antraege, brief, zuletzt } = props
  const t = uebersichtstexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')}>
      <Ueberschrift ebene={2}>{t('jetzt.titel')}</Ueberschrift>
      {props.unzustellbar && <Unzustellbar sprache={rahmen.sprache} />}
      <Nachrichten zahl={props.ungelesen} t={t} />
      {brief && <Brief rahmen={rahmen} brief={brief} />}
      <Angefordertes sprache={rahmen.sprache} angefordert={props.gebraucht.angefordert} />
      <Jetzt {...props} keinAntrag={antraege.length === 0} />
      <FehlendeNachweise sprache={rahmen.sprache} fehlend={props.gebraucht.fehlend} zweites={entwurf !== undefined} />
      {antraege.length > 0 && <Ueberschrift ebene={2}>{t('antraege.titel')}</Ueberschrift>}
      {antraege.map((antrag) => (
        <AntragKarte key={antrag.id} antrag={antrag} sprache={rahmen.sprache} />
      ))}
      {antraege.length > 0 && <Weiteres t={t} />}
      {antraege.length > 0 && entwurf === undefined && (
        <Absatz>
          <Link href="/antrag/tag">{t('weiterer')}</Link>
        </Absatz>
      )}
      {zuletzt.length > 0 && (
        <>
          <Ueberschrift ebene={2}>{t('verlauf.titel')}</Ueberschrift>
          <Verlaufsliste eintraege={zuletzt} />
          <Absatz>
            <Link href="/verlauf">{t('verlauf.alles')}</Link>
          </Absatz>
        </>
      )}
    </PortalSeite>
  )
}

/** Answers that wait in the Postfach: how many, nothing of them. */
const Nachrichten = ({ zahl, t }: { zahl: number; t: ReturnType<typeof uebersichtstexte> }) =>
  zahl === 0 ? null : (
    <Hinweis titel={zahl === 1 ? t('nachrichten.1') : t('nachrichten.n', { n: zahl })} ebene={3}>
      <Absatz>
        <Link href="/postfach">{t('nachrichten.link')}</Link>
      </Absatz>
    </Hinweis>
  )

/** What one may tell besides, whenever it is due: on pages of its own. */
const Weiteres = ({ t }: { t: ReturnType<typeof uebersichtstexte> }) => (
  <>
    <Ueberschrift ebene={2}>{t('weiteres.titel')}</Ueberschrift>
    <Liste
      punkte={[
        <Link href="/postfach/schreiben">{t('weiteres.schreiben')}</Link>,
        <Link href="/arbeitsmarktprofil">{t('weiteres.arbeit')}</Link>,
        <Link href="/veraenderung">{t('weiteres.veraenderung')}</Link>,
        <Link href="/antrag/weiterbewilligung">{t('weiteres.weiterbewilligung')}</Link>,
      ]}
    />
  </>
)

/** A letter with a code that came back, or that is on its way. */
const Brief = ({ rahmen, brief }: { rahmen: PortalRahmen; brief: 'zurueck' | 'unterwegs' }) => {
  const t = uebersichtstexte(rahmen.sprache)
  return (
    <Hinweis art={brief === 'zurueck' ? 'warnung' : 'info'} titel={t(`brief.${brief}.titel`)} ebene={3}>
      <Absatz>{t(`brief.${brief}.text`)}</Absatz>
      <Absatz>
        <Link href={brief === 'zurueck' ? '/konto/pin-brief' : '/konto/pin-code'}>{t(`brief.${brief}.link`)}</Link>
      </Absatz>
    </Hinweis>
  )
}

/** The one thing that waits for the customer, or that nothing does. */
const Jetzt = ({
  rahmen,
  entwurf,
  hauptantrag,
  gebraucht,
  keinAntrag,
}: Pick<Props, 'rahmen' | 'entwurf' | 'hauptantrag' | 'gebraucht'> & { keinAntrag: boolean }) => {
  const { sprache } = rahmen
  const t = uebersichtstexte(sprache)
  if (entwurf !== undefined)
    return (
      <>
        <Hinweis titel={t('entwurf.titel')} ebene={3}>
          <Absatz>{t('entwurf.text', zeitpunktLang(entwurf.gespeichert, sprache))}</Absatz>
          <Absatz>{t('entwurf.ende', { datum: datumLang(tagInBerlin(entwurf.endet), sprache) })}</Absatz>
        </Hinweis>
        <Knopfreihe>
          <Knopf href="/antrag/tag">{t('entwurf.knopf')}</Knopf>
        </Knopfreihe>
      </>
    )
  if (hauptantrag === 'offen' || hauptantrag === 'begonnen')
    return (
      <>
        <Absatz art="gross">{t(`hauptantrag.${hauptantrag}`)}</Absatz>
        <Knopfreihe>
          <Knopf href="/antrag/hauptantrag">{t(`hauptantrag.${hauptantrag}.knopf`)}</Knopf>
        </Knopfreihe>
      </>
    )
  if (hauptantrag === 'wartet')
    return (
      <>
        <Absatz art="gross">{t('nichts.text')}</Absatz>
        <Absatz>
          {t('hauptantrag.wartet')} <Link href="/antrag/hauptantrag">{t('hauptantrag.wartet.link')}</Link>
        </Absatz>
      </>
    )
  if (gebraucht.fehlend !== undefined || gebraucht.angefordert.length > 0) return null
  if (!keinAntrag) return <Absatz art="gross">{t('nichts.text')}</Absatz>
  return (
    <>
      <Absatz art="gross">{t('leer.text')}</Absatz>
      <Knopfreihe>
        <Knopf href="/antrag/tag">{t('leer.knopf')}</Knopf>
      </Knopfreihe>
      <Absatz art="leise">{t('leer.dauer')}</Absatz>
    </>
  )
}
