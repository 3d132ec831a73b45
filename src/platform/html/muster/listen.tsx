import { Absatz } from '../components/absatz.tsx'
import { Aufgabenliste } from '../components/aufgabenliste.tsx'
import { Beschreibungsliste } from '../components/beschreibungsliste.tsx'
import { Datei } from '../components/datei.tsx'
import { Karte, Karten } from '../components/karte.tsx'
import { Link } from '../components/link.tsx'
import { Reiter } from '../components/reiter.tsx'
import { Seiten } from '../components/seiten.tsx'
import { Tabelle } from '../components/tabelle.tsx'
import { Ueberschrift } from '../components/ueberschrift.tsx'
import { Verlauf } from '../components/verlauf.tsx'
import { Zusammenfassung } from '../components/zusammenfassung.tsx'

/** Lists, facts, tables. */
export const Listen = () => (
  <>
    <Ueberschrift ebene={2}>Was möchten Sie tun?</Ueberschrift>
    <Karten>
      <Karte titel="Veränderung mitteilen" ebene={3} href="/veraenderung">
        <Absatz>Umzug, neue Arbeit, Geburt eines Kindes</Absatz>
      </Karte>
      <Karte
        titel="Weiterbewilligung"
        ebene={3}
        href="/antrag/weiterbewilligung"
        vorspann="Ihr Bescheid endet am 30. September 2026"
      >
        <Absatz>Damit das Geld weiter kommt</Absatz>
      </Karte>
      <Karte titel="Benachrichtigung" ebene={3} fuss={<Link href="/konto/benachrichtigung">Ändern</Link>}>
        <Absatz>per E-Mail: an</Absatz>
      </Karte>
    </Karten>
    <Ueberschrift ebene={2}>Ihr Hauptantrag</Ueberschrift>
    <Aufgabenliste
      aufgaben={[
        { titel: 'Über Sie', href: '/antrag/hauptantrag/sie', stand: { art: 'erfolg', text: 'fertig' } },
        {
          titel: 'Wohnen und Heizen',
          href: '/antrag/hauptantrag/wohnen',
          stand: { art: 'info', text: 'begonnen' },
          hinweis: '2 Angaben fehlen noch',
        },
        {
          titel: 'Einkommen von Maximiliane-Alexandra Wolkenstein-Trostburg',
          href: '/antrag/hauptantrag/einkommen',
          stand: { text: 'offen' },
        },
        { titel: 'Kinder', stand: { text: 'nicht nötig' }, hinweis: 'Nicht nötig, weil Sie allein wohnen.' },
      ]}
    />
    <Zusammenfassung
      titel="Über Sie"
      nummer={1}
      aendern="/antrag/tag/person"
      angaben={[
        { name: 'Vorname', wert: 'Kim', aendern: '/antrag/tag/person#f-vorname' },
        { name: 'Familienname', wert: 'Muster-Wolkenstein' },
        { name: 'Geburtsdatum', wert: '3. Juli 1990' },
        { name: 'Anschrift', wert: 'Lindenweg 4, 12345 Musterstadt' },
      ]}
    />
    <Beschreibungsliste
      angaben={[
        { name: 'Nummer', wert: <bdi dir="ltr">JC-7K4P-92QM</bdi> },
        { name: 'Eingegangen', wert: '3. Juli 2026, 14:07 Uhr' },
        { name: 'Tag der Antragstellung', wert: '3. Juli 2026' },
        { name: 'Antrag wirkt ab', wert: '1. Juli 2026' },
      ]}
    />
    <Reiter
      name="Postfach"
      eintraege={[
        { text: 'Alle', href: '/postfach', aktiv: true },
        { text: 'Ungelesen', href: '/postfach?ungelesen', anzahl: 2 },
        { text: 'Entwürfe', href: '/postfach/entwuerfe', anzahl: 1 },
        { text: 'Papierkorb', href: '/postfach/papierkorb' },
      ]}
    />
    <Seiten zurueck="?nach=a" weiter="?nach=b" von={11} bis={20} />
    <Tabelle
      titel="Ihre Zahlungen"
      spalten={[
        { name: 'Monat', zelle: ({ monat }) => monat, kopf: true },
        { name: 'Zweck', zelle: ({ zweck }) => zweck },
        { name: 'Betrag', zelle: ({ betrag }) => betrag, zahl: true },
      ]}
      zeilen={[
        { monat: 'Juni 2026', zweck: 'Regelbedarf', betrag: '563,00 €' },
        { monat: 'Juni 2026', zweck: 'Unterkunft', betrag: '1.042,50 €' },
      ]}
    />
    <Tabelle
      titel="Nachrichten"
      spalten={[]}
      zeilen={[]}
      leer={<Absatz>Sie haben noch keine Nachrichten. Schreiben Sie uns, wenn Sie eine Frage haben.</Absatz>}
    />
    <Ueberschrift ebene={2}>Ihre Unterlagen</Ueberschrift>
    <Datei
      name="mietvertrag.jpg"
      bytes={1_204_000}
      stand={{ art: 'info', text: 'wird geprüft' }}
      hinweis="Das dauert meist wenige Sekunden. Sie können weitermachen."
      entfernen={{ aktion: '/muster' }}
    />
    <Datei
      name="ausweis.pdf"
      bytes={84_210}
      stand={{ art: 'erfolg', text: 'geprüft' }}
      href="/muster/ausweis.pdf"
      entfernen={{ aktion: '/muster' }}
    />
    <Datei
      name="scan_2026_final_wirklich_letzte_fassung_mit_anhang.docx"
      bytes={26_000_000}
      stand={{ art: 'gefahr', text: 'abgelehnt' }}
      hinweis="Die Datei ist 26 MB groß. Erlaubt sind 25 MB. Machen Sie ein Foto oder teilen Sie die Datei."
    />
    <Ueberschrift ebene={2}>Was bisher geschah</Ueberschrift>
    <Verlauf
      ereignisse={[
        {
          zeitpunkt: '2026-07-03T13:00:00Z',
          zeit: '3. Juli 2026, 15:00 Uhr',
          titel: 'Wir prüfen Ihren Antrag',
          wer: 'Jobcenter Musterstadt',
          text: 'Sie müssen nichts tun.',
        },
        {
          zeitpunkt: '2026-07-03T12:07:00Z',
          zeit: '3. Juli 2026, 14:07 Uhr',
          titel: 'Ihr Antrag ist eingegangen',
          wer: 'Sie',
          symbol: 'check',
          text: <Link href="/antrag/tag/quittung/1">Quittung ansehen</Link>,
        },
        {
          zeitpunkt: '2026-07-03T11:50:00Z',
          zeit: '3. Juli 2026, 13:50 Uhr',
          titel: 'Sie haben Ihre E-Mail-Adresse bestätigt',
          symbol: 'mail',
        },
      ]}
    />
  </>
)
