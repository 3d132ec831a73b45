import { datumswert, wert, type Eingabe } from '../../forms/index.ts'
import { Absatz } from '../components/absatz.tsx'
import { Aufklapper } from '../components/aufklapper.tsx'
import { Datumsfeld } from '../components/datumsfeld.tsx'
import { Feldzeile } from '../components/feldgruppe.tsx'
import { Formular } from '../components/formular.tsx'
import { Haken } from '../components/haken.tsx'
import { Knopf, Knopfreihe } from '../components/knopf.tsx'
import { Select } from '../components/select.tsx'
import { Speicherzeile } from '../components/speicherzeile.tsx'
import { Textbereich } from '../components/textbereich.tsx'
import { Textfeld } from '../components/textfeld.tsx'
import { Ueberschrift } from '../components/ueberschrift.tsx'
import { Auswahlfelder } from './auswahlfelder.tsx'

/** What was typed into the forms of the samples, and what is wrong with it. */
export interface Musterprops {
  eingabe: Eingabe
  fuer: (feld: string) => string | undefined
}

/** Every kind of field, with what was entered and what is wrong with it. */
export const Felder = ({ eingabe, fuer }: Musterprops) => (
  <Formular aktion="/muster/formular" schluessel="0198c0de-0000-7000-8000-000000000001">
    <Person eingabe={eingabe} fuer={fuer} />
    <Adresse eingabe={eingabe} fuer={fuer} />
    <Textfeld
      name="telefon"
      label="Telefon"
      art="tel"
      autocomplete="tel"
      breite={20}
      freiwillig
      fehler={fuer('telefon')}
      wert={wert(eingabe, 'telefon')}
    />
    <Auswahlfelder eingabe={eingabe} fuer={fuer} />
    <Textbereich
      name="nachricht"
      label="Ihre Nachricht"
      freiwillig
      max={4000}
      zeilen={5}
      fehler={fuer('nachricht')}
      wert={wert(eingabe, 'nachricht')}
    />
    <Textfeld
      name="miete"
      label="Miete im Monat"
      einheit="€"
      breite={10}
      ziffern
      freiwillig
      fehler={fuer('miete')}
      wert={wert(eingabe, 'miete')}
    />
    <Haken
      name="erklaerung"
      label="Meine Angaben stimmen nach meinem Wissen."
      hinweis="Wenn sich etwas ändert, teilen Sie es uns bitte mit."
      fehler={fuer('erklaerung')}
      gesetzt={wert(eingabe, 'erklaerung') === 'ja'}
    />
    <Aufklapper titel="Warum fragen wir das?">
      <Absatz>Davon hängt ab, wie viel Geld Sie bekommen (§ 22 SGB II).</Absatz>
    </Aufklapper>
    <Knopfreihe>
      <Knopf>Weiter</Knopf>
      <Knopf art="sekundaer" name="aktion" wert="spaeter">
        Speichern und später weitermachen
      </Knopf>
    </Knopfreihe>
    <Speicherzeile gespeichert="14:05" angemeldetBis="14:35" />
  </Formular>
)

const Person = ({ eingabe, fuer }: Musterprops) => (
  <>
    <Textfeld
      name="vorname"
      label="Vorname"
      autocomplete="given-name"
      fehler={fuer('vorname')}
      wert={wert(eingabe, 'vorname')}
    />
    <Datumsfeld
      name="geburtsdatum"
      label="Geburtsdatum"
      geburtsdatum
      fehler={fuer('geburtsdatum')}
      wert={datumswert(eingabe, 'geburtsdatum')}
    />
    <Textfeld
      name="email"
      label="E-Mail-Adresse"
      art="email"
      autocomplete="email"
      hinweis="Wir schicken Ihnen dorthin nur kurze Hinweise."
      fehler={fuer('email')}
      wert={wert(eingabe, 'email')}
    />
    <Textfeld
      name="passwort"
      label="Passwort"
      art="password"
      autocomplete="new-password"
      hinweis="Mindestens 12 Zeichen. Gut sind drei Wörter, die nicht zusammengehören."
      fehler={fuer('passwort')}
    />
  </>
)

const Adresse = ({ eingabe, fuer }: Musterprops) => (
  <>
    <Ueberschrift ebene={2}>Anschrift</Ueberschrift>
    <Haken name="ohneWohnung" label="Ich habe keine feste Wohnung" gesetzt={wert(eingabe, 'ohneWohnung') === 'ja'} />
    <Feldzeile>
      <Textfeld
        name="strasse"
        label="Straße"
        autocomplete="address-line1"
        fehler={fuer('strasse')}
        wert={wert(eingabe, 'strasse')}
      />
      <Textfeld
        name="hausnummer"
        label="Hausnummer"
        breite={5}
        freiwillig
        fehler={fuer('hausnummer')}
        wert={wert(eingabe, 'hausnummer')}
      />
    </Feldzeile>
    <Feldzeile kurz>
      <Textfeld
        name="plz"
        label="Postleitzahl"
        autocomplete="postal-code"
        breite={5}
        ziffern
        fehler={fuer('plz')}
        wert={wert(eingabe, 'plz')}
      />
      <Textfeld
        name="ort"
        label="Ort"
        freiwillig
        autocomplete="address-level2"
        fehler={fuer('ort')}
        wert={wert(eingabe, 'ort')}
      />
    </Feldzeile>
    <Select
      name="land"
      label="Staatsangehörigkeit"
      fehler={fuer('land')}
      wert={wert(eingabe, 'land')}
      moeglichkeiten={[
        { wert: 'DE', text: 'deutsch' },
        { wert: 'UA', text: 'ukrainisch' },
        { wert: 'SY', text: 'syrisch' },
      ]}
    />
  </>
)
