import { zeitpunktKurz } from '../../../../platform/clock/index.ts'
import {
  Absatz,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Link,
  Marke,
  type Standmeldung,
} from '../../../../platform/html/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import type { Versionsstand, Versionszeile } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  versionen: readonly Versionszeile[]
  stand?: Standmeldung | undefined
}

/** Every version of the rulebook that there ever was. */
export const VersionenSeite = ({ rahmen, versionen, stand }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Regelwerk: Versionen"
    bereich="Regelwerk"
    pfad={[{ text: 'Regelwerk', href: pfade.tisch }, { text: 'Versionen' }]}
    {...(stand && { stand })}
  >
    <Absatz>Eine Version ändert sich nie. Zurück geht es mit einem neuen Entwurf aus einer früheren Version.</Absatz>
    <Datentabelle
      titel="Versionen"
      zeilen={versionen}
      zeilenId={({ nummer }) => String(nummer)}
      spalten={[
        {
          name: 'Version',
          kopf: true,
          einzeilig: true,
          zelle: ({ id, nummer }) => <Link href={pfade.version(id)}>{`Version ${nummer}`}</Link>,
        },
        { name: 'Stand', zelle: ({ lage }) => <Lage lage={lage} /> },
        {
          name: 'Gilt ab',
          einzeilig: true,
          zelle: ({ wirksamAb }) => (wirksamAb === null ? '–' : zeitpunktKurz(wirksamAb)),
        },
        { name: 'Grund', zelle: ({ grund }) => grund },
        { name: 'Eingereicht', zelle: (z) => wer(z.verfasst, zeitpunktKurz(z.erstellt)) },
        { name: 'Geprüft', zelle: (z) => (z.geprueft === null ? '–' : wer(z.pruefte, zeitpunktKurz(z.geprueft))) },
      ]}
      leer={<Absatz art="fett">Noch keine Version</Absatz>}
    />
  </DeskSeite>
)

const wer = (name: string | null, wann: string): string => (name === null ? wann : `${name}, ${wann}`)

const worte: Readonly<Record<Versionsstand, string>> = {
  gilt: 'gilt',
  kommt: 'kommt',
  galt: 'galt',
  zurueckgezogen: 'zurückgezogen',
  'wird-geprueft': 'wird geprüft',
  'nicht-freigegeben': 'nicht freigegeben',
}
const farben = { gilt: 'erfolg', kommt: 'info', 'wird-geprueft': 'info' } as const

/** The state of a version in a word. */
export const Lage = ({ lage }: { lage: Versionsstand }) => (
  <Marke klein art={lage in farben ? farben[lage as keyof typeof farben] : 'neutral'} text={worte[lage]} />
)
