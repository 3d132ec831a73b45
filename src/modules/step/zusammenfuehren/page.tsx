import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import { type Eingabe, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  Marke,
  Reiter,
  Seiten,
  Textbereich,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Anhang } from '../../../platform/modul.ts'
import { alsWahl } from './bild.ts'
import { felder, feldnamen } from './felder.ts'
import type { Auswahl, Zusammenfuehrung } from './liste.ts'
import { pfade } from './pfade.ts'
import { Zuordnung } from './zuordnung.tsx'

interface ListenProps {
  rahmen: DeskRahmen
  auswahl: Auswahl
  zeilen: readonly Zusammenfuehrung[]
  weiter: string | undefined
}

/** Merges that concern the own office: what others did, objections, and everything. */
export const ZusammenfuehrungenSeite = ({ rahmen, auswahl, zeilen, weiter }: ListenProps) => (
  <DeskSeite rahmen={rahmen} titel="Zusammenführungen" bereich="STEP">
    <Reiter
      name="Ansicht"
      eintraege={[
        { text: 'Zu sehen', href: pfade.zusammenfuehrungen, aktiv: auswahl === 'offen' },
        { text: 'Alle', href: `${pfade.zusammenfuehrungen}?zeige=alle`, aktiv: auswahl === 'alle' },
      ]}
    />
    <Datentabelle
      titel="Zusammenführungen"
      zeilen={zeilen}
      zeilenId={({ id }) => id}
      spalten={[
        {
          name: 'Person',
          kopf: true,
          zelle: (z) => <Link href={pfade.zusammenfuehrung(z.id)}>{bekannterName(z)}</Link>,
        },
        { name: 'Wann', einzeilig: true, zelle: (z) => zeitpunktKurz(z.am) },
        { name: 'Von', zelle: (z) => `${z.von_name}, ${z.stelle}` },
        { name: 'Grund', zelle: (z) => z.grund },
        { name: 'Stand', zelle: (z) => <Stand z={z} /> },
      ]}
      leer={
        <>
          <Absatz art="fett">
            {auswahl === 'offen' ? 'Hier wartet nichts auf Sie' : 'Noch nichts zusammengeführt'}
          </Absatz>
          <Absatz art="klein">
            Führt eine andere Dienststelle Ihre Person zusammen oder widerspricht sie, steht es hier.
          </Absatz>
        </>
      }
    />
    <Seiten
      weiter={
        weiter === undefined
          ? undefined
          : `${pfade.zusammenfuehrungen}?nach=${weiter}${auswahl === 'alle' ? '&zeige=alle' : ''}`
      }
    />
  </DeskSeite>
)

const Stand = ({ z }: { z: Zusammenfuehrung }) => {
  if (z.aufgehoben !== null) return <Marke klein text="rückgängig gemacht" />
  if (z.widerspruch !== null) return <Marke klein art="warnung" text="Widerspruch" />
  return <Marke klein art={z.offen ? 'info' : 'erfolg'} text={z.offen ? 'neu für Sie' : 'gilt'} />
}

interface Props {
  rahmen: DeskRahmen
  z: Zusammenfuehrung
  /** Office of the one who looks. */
  eigene: string
  /** What came in under each id since the merge, once it is undone. */
  seither: readonly Anhang[]
  eingabe: Eingabe
  meldungen: Meldungen
  getan?: string | undefined
}

const saetze: Readonly<Record<string, string>> = {
  zusammengefuehrt: 'Beide sind jetzt eine Person.',
  getrennt: 'Die Zusammenführung ist rückgängig gemacht. Beide sind wieder zwei Personen.',
  widersprochen: 'Ihr Widerspruch ist eingetragen. Die andere Dienststelle sieht ihn.',
  zurueckgezogen: 'Ihr Widerspruch ist zurückgezogen.',
  gesehen: 'Die Zusammenführung ist als gesehen vermerkt.',
  zugeordnet: 'Die Zuordnung ist abgeschlossen.',
}

