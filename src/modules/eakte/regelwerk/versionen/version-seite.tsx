import { zeitpunktLang } from '../../../../platform/clock/index.ts'
import { type Eingabe, type Meldungen, wert } from '../../../../platform/forms/index.ts'
import {
  Aufklapper,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Seiten,
  Textbereich,
  Ueberschrift,
  Verlauf,
} from '../../../../platform/html/index.ts'
import { satz } from '../../../../platform/rules/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { type Schrittart, schrittworte } from '../entwurf/schritt.ts'
import type { Inhalt } from '../entwurf/testfaelle.ts'
import { Lage } from './page.tsx'
import type { schritteZu, Versionszeile } from './query.ts'
import type { Unterschied } from './unterschied.ts'
import { Unterschiede } from './unterschiede.tsx'

interface Props {
  rahmen: DeskRahmen
  version: Versionszeile
  inhalt: Inhalt
  /** Against the version before it. */
  unterschied: readonly Unterschied[]
  schritte: Awaited<ReturnType<typeof schritteZu>>
  /** There is no draft, so that one can be begun from it. */
  frei: boolean
  seite: number
  eingabe: Eingabe
  meldungen: Meldungen
}

const SEITE = 50

/** One version: its rows as sentences, what it changed, how it came about, and the way back to it. */
export const VersionSeite = (props: Props) => {
  const { rahmen, version, inhalt, unterschied, schritte, seite } = props
  const ort = pfade.version(version.id)
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={`Regelwerk: Version ${version.nummer}`}
      bereich="Regelwerk"
      untertitel={<Lage lage={version.lage} />}
      pfad={[
        { text: 'Regelwerk', href: pfade.tisch },
        { text: 'Versionen', href: pfade.versionen },
        { text: `Version ${version.nummer}` },
      ]}
      fehler={props.meldungen.liste}
    >
      <Taten {...props} />
      <Ueberschrift ebene={2}>Zeilen</Ueberschrift>
      <Datentabelle
        titel="Zeilen der Version"
        zeilen={inhalt.zeilen.slice((seite - 1) * SEITE, seite * SEITE)}
        zeilenId={({ id }) => id}
        spalten={[
          { name: 'Zeile', kopf: true, einzeilig: true, zelle: ({ id }) => id },
          { name: 'Satz', zelle: (zeile) => satz(inhalt, zeile) },
          { name: 'Notiz', zelle: ({ notiz }) => notiz ?? '' },
        ]}
        leer="Diese Version hat keine Zeilen."
      />
      <Seiten
        zurueck={seite > 1 ? `${ort}?seite=${seite - 1}` : undefined}
        weiter={seite * SEITE < inhalt.zeilen.length ? `${ort}?seite=${seite + 1}` : undefined}
      />
      {inhalt.sonst && <p class="kern-body jc-prosa">{satz(inhalt, inhalt.sonst)}</p>}
      <Ueberschrift ebene={2}>Unterschied</Ueberschrift>
      <Unterschiede liste={unterschied} gegen="der Version davor" />
      {schritte.length > 0 && <Entstehung schritte={schritte} />}
    </DeskSeite>
  )
}

const Taten = ({ version, frei, eingabe, meldungen }: Props) => (
  <>
    {frei && (
      <Formular aktion={pfade.version(version.id, 'uebernehmen')}>
        <Knopf art="sekundaer">Entwurf aus dieser Version beginnen</Knopf>
      </Formular>
    )}
    {version.lage === 'kommt' && (
      <Formular aktion={pfade.version(version.id, 'zurueckziehen')}>
        <Textbereich
          name="grund"
          label="Warum soll sie nicht gelten?"
          wert={wert(eingabe, 'grund')}
          fehler={meldungen.fuer('grund')}
          zeilen={2}
          max={500}
        />
        <Knopf art="sekundaer">Version zurückziehen</Knopf>
      </Formular>
    )}
  </>
)

const Entstehung = ({ schritte }: Pick<Props, 'schritte'>) => (
  <Aufklapper titel="Wie diese Version entstanden ist" art="gross">
    <Verlauf
      ereignisse={schritte.map(({ art, am, von_name, nr, grund }) => {
        const { datum, zeit } = zeitpunktLang(am)
        const worte = schrittworte[art as Schrittart]
        return {
          zeitpunkt: am.toISOString(),
          zeit: `${datum}, ${zeit} Uhr`,
          titel: nr === null ? worte : `${worte}: ${nr}`,
          wer: von_name,
          ...(grund !== null && { text: grund }),
        }
      })}
    />
  </Aufklapper>
)
