import { datumLang, zeitpunktLang } from '../../../../platform/clock/index.ts'
import {
  Absatz,
  Aufklapper,
  Beschreibungsliste,
  Knopf,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../../platform/html/index.ts'
import { groesse } from '../../../../platform/i18n/index.ts'
import type { Dienststelle } from '../../../organisation/index.ts'
import type { Antrag } from '../../antraege.ts'
import { antragstexte } from '../../texte.ts'

interface Props {
  rahmen: PortalRahmen
  antrag: Antrag
  stelle: Dienststelle
  /** It was sent before: this is the first receipt. */
  doppelt: boolean
}

/** The receipt: number, three dates kept apart, document, what happens next. */
export const QuittungSeite = ({ rahmen, antrag, stelle, doppelt }: Props) => {
  const { sprache } = rahmen
  const t = antragstexte(sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('quittung.titel')}
      bereich={t('tda.bereich')}
      stand={doppelt ? { text: t('quittung.doppelt') } : undefined}
    >
      <Beschreibungsliste
        angaben={[
          { name: t('quittung.nummer'), wert: <strong translate={false}>{antrag.referenz}</strong> },
          {
            name: t('quittung.eingegangen'),
            wert: t('quittung.eingegangen.wert', zeitpunktLang(antrag.eingegangen, sprache)),
          },
          { name: t('quittung.tag'), wert: datumLang(antrag.tagDerAntragstellung, sprache) },
          { name: t('quittung.wirktab'), wert: datumLang(antrag.wirktAb, sprache) },
          { name: t('quittung.stelle'), wert: <Stelle {...stelle} /> },
        ]}
      />
      <Aufklapper titel={t('quittung.drei')}>
        <Absatz>{t('quittung.drei.text')}</Absatz>
      </Aufklapper>
      <Dokument antrag={antrag} rahmen={rahmen} />
      <Weiter antrag={antrag} rahmen={rahmen} stelle={stelle} />
    </PortalSeite>
  )
}

const Stelle = ({ name, telefon }: Dienststelle) => (
  <>
    {name}, <Link href={`tel:${telefon.replaceAll(/[^+\d]/g, '')}`}>{telefon}</Link>
  </>
)

const Dokument = ({ antrag, rahmen }: Pick<Props, 'antrag' | 'rahmen'>) => {
  const t = antragstexte(rahmen.sprache)
  const pfad = `/antrag/${antrag.referenz}`
  return (
    <>
      <Ueberschrift ebene={2}>{t('quittung.dokument')}</Ueberschrift>
      {antrag.dokumentId === null ? (
        <>
          <Absatz>{t('quittung.dokument.wird')}</Absatz>
          <Knopf href={`/antrag/tag/quittung/${antrag.referenz}`} art="sekundaer">
            {t('quittung.dokument.neu')}
          </Knopf>
          <Absatz art="leise">{t('quittung.dokument.spaeter')}</Absatz>
        </>
      ) : (
        <Knopf href={`${pfad}/dokument`} symbol="download">
          {t('quittung.dokument.da', { groesse: groesse(antrag.dokumentGroesse ?? 0, rahmen.sprache) })}
        </Knopf>
      )}
    </>
  )
}

const Weiter = ({ antrag, rahmen, stelle }: Omit<Props, 'doppelt'>) => {
  const t = antragstexte(rahmen.sprache)
  const erster = antrag.zustaendigkeit === 'klar' ? 'quittung.weiter.pruefen' : 'quittung.weiter.klaeren'
  return (
    <>
      <Ueberschrift ebene={2}>{t('quittung.weiter')}</Ueberschrift>
      <Absatz art="fett">{t('quittung.weiter.nichts')}</Absatz>
      <Liste art="nummern" punkte={[t(erster, { stelle: stelle.name }), t('quittung.weiter.melden')]} />
      <Absatz>{t('quittung.weiter.termin')}</Absatz>
      <Absatz>
        <Link href="/verlauf">{t('quittung.verlauf')}</Link>
      </Absatz>
      <Absatz art="leise">{t('quittung.drucken')}</Absatz>
    </>
  )
}
