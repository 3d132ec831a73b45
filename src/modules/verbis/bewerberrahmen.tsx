import type { ComponentChildren, ComponentProps } from 'preact'
import { datumKurz } from '../../platform/clock/index.ts'
import { Absatz, type DeskRahmen, DeskSeite, Reiter } from '../../platform/html/index.ts'
import type { PersonAnzeige } from '../step/index.ts'
import { pfade } from './pfade.ts'

interface Props {
  rahmen: DeskRahmen
  /** Name of the page, which is also that of its tab. */
  titel: string
  person: PersonAnzeige
  /** Taken over from STEP already. */
  uebernommen: boolean
  stand?: string | undefined
  fehler?: ComponentProps<typeof DeskSeite>['fehler']
  children: ComponentChildren
}

/** What all pages of VerBIS about one person have in common: who it is, and the way to the other pages. */
export const Bewerberrahmen = ({ rahmen, titel, person, uebernommen, stand, fehler = [], children }: Props) => {
  const name = [person.nachname, person.vorname].filter(Boolean).join(', ') || 'Noch ohne Namen'
  const geboren = person.geburtsdatum ? datumKurz(person.geburtsdatum) : 'unbekannt'
  const seiten = [
    { text: 'Stammdaten', href: pfade.stammdaten(person.id) },
    uebernommen
      ? { text: 'Suchassistent bearbeiten', href: pfade.bearbeiten(person.id) }
      : { text: 'Suchassistent erstellen', href: pfade.erstellen(person.id) },
    { text: 'Arbeitsmarktprofil', href: pfade.profil(person.id) },
  ]
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={titel}
      bereich="VerBIS"
      untertitel={`${name} · geb. ${geboren}`}
      pfad={[
        { text: 'Personen', href: '/arbeitsplatz/step' },
        { text: name, href: `/arbeitsplatz/step/personen/${person.id}` },
        { text: 'VerBIS' },
      ]}
      stand={stand === undefined ? undefined : { text: stand }}
      fehler={fehler}
    >
      <Reiter name="Seiten in VerBIS" eintraege={seiten.map((eine) => ({ ...eine, aktiv: eine.text === titel }))} />
      {children}
      <Absatz art="leise">Dass Sie diese Seite ansehen, wird protokolliert.</Absatz>
    </DeskSeite>
  )
}
