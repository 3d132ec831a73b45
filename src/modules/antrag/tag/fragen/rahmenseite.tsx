import type { ComponentChildren } from 'preact'
import type { Meldung } from '../../../../platform/forms/index.ts'
import {
  Formular,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Speicherzeile,
} from '../../../../platform/html/index.ts'
import { antragstexte } from '../../texte.ts'

interface Props {
  rahmen: PortalRahmen
  titel: string
  schritt: number
  aktion: string
  version: number
  fehler: readonly Meldung[]
  gespeichert: string | undefined
  /** The page's only question is its title. */
  ohneTitel: boolean
  children: ComponentChildren
}

/** The steps as the person sees them; the question for the Jobcenter belongs to the address. */
export const schritte = (t: ReturnType<typeof antragstexte>) => [
  t('tda.schritt.person'),
  t('tda.schritt.anschrift'),
  t('tda.schritt.pruefen'),
]

/** A page of questions: one form, saved by each of its three buttons. */
export const Rahmenseite = ({
  rahmen,
  titel,
  schritt,
  aktion,
  version,
  fehler,
  gespeichert,
  ohneTitel,
  children,
}: Props) => {
  const t = antragstexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={titel}
      ohneTitel={ohneTitel}
      bereich={t('tda.bereich')}
      fehler={fehler}
      schritte={{ schritte: schritte(t), aktuell: schritt }}
    >
      <Formular
        aktion={aktion}
        versteckt={{ version: String(version), ...(rahmen.angemeldet && { angemeldet: 'ja' }) }}
        gespeichert
      >
        {children}
        <Knopfreihe>
          <Knopf name="aktion" wert="weiter">
            {t('knopf.weiter')}
          </Knopf>
          <Knopf art="sekundaer" name="aktion" wert="zurueck">
            {t('knopf.zurueck')}
          </Knopf>
          <Knopf art="leise" name="aktion" wert="spaeter">
            {t('knopf.spaeter')}
          </Knopf>
        </Knopfreihe>
        <Speicherzeile gespeichert={gespeichert} angemeldetBis={rahmen.sitzung?.endeUhrzeit} />
      </Formular>
    </PortalSeite>
  )
}
