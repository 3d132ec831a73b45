import { zeitpunktKurz } from '../../clock/index.ts'
import { Absatz, Datentabelle, type DeskRahmen, DeskSeite, Link, type Standmeldung } from '../../html/index.ts'
import type { Fassungspfade, Sache } from '../gegenstand.ts'
import type { Versionszeile } from '../versionen/query.ts'
import { Lage } from './lage.tsx'

interface Props {
  rahmen: DeskRahmen
  was: Sache & { readonly pfade: Fassungspfade }
  versionen: readonly Versionszeile[]
  stand?: Standmeldung | undefined
}

/** Every version that there ever was. */
export const VersionenSeite = ({ rahmen, was, versionen, stand }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel={`${was.name}: Versionen`}
    bereich={was.name}
    pfad={[{ text: was.name, href: was.pfade.tisch }, { text: 'Versionen' }]}
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
          zelle: ({ id, nummer }) => <Link href={was.pfade.version(id)}>{`Version ${nummer}`}</Link>,
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
