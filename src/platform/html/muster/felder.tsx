import type { Meldung } from '../../forms/index.ts'
import { Absatz } from '../components/absatz.tsx'
import { Aufklapper } from '../components/aufklapper.tsx'
import { Auswahl } from '../components/auswahl.tsx'
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

/** Every kind of field, right or wrong: the same form twice shows both states. */
export const Felder = ({ fehler }: { fehler: readonly Meldung[] }) => {
  const fuer = (feld: string): string | undefined => fehler.find((eine) => eine.feld === feld)?.text
  const falsch = fehler.length > 0
  return (
    <Formular aktion="/muster/fehler" schluessel="0198c0de-0000-7000-8000-000000000001">
      <Textfeld
        name="vorname"
        label="Vorname"
        autocomplete="given-name"
        fehler={fuer('vorname')}
        wert={falsch ? 'Kim Ж' : 'Özlem-Çağla'}
      />
      <Datumsfeld
        name="geburtsdatum"
        label="Geburtsdatum"
        geburtsdatum
        fehler={fuer('geburtsdatum')}
        wert={falsch ? { tag: '30', monat: '02', jahr: '1990' } : undefined}
      />
      <Textfeld
        name="email"
        label="E-Mail-Adresse"
        art="email"
        autocomplete="email"
        hinweis="Wir schicken Ihnen dorthin nur kurze Hinweise."
        fehler={fuer('email')}
        wert={falsch ? 'kim@beispiel' : undefined}
      />
      <Textfeld
        name="passwort"
        label="Passwort"
        art="password"
        autocomplete="new-password"
        hinweis="Mindestens 12 Zeichen. Gut sind drei Wörter, die nicht zusammengehören."
        fehler={fuer('passwort')}
      />
      <Adresse fuer={fuer} />
      <Textfeld
        name="telefon"
        label="Telefon"
        art="tel"
        autocomplete="tel"
        breite={20}
        freiwillig
        fehler={fuer('telefon')}
      />
      <Auswahlfelder fuer={fuer} />
      <Textbereich name="nachricht" label="Ihre Nachricht" max={4000} fehler={fuer('nachricht')} zeilen={5} />
      <Textfeld name="miete" label="Miete im Monat" einheit="€" breite={10} ziffern fehler={fuer('miete')} />
      <Haken
        name="erklaerung"
        label="Meine Angaben stimmen nach meinem Wissen."
        hinweis="Wenn sich etwas ändert, teilen Sie es uns bitte mit."
        fehler={fuer('erklaerung')}
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
}

type Fuer = { fuer: (feld: string) => string | undefined }

const Adresse = ({ fuer }: Fuer) => (
  <>
    <Ueberschrift ebene={2}>Anschrift</Ueberschrift>
    <Haken name="ohneWohnung" label="Ich habe keine feste Wohnung" />
    <Feldzeile>
      <Textfeld name="strasse" label="Straße" autocomplete="address-line1" fehler={fuer('strasse')} />
      <Textfeld name="hausnummer" label="Hausnummer" breite={5} fehler={fuer('hausnummer')} />
    </Feldzeile>
    <Feldzeile kurz>
      <Textfeld name="plz" label="Postleitzahl" autocomplete="postal-code" breite={5} ziffern fehler={fuer('plz')} />
      <Textfeld name="ort" label="Ort" autocomplete="address-level2" fehler={fuer('ort')} />
    </Feldzeile>
    <Select
      name="land"
      label="Staatsangehörigkeit"
      fehler={fuer('land')}
      moeglichkeiten={[
        { wert: 'DE', text: 'deutsch' },
        { wert: 'UA', text: 'ukrainisch' },
        { wert: 'SY', text: 'syrisch' },
      ]}
    />
  </>
)

const Auswahlfelder = ({ fuer }: Fuer) => (
  <>
    <Auswahl
      name="ab"
      label="Ab wann brauchen Sie Geld?"
      fehler={fuer('ab')}
      moeglichkeiten={[
        { wert: 'sofort', text: 'Ab sofort', hinweis: 'Der Antrag wirkt ab dem 1. dieses Monats.' },
        { wert: 'spaeter', text: 'Ab einem späteren Monat' },
      ]}
    />
    <Auswahl
      name="haushalt"
      art="mehrfach"
      label="Wer wohnt mit Ihnen zusammen?"
      hinweis="Sie können mehrere Antworten wählen."
      freiwillig
      fehler={fuer('haushalt')}
      wert={['kind']}
      moeglichkeiten={[
        { wert: 'partner', text: 'Partnerin oder Partner' },
        { wert: 'kind', text: 'Kinder unter 25 Jahren' },
        { wert: 'andere', text: 'andere Personen, die nicht zu Ihrer Bedarfsgemeinschaft gehören' },
      ]}
    />
    <Auswahl
      name="arbeit"
      label="Arbeiten Sie zurzeit?"
      waagrecht
      fehler={fuer('arbeit')}
      wert={fuer('arbeit') ? '' : 'nein'}
      moeglichkeiten={[
        { wert: 'ja', text: 'Ja' },
        { wert: 'nein', text: 'Nein' },
      ]}
    />
  </>
)
