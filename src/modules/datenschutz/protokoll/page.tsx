import { datumKurz, zeitpunktKurz } from '../../../platform/clock/index.ts'
import { type Eingabe, type Meldungen, wert } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Auswahl,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Feldzeile,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  Marke,
  Seiten,
  Textbereich,
  Textfeld,
} from '../../../platform/html/index.ts'
import type { Kettenpruefung, Protokolleintrag } from '../../../platform/protokoll/index.ts'
import { pfade } from '../pfade.ts'
import { tatName } from '../texte.ts'
import type { Einsicht } from './einsicht.ts'
import { angabenAlsText, werWar } from './worte.ts'

interface FrageProps {
  rahmen: DeskRahmen
  pruefung: Kettenpruefung | undefined
  /** May also read what belongs to no Dienststelle. */
  zentral: boolean
  eingabe: Eingabe
  meldungen: Meldungen
}

/** Asks whose entries, of which days, and why; above it, when the chain was verified last. */
export const FrageSeite = ({ rahmen, pruefung, zentral, eingabe, meldungen }: FrageProps) => {
  const feld = (name: string) => ({ name, wert: wert(eingabe, name), fehler: meldungen.fuer(name) })
  return (
    <DeskSeite rahmen={rahmen} titel="Protokoll lesen" bereich="Datenschutz" fehler={meldungen.liste}>
      <Kette pruefung={pruefung} />
      <Formular aktion={pfade.protokoll}>
        <Textfeld
          {...feld('wessen')}
          label="Nummer eines Antrags"
          hinweis="Zeigt alles zu dieser Person. Die Kennung einer Person geht auch. Leer: alle Einträge Ihrer Dienststelle."
          breite={30}
          freiwillig
          unveraendert
          autocomplete="off"
        />
        {zentral && (
          <Auswahl
            {...feld('bereich')}
            label="Welche Einträge?"
            moeglichkeiten={[
              { wert: 'dienststelle', text: rahmen.dienststelle },
              { wert: 'ohne', text: 'Ohne Dienststelle', hinweis: 'Konten und Anmeldungen der Kundinnen und Kunden' },
            ]}
          />
        )}
        <Feldzeile>
          <Textfeld {...feld('von')} label="Erster Tag" hinweis="Leer: ein Monat" breite={10} freiwillig />
          <Textfeld {...feld('bis')} label="Letzter Tag" hinweis="Leer: heute" breite={10} freiwillig />
        </Feldzeile>
        <Textbereich
          {...feld('grund')}
          label="Grund"
          hinweis="Zum Beispiel: Auskunft nach Artikel 15 DSGVO, Aktenzeichen. Er wird mit Ihrem Namen festgehalten."
          zeilen={3}
          max={500}
        />
        <Knopfreihe>
          <Knopf>Protokoll zeigen</Knopf>
        </Knopfreihe>
      </Formular>
    </DeskSeite>
  )
}

const Kette = ({ pruefung }: { pruefung: Kettenpruefung | undefined }) => {
  if (pruefung === undefined)
    return (
      <Hinweis art="warnung" titel="Die Kette wurde noch nie nachgerechnet">
        <Absatz>Der Betrieb prüft sie mit „script/protokoll-pruefen“.</Absatz>
      </Hinweis>
    )
  const am = `${zeitpunktKurz(pruefung.am)} Uhr`
  if (!pruefung.heil)
    return (
      <Hinweis art="gefahr" titel="Das Protokoll ist nicht in Ordnung">
        <Absatz>
          Geprüft am {am}. Das erste betroffene Glied ist {pruefung.nummer}. Bitte sprechen Sie sofort mit dem Betrieb.
        </Absatz>
      </Hinweis>
    )
  return (
    <Absatz>
      <Marke art="erfolg" text="Kette unverändert" /> Zuletzt ganz nachgerechnet am {am}, {pruefung.nummer} Glieder.
    </Absatz>
  )
}

interface Props {
  rahmen: DeskRahmen
  einsicht: Einsicht
  eintraege: readonly Protokolleintrag[]
  /** Names of staff of this Dienststelle by id. */
  namen: ReadonlyMap<string, string>
  weiter?: string | undefined
  zurueck?: string | undefined
}

/** The entries of one look. */
export const EinsichtSeite = ({ rahmen, einsicht, eintraege, namen, weiter, zurueck }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Protokoll"
    bereich="Datenschutz"
    untertitel={`${einsicht.ohneDienststelle ? 'Ohne Dienststelle' : rahmen.dienststelle} · ${datumKurz(einsicht.von)} bis ${datumKurz(einsicht.bis)} · ${einsicht.personen === null ? 'alle Personen' : 'eine Person'}`}
    aktionen={
      <Formular aktion={pfade.ausgabe(einsicht.id)}>
        <Knopf art="sekundaer" symbol="download">
          Als Datei ausgeben
        </Knopf>
      </Formular>
    }
    pfad={[{ text: 'Protokoll lesen', href: pfade.protokoll }, { text: 'Protokoll' }]}
  >
    <Absatz art="klein">Ihr Grund: {einsicht.grund}</Absatz>
    <Datentabelle
      titel="Einträge des Protokolls"
      zeilen={eintraege}
      zeilenId={({ id }) => id}
      spalten={[
        { name: 'Zeitpunkt', einzeilig: true, zelle: ({ am }) => zeitpunktKurz(am) },
        { name: 'Was', kopf: true, zelle: ({ aktion }) => tatName(aktion) },
        { name: 'Wer', zelle: (eintrag) => werWar(eintrag, namen) },
        { name: 'Grund und Angaben', zelle: (eintrag) => <Angaben eintrag={eintrag} /> },
        { name: 'Kette', zelle: ({ nummer, heil }) => <Glied nummer={nummer} heil={heil} /> },
      ]}
      leer={
        <>
          <Absatz art="fett">Keine Einträge in diesem Zeitraum</Absatz>
          <Absatz art="klein">
            Einträge erscheinen wenige Sekunden nach der Handlung.{' '}
            <Link href={pfade.protokoll}>Andere Tage wählen</Link>
          </Absatz>
        </>
      }
    />
    <Seiten weiter={weiter} zurueck={zurueck} />
    <Absatz art="leise">
      Dass Sie diese Seite lesen, steht mit Ihrem Grund im Protokoll. Auswertungen zu einzelnen Beschäftigten sind nicht
      erlaubt; die Datei nennt darum keine Namen.
    </Absatz>
  </DeskSeite>
)

const Angaben = ({ eintrag }: { eintrag: Protokolleintrag }) => {
  const { geloescht, grund, rechtsgrundlage, angaben, person_id: person } = eintrag
  const zeilen = [geloescht ? 'Der persönliche Teil ist gelöscht.' : grund, rechtsgrundlage, angabenAlsText(angaben)]
  const gezeigt = zeilen.filter((wort): wort is string => wort !== null && wort !== '')
  if (gezeigt.length === 0 && person === null) return <>–</>
  return (
    <div class="jc-brechend">
      {gezeigt.map((wort) => (
        <div key={wort}>{wort}</div>
      ))}
      {person !== null && <Link href={pfade.zuPerson(person)}>Person …{person.slice(-6)}</Link>}
    </div>
  )
}

const Glied = ({ nummer, heil }: { nummer: number; heil: boolean }) => (
  <div>
    <Marke klein art={heil ? 'erfolg' : 'warnung'} text={heil ? 'unverändert' : 'verändert'} />
    <br />
    Glied {nummer}
  </div>
)
