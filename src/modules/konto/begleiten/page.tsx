import type { ComponentChildren } from 'preact'
import { datumKurz, tagInBerlin, zeitpunktKurz } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Auswahl,
  Beschreibungsliste,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  Tabelle,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { PersonAnzeige } from '../../step/index.ts'
import { letzterTag } from '../code/regel.ts'
import { pfade } from '../pfade.ts'
import { hindernis } from './command.ts'
import type { Sperre } from '../sperre/query.ts'
import { sperrgrundname } from '../sperre/texte.ts'
import type { Begleitung } from './query.ts'
import { briefstandname, codename, codestandname, informationsweg, staende, stufenname } from './texte.ts'

interface Props {
  rahmen: DeskRahmen
  b: Begleitung
  /** Word of what was just done. */
  stand?: string | undefined
  /** May create accounts by hand (KO-13). */
  darfAnlegen: boolean
  /** Name of the colleague who recorded the refusal, where one may know it. */
  erfasstVon?: string | undefined
  /** No way was chosen for the code. */
  fehler?: string | undefined
}

export const personzeile = ({ nachname, vorname, geburtsdatum }: PersonAnzeige): string =>
  `${nachname ?? 'Noch ohne Namen'}${vorname ? `, ${vorname}` : ''} · geb. ${geburtsdatum ? datumKurz(geburtsdatum) : 'unbekannt'}`

/** Steps of the way above each page of a person's account. */
export const kontopfad = (person: PersonAnzeige, ...rest: string[]) => [
  { text: 'Personen', href: '/arbeitsplatz/step' },
  { text: personzeile(person), href: `/arbeitsplatz/step/personen/${person.id}` },
  ...(rest.length > 0 ? [{ text: 'Online-Konto', href: pfade.konto(person.id) }] : [{ text: 'Online-Konto' }]),
  ...rest.map((text) => ({ text })),
]

/** A person's account as staff support it: its state, codes and letters, refusal, "informed on" (KO-08 to KO-10, KO-14). */
export const OnlineKontoSeite = (props: Props) => {
  const { rahmen, b, stand, fehler } = props
  const satz = stand === undefined ? undefined : staende[stand]
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Online-Konto"
      bereich="STEP"
      untertitel={personzeile(b.person)}
      pfad={kontopfad(b.person)}
      stand={satz === undefined ? undefined : { text: satz }}
      fehler={fehler === undefined ? [] : [{ feld: 'weg', text: fehler }]}
    >
      <Konto {...props} />
      <Freischaltcode {...props} />
      <Ablehnung {...props} />
      <Information {...props} />
      <Briefe {...props} />
      <Absatz art="leise">Dass Sie diese Seite ansehen, wird protokolliert.</Absatz>
    </DeskSeite>
  )
}

const Abschnitt = ({ titel, children }: { titel: string; children: ComponentChildren }) => (
  <>
    <Ueberschrift ebene={2}>{titel}</Ueberschrift>
    {children}
  </>
)

const Konto = ({ b, darfAnlegen }: Props) => {
  const { konto, person, anlegen, ablehnung, sperre } = b
  if (konto !== undefined)
    return (
      <Abschnitt titel="Konto">
        <Beschreibungsliste
          angaben={[
            { name: 'Stand', wert: sperre === undefined ? 'aktiv' : sperrwort(sperre) },
            { name: 'Sicherheit', wert: stufenname[konto.stufe] ?? konto.stufe },
            { name: 'Angelegt', wert: zeitpunktKurz(konto.erstellt) },
            {
              name: 'Letzte Anmeldung',
              wert: konto.zuletztAngemeldet ? zeitpunktKurz(konto.zuletztAngemeldet) : 'noch nie',
            },
          ]}
        />
        <Absatz art="klein">Passwort und E-Mail-Adresse sieht hier niemand.</Absatz>
        <Knopfreihe>
          <Knopf art="sekundaer" href={pfade.sperre(person.id)}>
            {sperre ? 'Konto entsperren' : 'Konto sperren'}
          </Knopf>
        </Knopfreihe>
        {darfAnlegen && konto.stufe === 'keine' && anlegen.erlaubt && <NeueZugangsdaten b={b} />}
      </Abschnitt>
    )
  return (
    <Abschnitt titel="Konto">
      <Absatz>Diese Person hat kein Online-Konto.</Absatz>
      {darfAnlegen && anlegen.erlaubt && ablehnung === undefined && (
        <Knopfreihe>
          <Knopf art="sekundaer" href={pfade.anlegen(person.id)}>
            Konto von Hand anlegen
          </Knopf>
        </Knopfreihe>
      )}
      {darfAnlegen && !anlegen.erlaubt && (
        <Absatz art="klein">
          {anlegen.endet === undefined
            ? 'Konten von Hand anlegen geht heute nicht.'
            : `Konten von Hand anlegen ging bis ${datumKurz(anlegen.endet)}.`}
        </Absatz>
      )}
    </Abschnitt>
  )
}

const sperrwort = ({ grund, am, vonName }: Sperre): string =>
  `gesperrt seit ${zeitpunktKurz(am)} Uhr von ${vonName}. Grund: ${sperrgrundname[grund]}`

/** As long as the first sign-in is outstanding, lost credentials are replaced by new ones. */
const NeueZugangsdaten = ({ b }: { b: Begleitung }) => (
  <>
    <Druckknopf b={b} art="zugangsdaten" />
    <Formular aktion={pfade.zugangsdaten(b.person.id)}>
      <Absatz art="klein">Neue Zugangsdaten ersetzen die alten.</Absatz>
      <Knopfreihe>
        <Knopf art="sekundaer" name="weg" wert="blatt">
          Neue Zugangsdaten zum Ausdrucken
        </Knopf>
        {b.empfaenger && (
          <Knopf art="sekundaer" name="weg" wert="brief">
            Neue Zugangsdaten mit der Post
          </Knopf>
        )}
      </Knopfreihe>
    </Formular>
  </>
)

