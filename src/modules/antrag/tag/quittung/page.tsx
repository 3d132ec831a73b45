import { datumLang, zeitpunktLang } from '../../../../platform/clock/index.ts'
import {
  Absatz,
  Aufklapper,
  Beschreibungsliste,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Referenz,
  Ueberschrift,
} from '../../../../platform/html/index.ts'
import type { Dienststelle } from '../../../organisation/index.ts'
import type { Antrag } from '../../antraege.ts'
import { Dauer, Dokument, Stelle } from '../../quittung-teile.tsx'
import { antragstexte } from '../../texte.ts'

interface Props {
  rahmen: PortalRahmen
  antrag: Antrag
  stelle: Dienststelle
  /** What the office tells about how long it takes (IB-01). */
  dauer: string | undefined
  /** It was sent before: this is the first receipt. */
  doppelt: boolean
}

/** The receipt: number, three dates kept apart, document, what happens next. */
export const QuittungSeite = ({ rahmen, antrag, stelle, dauer, doppelt }: Props) => {
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
          { name: t('quittung.nummer'), wert: <Referenz stark>{antrag.referenz}</Referenz> },
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
      <Dokument
        sprache={sprache}
        bytes={antrag.dokumentId === null ? null : antrag.dokumentGroesse}
        href={`/antrag/${antrag.referenz}/dokument`}
        seite={`/antrag/tag/quittung/${antrag.referenz}`}
      />
      <Weiter antrag={antrag} rahmen={rahmen} stelle={stelle} dauer={dauer} />
    </PortalSeite>
  )
}

const Weiter = ({ antrag, rahmen, stelle, dauer }: Omit<Props, 'doppelt'>) => {
  const t = antragstexte(rahmen.sprache)
  const erster = antrag.zustaendigkeit === 'klar' ? 'quittung.weiter.pruefen' : 'quittung.weiter.klaeren'
  return (
    <>
      <Ueberschrift ebene={2}>{t('quittung.weiter')}</Ueberschrift>
      <Absatz art="fett">{t('quittung.weiter.nichts')}</Absatz>
      <Liste art="nummern" punkte={[t(erster, { stelle: stelle.name }), t('quittung.weiter.melden')]} />
      <Dauer sprache={rahmen.sprache} stelle={stelle.name} dauer={dauer} />
      <Absatz>
        <Link href={`/antrag/${antrag.referenz}`}>{t('quittung.stand')}</Link>
      </Absatz>
      <Absatz>
        <Link href="/arbeitsmarktprofil">{t('quittung.arbeit')}</Link>
      </Absatz>
      <Absatz>
        <Link href="/verlauf">{t('quittung.verlauf')}</Link>
      </Absatz>
      <Absatz art="leise">{t('quittung.drucken')}</Absatz>
    </>
  )
}
