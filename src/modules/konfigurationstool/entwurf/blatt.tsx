import type { ComponentChildren } from 'preact'
import type { Meldung } from '../../../platform/forms/index.ts'
import { type DeskRahmen, DeskSeite, Knopf, Reiter, type Standmeldung } from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import type { Stand } from './stand.ts'

const ansichten = {
  liste: 'Anliegen',
  dauer: 'Bearbeitungsdauer',
  allgemein: 'Allgemeines',
  vorschau: 'Vorschau',
  probelauf: 'Probelauf',
  freigabe: 'Freigabe',
} as const
export type Ansicht = keyof typeof ansichten

interface Props {
  rahmen: DeskRahmen
  stand: Stand
  /** Which view it is; a page below a view has a title of its own. */
  hier: Ansicht
  titel?: string | undefined
  fehler?: readonly Meldung[]
  meldung?: Standmeldung | undefined
  children: ComponentChildren
}

/** A page of the draft: title, what blocks, the views. */
export const EntwurfBlatt = ({ rahmen, stand, hier, titel, fehler = [], meldung, children }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel={titel ?? `Konfiguration, Entwurf: ${ansichten[hier]}`}
    bereich="Konfiguration"
    untertitel={untertitel(stand)}
    pfad={[
      { text: 'Konfiguration', href: pfade.tisch },
      ...(titel === undefined ? [] : [{ text: ansichten[hier], href: pfade[hier] }]),
      { text: titel ?? ansichten[hier] },
    ]}
    fehler={fehler}
    {...(meldung && { stand: meldung })}
    aktionen={
      hier === 'freigabe' || titel !== undefined ? undefined : <Knopf href={pfade.freigabe}>Zur Freigabe</Knopf>
    }
  >
    {titel === undefined && (
      <Reiter
        name="Ansichten des Entwurfs"
        eintraege={Object.entries(ansichten).map(([art, text]) => ({
          text,
          href: pfade[art as Ansicht],
          aktiv: art === hier,
        }))}
      />
    )}
    {children}
  </DeskSeite>
)

/** "Wird geprüft · 2 Punkte sperren" */
function untertitel({ entwurf, sperren }: Stand): string {
  const zahl = sperren.length
  const beweis = zahl === 0 ? 'Nichts sperrt' : zahl === 1 ? '1 Punkt sperrt' : `${zahl} Punkte sperren`
  return entwurf.stand === 'pruefung' ? `Wird geprüft · ${beweis}` : beweis
}
