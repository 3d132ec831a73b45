import { datumKurz, tagInBerlin, zeitpunktKurz, type Instant } from '../../../platform/clock/index.ts'
import type { Eingabe, Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
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
import { werte } from '../../../platform/forms/index.ts'
import { alsHerkunft, herkunftName } from '../herkunft.ts'
import { Kandidatenblatt } from '../vergleich/kandidat.tsx'
import type { Seite, Vergleich } from '../vergleich/paar.ts'
import type { Bild } from '../zusammenfuehren/bild.ts'
import { felder, feldnamen } from '../zusammenfuehren/felder.ts'
import { pfade } from '../zusammenfuehren/pfade.ts'
import { freieFelder } from './command.ts'

interface Props {
  rahmen: DeskRahmen
  personId: string
  seite: Seite
  erstellt: Instant
  vergleiche: readonly Vergleich[]
  eingabe: Eingabe
  meldungen: Meldungen
  /** Candidates that came while the page was open, or that are still unclear. */
  hinweis?: string | undefined
}

/** The Internetperson beside everyone who may be the same, and the way to make it an Inhouse-Person (ST-01). */
export const UmwandelnSeite = (props: Props) => {
  const { rahmen, seite, vergleiche, meldungen } = props
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Internetperson umwandeln"
      bereich="STEP"
      untertitel={`${seite.name}, geb. ${seite.geburt} · angelegt ${zeitpunktKurz(props.erstellt)} · ${seite.stellen.join(', ')}`}
      pfad={[{ text: 'Person', href: pfade.person(props.personId) }, { text: 'Umwandeln' }]}
      fehler={meldungen.liste}
    >
      {props.hinweis !== undefined && (
        <Hinweis art="warnung" titel="Noch nicht umgewandelt">
          <Absatz art="klein">{props.hinweis}</Absatz>
        </Hinweis>
      )}
      <Formular aktion={pfade.umwandeln(props.personId)}>
        <Ueberschrift ebene={2}>
          {vergleiche.length === 0
            ? 'Keine ähnliche Person gefunden'
            : vergleiche.length === 1
              ? 'Eine ähnliche Person: bitte entscheiden'
              : `${vergleiche.length} ähnliche Personen: bitte entscheiden`}
        </Ueberschrift>
        {vergleiche.length === 0 && <Absatz>Gesucht wurde in allen Dienststellen. Die Suche ist protokolliert.</Absatz>}
        {vergleiche.map((vergleich, stelle) => (
          <Kandidatenblatt
            key={vergleich.b.id}
            vergleich={vergleich}
            nummer={stelle + 1}
            eingabe={props.eingabe}
            meldungen={meldungen}
          />
        ))}
        <Uebernehmen {...props} />
        <Knopfreihe>
          <Knopf>{vergleiche.length === 0 ? 'Als Inhouse-Person übernehmen' : 'Entscheidung speichern'}</Knopf>
        </Knopfreihe>
        {vergleiche.length > 0 && (
          <Absatz art="klein">
            Sind alle andere Personen, wird diese übernommen. Ist eine dieselbe, sehen Sie als Nächstes, welche Angaben
            bleiben. Beides lässt sich zurücknehmen.
          </Absatz>
        )}
      </Formular>
    </DeskSeite>
  )
}

/** What becomes master data: name and birth always, the rest by choice. */
const Uebernehmen = ({ seite, eingabe, vergleiche }: Props) => {
  const gilt: Bild['gilt'] = seite.bild?.gilt ?? new Map()
  const vorhanden = feldnamen.flatMap((feld) => {
    const wert = gilt.get(feld)
    return wert === undefined ? [] : [{ feld, ...wert }]
  })
  const frei = freieFelder.filter((feld) => gilt.has(feld))
  const gewaehlt = 'felder' in eingabe || 'gesehen' in eingabe ? werte(eingabe, 'felder') : frei
  return (
    <section class={vergleiche.length > 0 ? 'jc-kandidat' : undefined}>
      <Ueberschrift ebene={2}>Angaben der Person</Ueberschrift>
      <Tabelle
        titel="Angaben der Person"

        titelVersteckt
        klein
        karten
        zeilen={vorhanden}
        zeilenId={({ feld }) => feld}
        spalten={[
          { name: 'Feld', kopf: true, zelle: ({ feld }) => felder[feld] },
          { name: 'Angabe', zelle: ({ text }) => text },
          { name: 'Woher', zelle: ({ herkunft }) => herkunftName[alsHerkunft(herkunft)] },
          { name: 'Seit', einzeilig: true, zelle: ({ seit }) => datumKurz(tagInBerlin(seit)) },
        ]}
      />
      <input type="hidden" name="gesehen" value="ja" />
      {frei.length > 0 && (
        <Auswahl
          name="felder"
          art="mehrfach"
          label="Diese Angaben übernehmen"
          hinweis="Name und Geburt werden immer übernommen. Was Sie abwählen, endet heute und bleibt im Verlauf der Person."
          moeglichkeiten={frei.map((feld) => ({ wert: feld, text: `${felder[feld]}: ${gilt.get(feld)?.text ?? ''}` }))}
          wert={gewaehlt}
        />
      )}
    </section>
  )
}

interface FertigProps {
  rahmen: DeskRahmen
  personId: string
  name: string
}

/** After the conversion: what happened, who acts now. */
export const UmgewandeltSeite = ({ rahmen, personId, name }: FertigProps) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Umgewandelt"
    bereich="STEP"
    untertitel={name}
    stand={{ text: 'Diese Person ist jetzt eine Inhouse-Person.' }}
  >
    <Absatz>
      Der Auftrag „Umwandlung“ in der E-AKTE wird gleich von selbst erledigt. Die Kundin oder der Kunde sieht im Portal,
      dass die Personendaten geprüft sind. Sie müssen nichts weiter tun.
    </Absatz>
    <Knopfreihe>
      <Knopf href={pfade.person(personId)}>Person öffnen</Knopf>
    </Knopfreihe>
    <Absatz>
      <Link href="/arbeitsplatz">Zu „Mein Tag“</Link>
    </Absatz>
  </DeskSeite>
)