const Druckknopf = ({ b, art }: { b: Begleitung; art: 'freischaltcode' | 'zugangsdaten' }) => {
  const { code, person, briefe } = b
  const mitBrief = briefe.some((brief) => code && brief.art === code.art && brief.beauftragt >= code.ausgestellt)
  if (code === undefined || !code.druckbar || code.art !== art || mitBrief) return null
  return (
    <Formular aktion={pfade.blatt(person.id, code.id)}>
      <Knopf>Blatt drucken</Knopf>
    </Formular>
  )
}

const Freischaltcode = ({ b, fehler }: Props) => {
  const { code, person, empfaenger, freischaltcode } = b
  const grund = hindernis(b)
  const [angekuendigt] = freischaltcode.grundlage.angekuendigt
  return (
    <Abschnitt titel="Freischaltcode">
      {code?.art === 'freischaltcode' && (
        <Beschreibungsliste
          angaben={[
            { name: 'Letzter Code', wert: codestandname[code.stand] ?? code.stand },
            { name: 'Ausgestellt', wert: zeitpunktKurz(code.ausgestellt) },
            { name: 'Gilt bis', wert: datumKurz(letzterTag(code.gueltigBis)) },
          ]}
        />
      )}
      {grund === undefined ? (
        <>
          <Druckknopf b={b} art="freischaltcode" />
          <Formular aktion={pfade.code(person.id)}>
            <Auswahl
              name="weg"
              label="Wie kommt der Code zur Person?"
              hinweis="Prüfen Sie vorher den Ausweis. Ein alter Code gilt dann nicht mehr."
              fehler={fehler}
              moeglichkeiten={[
                { wert: 'blatt', text: 'Ausdrucken und übergeben' },
                ...(empfaenger === undefined
                  ? []
                  : [{ wert: 'brief', text: `Mit der Post an ${empfaenger.zeilen.slice(1).join(', ')}` }]),
              ]}
            />
            {empfaenger === undefined && (
              <Absatz art="klein">Für einen Brief fehlt die Anschrift, oder sie ist für Sie geschützt.</Absatz>
            )}
            <Knopf art="sekundaer">Freischaltcode ausgeben</Knopf>
          </Formular>
        </>
      ) : (
        <Absatz>{grund}</Absatz>
      )}
      {angekuendigt && (
        <Absatz art="klein">
          Grundlage: angekündigt für {angekuendigt.ab ? datumKurz(angekuendigt.ab) : 'einen offenen Tag'}, Weisung{' '}
          <Link href={`/arbeitsplatz/zentrale/weisungen/${angekuendigt.weisung}`}>{angekuendigt.weisung}</Link>. Eine
          eigene Weisung dazu fehlt.
        </Absatz>
      )}
    </Abschnitt>
  )
}

const Ablehnung = ({ b, erfasstVon }: Props) => {
  const { ablehnung, person } = b
  if (ablehnung === undefined)
    return (
      <Abschnitt titel="Ablehnung">
        <Absatz>Es ist keine ausdrückliche Ablehnung eingetragen.</Absatz>
        <Absatz>
          <Link href={pfade.ablehnung(person.id)}>Ablehnung eintragen</Link>
        </Absatz>
      </Abschnitt>
    )
  return (
    <Abschnitt titel="Ablehnung">
      <Hinweis titel="Online-Zusammenarbeit ausdrücklich abgelehnt" ebene={3}>
        <Absatz>
          Am {datumKurz(ablehnung.am)},{' '}
          {ablehnung.durch === 'selbst' ? 'von der Person selbst' : 'durch die Vertretung'}. Eingetragen{' '}
          {datumKurz(tagInBerlin(ablehnung.erfasst))}
          {erfasstVon && ` von ${erfasstVon}`}. Gesagt wurde: Spätere Online-Nutzung braucht Anruf oder Besuch. Der
          persönliche Zugang bleibt gleichwertig.
        </Absatz>
      </Hinweis>
      <Formular aktion={pfade.zuruecknehmen(person.id)}>
        <Knopf art="sekundaer">Ablehnung zurücknehmen</Knopf>
      </Formular>
    </Abschnitt>
  )
}

const Information = ({ b }: Props) => (
  <Abschnitt titel="Über Online-Angebote informiert">
    {b.informiert.length === 0 ? (
      <Absatz>Noch nicht eingetragen.</Absatz>
    ) : (
      <Beschreibungsliste
        angaben={b.informiert.map(({ am, weg }) => ({ name: datumKurz(am), wert: informationsweg[weg] ?? weg }))}
      />
    )}
    <Absatz>
      <Link href={pfade.information(b.person.id)}>Information eintragen</Link>
    </Absatz>
  </Abschnitt>
)

const Briefe = ({ b }: Props) => (
  <Abschnitt titel="Briefe">
    <Tabelle
      titel="Briefe mit Codes"
      titelVersteckt
      klein
      karten
      zeilen={b.briefe}
      zeilenId={({ id }) => id}
      spalten={[
        { name: 'Beauftragt', kopf: true, einzeilig: true, zelle: ({ beauftragt }) => zeitpunktKurz(beauftragt) },
        { name: 'Art', zelle: ({ art }) => codename[art] },
        { name: 'Stand', zelle: ({ stand }) => briefstandname[stand] },
        { name: 'Grund', zelle: ({ grund }) => grund ?? '–' },
      ]}
      leer={<Absatz>Ihre Dienststelle hat noch keinen Brief mit einem Code geschickt.</Absatz>}
    />
  </Abschnitt>
)
