import type { ComponentChildren } from 'preact'
import type { Meldung } from '../../../../platform/forms/index.ts'
import { type DeskRahmen, DeskSeite, Knopf, Reiter, type Standmeldung } from '../../../../platform/html/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import type { Blatt } from './tuer.ts'

interface Props {
  rahmen: DeskRahmen
  blatt: Blatt
  /** Which view it is; a page below a view has a title of its own. */
  hier: keyof typeof ansichten
  titel?: string
  fehler?: readonly Meldung[]
  stand?: Standmeldung | undefined
  children: ComponentChildren
}

const ansichten = {
  tabelle: 'Tabelle',
  saetze: 'Sätze',
  befunde: 'Befunde',
  testfaelle: 'Testfälle',
  probelauf: 'Probelauf',
  austausch: 'DMN',
  freigabe: 'Freigabe',
} as const

/** A page of the draft: title, what the proof says, the views. */
export const EntwurfBlatt = ({ rahmen, blatt, hier, titel, fehler = [], stand, children }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel={titel ?? `Regelwerk, Entwurf: ${ansichten[hier]}`}
    bereich="Regelwerk"
    untertitel={untertitel(blatt)}
    pfad={[
      { text: 'Regelwerk', href: pfade.tisch },
      ...(titel === undefined ? [] : [{ text: ansichten[hier], href: pfade[hier] }]),
      { text: titel ?? ansichten[hier] },
    ]}
    fehler={fehler}
    {...(stand && { stand })}
    aktionen={
      hier === 'freigabe' || titel !== undefined ? undefined : <Knopf href={pfade.freigabe}>Zur Freigabe</Knopf>
    }
  >
    {titel === undefined && <Ansichten blatt={blatt} hier={hier} />}
    {children}
  </DeskSeite>
)

const Ansichten = ({ blatt, hier }: { blatt: Blatt; hier: keyof typeof ansichten }) => {
  const bestanden = blatt.testfaelle.filter((fall) => fall.bestanden).length
  const texte: Partial<Record<keyof typeof ansichten, string>> = {
    befunde: `Befunde (${blatt.befunde.length})`,
    testfaelle: `Testfälle (${bestanden} von ${blatt.testfaelle.length})`,
  }
  const eintraege = Object.entries(ansichten).map(([name, text]) => {
    const art = name as keyof typeof ansichten
    return { text: texte[art] ?? text, href: pfade[art], aktiv: art === hier }
  })
  return <Reiter name="Ansichten des Entwurfs" eintraege={eintraege} />
}

/** "Wird geprüft · 5 Zeilen · 2 Befunde sperren" */
function untertitel({ entwurf, tabelle, sperren }: Blatt): string {
  const zahl = sperren.length
  const beweis = zahl === 0 ? 'nichts sperrt' : zahl === 1 ? '1 Punkt sperrt' : `${zahl} Punkte sperren`
  const zeilen = tabelle.zeilen.length === 1 ? '1 Zeile' : `${tabelle.zeilen.length} Zeilen`
  return `${entwurf.stand === 'pruefung' ? 'Wird geprüft · ' : ''}${zeilen} · ${beweis}`
}
