import { datumKurz, zeitpunktKurz } from '../../../../platform/clock/index.ts'
import { Absatz, type DeskRahmen, DeskSeite, Link, Reiter, Seiten, Tabelle } from '../../../../platform/html/index.ts'
import { anliegenname } from '../../anliegen/namen.ts'
import { pfade } from '../pfade.ts'
import type { Ansicht, Offenes } from './query.ts'

interface Props {
  readonly rahmen: DeskRahmen
  readonly ansicht: Ansicht
  readonly zeilen: readonly Offenes[]
  readonly weiter: string | undefined
  readonly zurueck: string | undefined
}

/** The office's conversations that are not closed, those that wait longest first. */
export const OffeneSeite = ({ rahmen, ansicht, zeilen, weiter, zurueck }: Props) => (
  <DeskSeite rahmen={rahmen} titel="Offene Gespräche" bereich="Postfach">
    <Reiter
      name="Ansichten"
      eintraege={[
        { text: 'Warten auf Antwort', href: pfade.offene, aktiv: ansicht === 'warten' },
        { text: 'Alle offenen', href: pfade.alleOffenen, aktiv: ansicht === 'alle' },
      ]}
    />
    <Tabelle
      titel="Offene Gespräche"
      titelVersteckt
      klein
      karten
      zeilen={zeilen}
      zeilenId={({ id }) => id}
      spalten={[
        {
          name: 'Gespräch',
          kopf: true,
          zelle: ({ id, anliegen, referenz }) => (
            <Link href={pfade.faden(id)}>{`${anliegenname(anliegen)} ${referenz}`}</Link>
          ),
        },
        {
          name: 'Person',
          zelle: ({ person: { nachname, vorname, geburtsdatum } }) =>
            `${nachname}, ${vorname}, geb. ${datumKurz(geburtsdatum)}`,
        },
        {
          name: ansicht === 'warten' ? 'Wartet seit' : 'Begonnen',
          zelle: ({ seit }) => `${zeitpunktKurz(seit)} Uhr`,
        },
      ]}
      leer={
        <Absatz>
          {ansicht === 'warten' ? 'Keine Nachricht wartet auf eine Antwort.' : 'Es gibt kein offenes Gespräch.'}
        </Absatz>
      }
    />
    <Seiten weiter={weiter} zurueck={zurueck} />
  </DeskSeite>
)
