import type { ComponentChildren } from 'preact'
import { zeitpunktLang } from '../../clock/index.ts'
import { type Eingabe, eingegeben, type Meldungen } from '../../forms/index.ts'
import {
  Aufklapper,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Textbereich,
  Ueberschrift,
  Verlauf,
} from '../../html/index.ts'
import { lebensschritte, type schritteZu } from '../entwurf/schritt.ts'
import type { Fassungspfade, Sache } from '../gegenstand.ts'
import type { Versionszeile } from '../versionen/query.ts'
import { Lage } from './lage.tsx'

interface Props {
  rahmen: DeskRahmen
  was: Sache & { readonly pfade: Fassungspfade; readonly schrittworte: Readonly<Record<string, string>> }
  version: Versionszeile
  /** Against the version before it. */
  unterschied: ComponentChildren
  schritte: Awaited<ReturnType<typeof schritteZu>>
  /** There is no draft, so that one can be begun from it. */
  frei: boolean
  eingabe: Eingabe
  meldungen: Meldungen
  /** What stands in it. */
  children: ComponentChildren
}

/** One version: what stands in it, what it changed, how it came about, and the way back to it. */
export const VersionSeite = (props: Props) => {
  const { rahmen, was, version, unterschied, schritte, meldungen, children } = props
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={`${was.name}: Version ${version.nummer}`}
      bereich={was.name}
      untertitel={<Lage lage={version.lage} />}
      pfad={[
        { text: was.name, href: was.pfade.tisch },
        { text: 'Versionen', href: was.pfade.versionen },
        { text: `Version ${version.nummer}` },
      ]}
      fehler={meldungen.liste}
    >
      <Taten {...props} />
      {children}
      <Ueberschrift ebene={2}>Unterschied</Ueberschrift>
      {unterschied}
      {schritte.length > 0 && <Entstehung was={was} schritte={schritte} />}
    </DeskSeite>
  )
}

const Taten = ({ was, version, frei, eingabe, meldungen }: Props) => (
  <>
    {frei && (
      <Formular aktion={was.pfade.version(version.id, 'uebernehmen')}>
        <Knopf art="sekundaer">Entwurf aus dieser Version beginnen</Knopf>
      </Formular>
    )}
    {version.lage === 'kommt' && (
      <Formular aktion={was.pfade.version(version.id, 'zurueckziehen')}>
        <Textbereich
          {...eingegeben('grund', eingabe, meldungen)}
          label="Warum soll sie nicht gelten?"
          zeilen={2}
          max={500}
        />
        <Knopf art="sekundaer">Version zurückziehen</Knopf>
      </Formular>
    )}
  </>
)

const Entstehung = ({ was, schritte }: Pick<Props, 'was' | 'schritte'>) => (
  <Aufklapper titel="Wie diese Version entstanden ist" art="gross">
    <Verlauf
      ereignisse={schritte.map(({ art, am, vonName, ort, grund }) => {
        const { datum, zeit } = zeitpunktLang(am)
        const worte = was.schrittworte[art] ?? lebensschritte[art] ?? art
        return {
          zeitpunkt: am.toISOString(),
          zeit: `${datum}, ${zeit} Uhr`,
          titel: ort === null ? worte : `${worte}: ${ort}`,
          wer: vonName,
          ...(grund !== null && { text: grund }),
        }
      })}
    />
  </Aufklapper>
)
