import { datumLang, zeitpunktLang } from '../../../../platform/clock/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../../platform/html/index.ts'
import type { Sprache } from '../../../../platform/i18n/index.ts'
import type { Dienststelle } from '../../../organisation/index.ts'
import { istProfilteil } from '../../bogen/bogen.ts'
import { Dauer, Dokument, Stelle } from '../../quittung-teile.tsx'
import { nachreichtexte } from '../../nachreichen/texte.ts'
import { istUnvollstaendig } from '../../stand/dauer.ts'
import { antragstexte } from '../../texte.ts'
import type { Einreichung } from '../einreichungen.ts'
import { type Dateistand, dateizeilen } from '../dateistand.ts'
import { Fehlendes, type FehltProps } from '../fehlendes.tsx'
import { einreichtexte } from '../texte.ts'
import { wege } from '../wege.ts'
import { Nachgereichtes } from './nachgereicht.tsx'

interface Props {
  rahmen: PortalRahmen
  einreichung: Einreichung
  stelle: Dienststelle
  /** What the office tells about how long it takes (IB-01). */
  dauer: string | undefined
  fehlend: FehltProps
  dateien: Dateistand
  /** Something to be said above: it was sent before, or evidence has just come. */
  meldung: string | undefined
}

/** The receipt of a form: number, moment, office, document, what is missing, what happens next. */
export const EmpfangSeite = ({ rahmen, einreichung: e, stelle, dauer, fehlend, dateien, meldung }: Props) => {
  const { sprache } = rahmen
  const t = einreichtexte(sprache)
  const tda = antragstexte(sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t(`empfang.titel.${e.art}`)}
      bereich={tda('tda.bereich')}
      stand={meldung === undefined ? undefined : { text: meldung }}
    >
      <Beschreibungsliste
        angaben={[
          { name: tda('quittung.nummer'), wert: <strong translate={false}>{e.referenz}</strong> },
          {
            name: tda('quittung.eingegangen'),
            wert: tda('quittung.eingegangen.wert', zeitpunktLang(e.eingegangen, sprache)),
          },
          ...(e.art === 'hauptantrag' || e.art === 'wba'
            ? [
                { name: tda('quittung.tag'), wert: datumLang(e.tagDerAntragstellung, sprache) },
                { name: tda('quittung.wirktab'), wert: datumLang(e.wirktAb, sprache) },
              ]
            : []),
          { name: tda('quittung.stelle'), wert: <Stelle {...stelle} /> },
          ...dateizeilen(dateien, t),
        ]}
      />
      {dateien.inPruefung && (
        <Absatz>{t(e.dokumentGroesse === null ? 'empfang.pruefung' : 'empfang.pruefung.danach')}</Absatz>
      )}
      <Dokument
        sprache={sprache}
        bytes={e.dokumentGroesse}
        href={wege.dokument(e.art, e.referenz)}
        seite={wege.quittung(e.art, e.referenz)}
      />
      {istUnvollstaendig(e) && <Fehlendes {...fehlend} t={t} danach={danach(e, sprache)} />}
      <Nachgereichtes einreichung={e} sprache={sprache} />
      <Weiter {...e} stelle={stelle.name} dauer={dauer} rahmen={rahmen} />
    </PortalSeite>
  )
}

/** What can be done about what is missing, now that it is sent. */
function danach({ art, referenz, fehlendeNachweise }: Einreichung, sprache: Sprache) {
  const t = nachreichtexte(sprache)
  const text = t(fehlendeNachweise > 0 ? 'hinweis.danach' : 'hinweis.nur-angaben')
  return { text, nachreichen: { href: wege.nachreichen(art, referenz), text: t('titel') } }
}

interface WeiterProps extends Einreichung {
  stelle: string
  dauer: string | undefined
  rahmen: PortalRahmen
}

/** What the customer does next; what helps to find work is told of free will. */
function wasZuTunIst(e: Einreichung, sprache: Sprache): string {
  const t = einreichtexte(sprache)
  if (!istUnvollstaendig(e) || istProfilteil(e.art)) return antragstexte(sprache)('quittung.weiter.nichts')
  return t(e.fehlendeNachweise > 0 ? 'empfang.tun.nachweise' : 'empfang.tun.angaben')
}

const Weiter = ({ stelle, dauer, rahmen, ...e }: WeiterProps) => {
  const { art, referenz } = e
  const t = einreichtexte(rahmen.sprache)
  const tda = antragstexte(rahmen.sprache)
  const schritte = istProfilteil(art)
    ? [t('empfang.weiter.oap'), t('empfang.weiter.teile')]
    : [
        t('empfang.weiter.pruefen', { stelle }),
        t('empfang.weiter.fragen'),
        ...(art === 'vaem' ? [] : [t('empfang.weiter.bescheid')]),
      ]
  return (
    <>
      <Ueberschrift ebene={2}>{tda('quittung.weiter')}</Ueberschrift>
      <Absatz art="fett">{wasZuTunIst(e, rahmen.sprache)}</Absatz>
      <Liste art="nummern" punkte={schritte} />
      <Dauer sprache={rahmen.sprache} stelle={stelle} dauer={dauer} />
      {art === 'hauptantrag' && (
        <Absatz>
          <Link href={`/antrag/${referenz}`}>{tda('quittung.stand')}</Link>
        </Absatz>
      )}
      {istProfilteil(art) && (
        <Absatz>
          <Link href="/arbeitsmarktprofil">{t('empfang.teile')}</Link>
        </Absatz>
      )}
      <Absatz>
        <Link href="/verlauf">{tda('quittung.verlauf')}</Link>
      </Absatz>
      <Absatz art="leise">{tda('quittung.drucken')}</Absatz>
    </>
  )
}
