import { DemoSeite } from '../seite.tsx'
import type { Attribut } from './antwort.ts'
import { type Bundperson, type Mittel, mittel } from './personen.ts'
import { streiche } from './streiche.ts'

const zeilen: Readonly<Record<string, string>> = {
  'zu-niedriges-niveau': 'Niveau zu niedrig',
  unsigniert: 'ohne Signatur',
  'fremder-schluessel': 'mit fremdem Schlüssel signiert',
  'schluessel-in-der-nachricht': 'mit fremdem Schlüssel, Zertifikat des Anbieters beigelegt',
  'falscher-kreis': 'für einen anderen Dienst (Audience)',
  'falscher-empfaenger': 'an eine andere Adresse (Recipient)',
  'falsches-ziel': 'an eine andere Adresse (Destination)',
  abgelaufen: 'abgelaufen',
  'noch-nicht-gueltig': 'noch nicht gültig',
  unaufgefordert: 'ohne Anfrage',
  'kommentar-im-schluessel': 'Kommentar im bPK2',
  'veraenderte-chiffre': 'Verschlüsseltes verändert',
}

interface AuswahlProps {
  readonly organisation: string
  readonly stufe: number
  readonly personen: readonly Bundperson[]
  /** Number of the request, for the next page. */
  readonly vorgang: string
}

/** Whom to be, and with what; one press each. */
export const Auswahl = ({ organisation, stufe, personen, vorgang }: AuswahlProps) => (
  <DemoSeite titel="BundID (Simulator)">
    <p>
      <strong>{organisation}</strong> möchte wissen, wer Sie sind. Verlangt ist mindestens die Stufe {stufe}.
    </p>
    <p>Diese Seite steht für BundID. Wählen Sie eine Person und womit sie sich ausweist.</p>
    <form method="post" action="/wahl">
      <input type="hidden" name="vorgang" value={vorgang} />
      <p>
        <label for="streich">Antwort</label>
        <br />
        <select id="streich" name="streich">
          <option value="">richtig</option>
          {Object.keys(streiche).map((name) => (
            <option key={name} value={name}>
              falsch: {zeilen[name] ?? name}
            </option>
          ))}
        </select>
      </p>
      {personen.map((person) => (
        <section key={person.kennung} aria-labelledby={`p-${person.kennung}`}>
          <h2 id={`p-${person.kennung}`}>
            {person.vorname} {person.nachname}
          </h2>
          <p class="leise">{person.hinweis}</p>
          {person.mittel
            .filter((einer) => mittel[einer].stufe >= stufe)
            .map((einer) => (
              <button key={einer} type="submit" name="wahl" value={`${person.kennung}.${einer}`}>
                {mittel[einer].text}
                <span class="jc-vh"> als {`${person.vorname} ${person.nachname}`}</span>
                <br />
                <span>Stufe {mittel[einer].stufe}</span>
              </button>
            ))}
          {person.mittel.every((einer) => mittel[einer].stufe < stufe) && (
            <p>Hat nichts, was für Stufe {stufe} genügt.</p>
          )}
        </section>
      ))}
      <h2>Oder</h2>
      <button type="submit" name="wahl" value="abbrechen">
        Abbrechen
      </button>
      <button type="submit" name="wahl" value="stoerung">
        Technische Störung
      </button>
    </form>
  </DemoSeite>
)

interface RueckwegProps {
  readonly organisation: string
  readonly ziel: string
  readonly felder: Readonly<Record<string, string>>
  readonly gesendet: readonly Attribut[]
  readonly mittel: Mittel | undefined
  readonly streich: string | undefined
}

/** What goes back, and the button that sends it. */
export const Rueckweg = ({ organisation, ziel, felder, gesendet, mittel: womit, streich }: RueckwegProps) => (
  <DemoSeite titel="Zurück zum Portal">
    {gesendet.length > 0 ? (
      <>
        <p>
          Diese Angaben bekommt <strong>{organisation}</strong>
          {womit && <> (nachgewiesen mit: {mittel[womit].text})</>}:
        </p>
        <dl>
          {gesendet.map(({ name, freundlich, wert, niveau }) => (
            <>
              <dt key={name}>{freundlich}</dt>
              <dd>
                {wert} <span class="leise">({niveau})</span>
              </dd>
            </>
          ))}
        </dl>
      </>
    ) : (
      <p>Es werden keine Angaben gesendet.</p>
    )}
    {streich !== undefined && (
      <p>
        <strong>Falsche Antwort: {zeilen[streich] ?? streich}.</strong> Das Portal muss sie ablehnen.
      </p>
    )}
    <form method="post" action={ziel}>
      {Object.entries(felder).map(([name, wert]) => (
        <input key={name} type="hidden" name={name} value={wert} />
      ))}
      <button type="submit">Weiter zu {organisation}</button>
    </form>
    <p class="leise">
      Dieselbe Antwort zweimal schicken: nach dem Weiter im Browser zurückgehen und noch einmal drücken. Auch das muss
      das Portal ablehnen.
    </p>
  </DemoSeite>
)

/** What this is, for those who open it by itself. */
export const Willkommen = () => (
  <DemoSeite titel="BundID (Simulator)">
    <p>Diese Seite steht für BundID. Man kommt hierher, wenn man sich im Portal mit BundID anmeldet.</p>
    <p>
      <a href="/metadaten">Metadaten</a>
    </p>
  </DemoSeite>
)

/** The request can't be answered. */
export const Abgelehnt = ({ grund }: { grund: string }) => (
  <DemoSeite titel="Die Anmeldung geht hier nicht weiter">
    <p>Bitte gehen Sie zurück zum Portal. Beginnen Sie dort noch einmal.</p>
    <p class="leise">Technischer Grund: {grund}</p>
  </DemoSeite>
)