/** One merge: who, why, what leads, and the ways on. */
export const ZusammenfuehrungSeite = (props: Props) => {
  const { rahmen, z, getan } = props
  const satz = getan === undefined ? undefined : saetze[getan]
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Zusammenführung"
      bereich="STEP"
      untertitel={`${bekannterName(z)} · ${zeitpunktKurz(z.am)} Uhr · ${z.von_name}, ${z.stelle}`}
      pfad={[{ text: 'Zusammenführungen', href: pfade.zusammenfuehrungen }, { text: 'Zusammenführung' }]}
      fehler={props.meldungen.liste}
      stand={
        satz === undefined
          ? undefined
          : {
              text: satz,
              ...(getan === 'zusammengefuehrt' &&
                z.aufgehoben === null && {
                  rueckgaengig: {
                    aktion: pfade.zusammenfuehrung(z.id, 'aufheben'),
                    versteckt: { grund: 'Gleich danach rückgängig gemacht' },
                  },
                }),
            }
      }
    >
      <Lage z={z} />
      <Beschreibungsliste
        angaben={[
          { name: 'Es führt', wert: <Name z={z} id={z.fuehrend_id} text={z.fuehrendName} /> },
          { name: 'Dazugekommen', wert: <Name z={z} id={z.person_id} text={z.personName} /> },
          { name: 'Grund', wert: z.grund },
          { name: 'Gewählte Angaben', wert: gewaehlt(z) },
        ]}
      />
      {z.aufgehoben === null ? <Wege {...props} /> : <Zuordnung z={z} seither={props.seither} />}
    </DeskSeite>
  )
}

/** The name of the one who leads, else of the other, as far as either may be seen here. */
const bekannterName = (z: Zusammenfuehrung): string =>
  z.sichtbar.includes(z.fuehrend_id) ? z.fuehrendName : z.personName

const Name = ({ z, id, text }: { z: Zusammenfuehrung; id: string; text: string }) =>
  z.sichtbar.includes(id) ? <Link href={`${pfade.person(id)}?nur=diese`}>{text}</Link> : <>{text}</>

const Lage = ({ z }: { z: Zusammenfuehrung }) => {
  if (z.aufgehoben !== null)
    return (
      <Hinweis titel="Rückgängig gemacht">
        <Absatz art="klein">
          {zeitpunktKurz(z.aufgehoben)} Uhr von {z.aufgehoben_name}, {z.aufgehoben_stelle}. Grund: {z.aufgehoben_grund}
        </Absatz>
      </Hinweis>
    )
  if (z.widerspruch === null) return null
  return (
    <Hinweis art="warnung" titel={`${z.widerspruch_stelle} widerspricht`}>
      <Absatz art="klein">
        {zeitpunktKurz(z.widerspruch)} Uhr, {z.widerspruch_name}: {z.widerspruch_grund}
      </Absatz>
      <Absatz art="klein">
        Bitte klären Sie es miteinander. Dann macht eine Dienststelle die Zusammenführung rückgängig, oder{' '}
        {z.widerspruch_stelle} zieht den Widerspruch zurück.
      </Absatz>
    </Hinweis>
  )
}

function gewaehlt(z: Zusammenfuehrung): string {
  const wahl = alsWahl(z.felder)
  const vomDazugekommenen = feldnamen.filter((feld) => wahl[feld] === z.person_id).map((feld) => felder[feld])
  return vomDazugekommenen.length === 0
    ? 'alle von der führenden Person'
    : `von der dazugekommenen: ${vomDazugekommenen.join(', ')}`
}

const Wege = ({ z, eigene, eingabe, meldungen }: Props) => {
  const fremde = z.dienststelle_id !== eigene
  const eigenerWiderspruch = z.widerspruch_stelle_id === eigene
  return (
    <>
      {z.offen && z.widerspruch === null && (
        <Formular aktion={pfade.zusammenfuehrung(z.id, 'gesehen')}>
          <Knopfreihe>
            <Knopf>In Ordnung, gesehen</Knopf>
          </Knopfreihe>
        </Formular>
      )}
      {eigenerWiderspruch && (
        <Formular aktion={pfade.zusammenfuehrung(z.id, 'zurueckziehen')}>
          <Knopfreihe>
            <Knopf>Widerspruch zurückziehen</Knopf>
          </Knopfreihe>
        </Formular>
      )}
      <Ueberschrift ebene={2}>
        {fremde && z.widerspruch === null ? 'Nicht einverstanden?' : 'Doch nicht dieselbe Person?'}
      </Ueberschrift>
      <Formular aktion={pfade.zusammenfuehrung(z.id, 'aufheben')}>
        <Textbereich
          name="grund"
          label="Grund"
          hinweis="Er steht im Verlauf und geht an alle beteiligten Dienststellen."
          wert={wert(eingabe, 'grund')}
          fehler={meldungen.fuer('grund')}
          zeilen={3}
          max={500}
        />
        <Knopfreihe>
          {fremde && z.widerspruch === null && (
            <Knopf art="sekundaer" aktion={pfade.zusammenfuehrung(z.id, 'widersprechen')}>
              Widersprechen
            </Knopf>
          )}
          <Knopf art="sekundaer">Rückgängig machen</Knopf>
        </Knopfreihe>
        <Absatz art="klein">
          Danach sind es wieder zwei Personen. Alles bleibt unter der Nummer, unter der es kam. Die beiden werden nicht
          wieder vorgeschlagen, bis sich ihre Daten ändern.
        </Absatz>
      </Formular>
    </>
  )
}
