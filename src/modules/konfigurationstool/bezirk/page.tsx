import { datumKurz, type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Fassungszeile } from '../../../platform/fassung/index.ts'
import { Absatz, Datentabelle, type DeskRahmen, DeskSeite, Link, Ueberschrift } from '../../../platform/html/index.ts'
import type { Erinnerung, Frist } from '../../konfiguration/index.ts'
import { Angaben } from '../entwurf/unterschiede.tsx'
import type { Zeile } from '../entwurf/unterschied.ts'
import { Erinnerungsliste, Fristliste } from '../erinnern/liste.tsx'
import { pfade } from '../pfade.ts'
import type { Bezirkszeile } from './query.ts'
import { standwort, versionswort } from './worte.ts'

interface Props {
  readonly rahmen: DeskRahmen
  readonly jetzt: Instant
}

const titel = 'Konfiguration im Bezirk'
const artworte = { aus: 'aus', eingeschraenkt: 'eingeschränkt', voll: 'voll' } as const

/** The offices that one looks after, with the state of their settings; nothing can be changed here (RO-02, RO-05). */
export const BezirkSeite = ({ rahmen, jetzt, zeilen }: Props & { zeilen: readonly Bezirkszeile[] }) => (
  <DeskSeite rahmen={rahmen} titel={titel}>
    <Absatz>Die Einstellungen schreibt und prüft jede Dienststelle selbst. Hier sehen Sie, wie weit sie sind.</Absatz>
    <Datentabelle
      titel="Dienststellen"
      zeilen={zeilen}
      zeilenId={({ id }) => id}
      spalten={[
        {
          name: 'Dienststelle',
          kopf: true,
          zelle: ({ id, name }) => <Link href={pfade.bezirksstelle(id)}>{name}</Link>,
        },
        { name: 'Betriebsart', zelle: ({ betriebsart }) => artworte[betriebsart] },
        { name: 'Eigene Einstellungen', zelle: ({ versionen }) => standwort(versionen, jetzt) },
        { name: 'Frist', zelle: ({ frist }) => (frist === undefined ? '–' : datumKurz(frist)) },
      ]}
      leer={<Absatz>Ihrer Dienststelle ist kein Jobcenter zugeordnet.</Absatz>}
    />
  </DeskSeite>
)

interface StelleProps extends Props {
  readonly id: string
  readonly erinnert: boolean
  readonly name: string
  readonly darfErinnern: boolean
  readonly fristen: readonly Frist[]
  readonly erinnerungen: readonly Erinnerung[]
  readonly versionen: readonly Fassungszeile[]
  readonly angaben: readonly Zeile[]
}

/** One of them: what counts today, and its versions. */
export const BezirksstelleSeite = (props: StelleProps) => (
  <DeskSeite
    rahmen={props.rahmen}
    titel={props.name}
    bereich={titel}
    pfad={[{ text: titel, href: pfade.bezirk }, { text: props.name }]}
    stand={props.erinnert ? { text: 'Die Erinnerung geht hinaus.' } : undefined}
  >
    {props.darfErinnern && <Erinnern {...props} />}
    <Stand {...props} />
  </DeskSeite>
)

const Erinnern = ({ id, fristen, erinnerungen }: StelleProps) => (
  <>
    <Ueberschrift ebene={2}>Fristen</Ueberschrift>
    <Fristliste fristen={fristen} aktion={pfade.bezirksstelle(id, 'erinnern')} />
    <Erinnerungsliste erinnerungen={erinnerungen} />
  </>
)

const Stand = ({ jetzt, versionen, angaben }: StelleProps) => (
  <>
    <Ueberschrift ebene={2}>Versionen</Ueberschrift>
    <Datentabelle
      titel="Versionen"
      zeilen={versionen}
      zeilenId={({ id }) => id}
      spalten={[
        { name: 'Version', kopf: true, zelle: ({ nummer }) => nummer },
        { name: 'Stand', zelle: (version) => versionswort(version, jetzt) },
        { name: 'Eingereicht', zelle: ({ erstellt }) => datumKurz(tagInBerlin(erstellt)) },
      ]}
      leer={<Absatz>Noch keine eigenen Einstellungen. Es gilt die Vorgabe.</Absatz>}
    />
    <Ueberschrift ebene={2}>Was heute gilt</Ueberschrift>
    <Angaben zeilen={angaben} />
  </>
)
