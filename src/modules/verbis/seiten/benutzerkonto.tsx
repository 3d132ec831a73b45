import type { ComponentChildren } from 'preact'
import { datumKurz, type Tag, zeitpunktKurz } from '../../../platform/clock/index.ts'
import type { Eingabe, Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  type DeskRahmen,
  Formular,
  Knopf,
  Knopfreihe,
  Link,
  Liste,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { kontopfade } from '../../konto/index.ts'
import { AUSDRUCK, felderAuf, LETZTE_ANMELDUNG, type Seitenname, ZUSCHICKEN } from '../anmeldefelder.ts'
import { pfade } from '../pfade.ts'
import type { Bewerberseite } from './query.ts'

/** What a page of VerBIS shows. */
export interface Verbisprops {
  rahmen: DeskRahmen
  seite: Seitenname
  s: Bewerberseite
  /** The day whose state is shown, and whether that is today: buttons act only then. */
  tag: Tag
  heute: boolean
  /** Auditors and the demonstration choose another day. */
  darfTagWaehlen: boolean
  eingabe: Eingabe
  meldungen?: Meldungen | undefined
  stand?: string | undefined
}

/** Where each page of VerBIS lies. */
export const adressen: Readonly<Record<Seitenname, (id: string) => string>> = {
  Stammdaten: pfade.stammdaten,
  'Suchassistent bearbeiten': pfade.bearbeiten,
  'Suchassistent erstellen': pfade.erstellen,
}

/** What the page is about, beside the fields on signing in. */
export const Inhalt = ({ seite, s, heute }: Verbisprops) => {
  const { person } = s.b
  if (seite === 'Stammdaten')
    return (
      <>
        <Ueberschrift ebene={2}>Person</Ueberschrift>
        <Beschreibungsliste
          angaben={[
            { name: 'Name', wert: [person.vorname, person.nachname].filter(Boolean).join(' ') || 'nicht angegeben' },
            { name: 'Geburtsdatum', wert: person.geburtsdatum ? datumKurz(person.geburtsdatum) : 'unbekannt' },
            {
              name: 'Aus STEP übernommen',
              wert: s.uebernommen === undefined ? 'noch nicht' : zeitpunktKurz(s.uebernommen),
            },
          ]}
        />
      </>
    )
  if (s.uebernommen !== undefined) return <Absatz>Aus STEP übernommen am {zeitpunktKurz(s.uebernommen)}.</Absatz>
  if (person.art !== 'inhouse') return <Absatz>Diese Internetperson muss zuerst umgewandelt werden.</Absatz>
  return (
    <>
      <Absatz>Damit übernehmen Sie die Person aus STEP in VerBIS.</Absatz>
      {heute && (
        <Formular aktion={pfade.erstellen(person.id)}>
          <Knopf>Aus STEP übernehmen</Knopf>
        </Formular>
      )}
    </>
  )
}

export const Anmeldefelder = ({ seite, s, heute }: Verbisprops) => {
  const { b, felder } = s
  const gezeigt = felderAuf(felder, seite, b.konto !== undefined)
  if (gezeigt.length === 0) return seite === 'Stammdaten' ? <OhneFelder s={s} /> : null
  const zuletzt = b.konto?.zuletztAngemeldet
  const letzte = b.konto === undefined ? 'kein Konto' : zuletzt ? zeitpunktKurz(zuletzt) : 'noch nie'
  return (
    <>
      <Ueberschrift ebene={2}>{felder.abschnitt}</Ueberschrift>
      {gezeigt.includes(LETZTE_ANMELDUNG) && (
        <Beschreibungsliste angaben={[{ name: LETZTE_ANMELDUNG, wert: letzte }]} />
      )}
      {heute && b.konto !== undefined ? (
        <Knoepfe s={s} gezeigt={gezeigt} />
      ) : (
        <Liste punkte={gezeigt.filter((feld) => feld !== LETZTE_ANMELDUNG)} />
      )}
    </>
  )
}

/** The sheet only before anyone signed in: afterwards nobody can make a password readable. */
const Knoepfe = ({ s, gezeigt }: { s: Bewerberseite; gezeigt: readonly string[] }) => {
  const { person, konto, empfaenger } = s.b
  const vorErster = konto?.stufe === 'keine'
  return (
    <>
      <Knopfreihe>
        {gezeigt.includes(ZUSCHICKEN) && empfaenger !== undefined && (
          <Formular aktion={pfade.zuschicken(person.id)}>
            <Knopf art="sekundaer">{ZUSCHICKEN}</Knopf>
          </Formular>
        )}
        {gezeigt.includes(AUSDRUCK) && vorErster && (
          <Formular aktion={pfade.ausdruck(person.id)}>
            <Knopf art="sekundaer">{AUSDRUCK}</Knopf>
          </Formular>
        )}
      </Knopfreihe>
      {gezeigt.includes(AUSDRUCK) && !vorErster && (
        <Absatz art="klein">
          {AUSDRUCK}: nicht möglich. Mit diesem Konto hat sich schon jemand angemeldet, und das Passwort kennt nur die
          Person.
        </Absatz>
      )}
      {gezeigt.includes(ZUSCHICKEN) && empfaenger === undefined && (
        <Absatz art="klein">{ZUSCHICKEN}: nicht möglich. Die Anschrift fehlt, oder sie ist für Sie geschützt.</Absatz>
      )}
    </>
  )
}

const OhneFelder = ({ s }: { s: Bewerberseite }) => (
  <>
    <Ueberschrift ebene={2}>{s.felder.abschnitt}</Ueberschrift>
    <Absatz>
      {s.b.konto === undefined ? 'Kein Benutzerkonto vorhanden.' : 'An diesem Tag zeigt VerBIS hier nichts.'}{' '}
      <Link href={kontopfade.konto(s.b.person.id)}>Zum Online-Konto in STEP</Link>
    </Absatz>
  </>
)

/** Which rule and directive put the fields where they are. */
export const Grundlage = ({ s, tag }: Verbisprops) => {
  const { geltend, angekuendigt } = s.felder.grundlage
  const weisung = (nummer: string): ComponentChildren => (
    <Link href={`/arbeitsplatz/zentrale/weisungen/${nummer}`}>{nummer}</Link>
  )
  return (
    <>
      <Ueberschrift ebene={2}>Grundlage</Ueberschrift>
      {geltend && (
        <Absatz art="klein">
          Am {datumKurz(tag)} stehen die Felder auf: {s.felder.seiten.join(', ')}
          {s.felder.nurMitKonto ? ', nur mit Benutzerkonto' : ''}. Gilt{' '}
          {geltend.ab === null ? 'schon früher' : `seit ${datumKurz(geltend.ab)}`}
          {geltend.bis !== null && `, bis ${datumKurz(geltend.bis)}`}. Weisung {weisung(geltend.weisung)}.
        </Absatz>
      )}
      {angekuendigt.map((eine) => (
        <Absatz art="klein" key={eine.weisung}>
          Wegfall angekündigt{eine.ab !== null && ` für ${datumKurz(eine.ab)}`} (Weisung {weisung(eine.weisung)}), nicht
          bestätigt.
        </Absatz>
      ))}
    </>
  )
}
