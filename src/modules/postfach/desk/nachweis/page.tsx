import { type Instant, zeitpunktKurz } from '../../../../platform/clock/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  type DeskRahmen,
  DeskSeite,
  Ueberschrift,
} from '../../../../platform/html/index.ts'
import type { Fadenkopf } from '../../faden/kopf.ts'
import { pfade } from '../pfade.ts'
import type { Nachweiszeile } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  faden: Fadenkopf
  zeilen: readonly Nachweiszeile[]
}

/** When each message was available, when its reader was told, when it was opened: to be printed for a file or a court. */
export const NachweisSeite = ({ rahmen, faden, zeilen }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Nachweisblatt"
    bereich="Postfach"
    untertitel={`Gespräch ${faden.referenz}, begonnen ${zeitpunktKurz(faden.begonnen)} Uhr`}
    pfad={[{ text: 'Gespräch', href: pfade.faden(faden.id) }, { text: 'Nachweisblatt' }]}
  >
    <Absatz>Alle Zeiten sind die des Servers. Vom Inhalt der Nachrichten steht hier nichts.</Absatz>
    {zeilen.map((zeile, stelle) => (
      <section key={zeile.id}>
        <Ueberschrift ebene={2}>
          {stelle + 1}.{' '}
          {zeile.richtung === 'ein' ? 'Nachricht an die Dienststelle' : 'Nachricht an die Kundin oder den Kunden'}
        </Ueberschrift>
        <Beschreibungsliste angaben={zeile.richtung === 'ein' ? eingang(zeile) : ausgang(zeile)} />
      </section>
    ))}
  </DeskSeite>
)

const zeit = (am: Instant | null, sonst: string): string => (am === null ? sonst : `${zeitpunktKurz(am)} Uhr`)

const wege: Readonly<Record<string, string>> = {
  eakte: 'E-AKTE',
  outlook: 'Outlook-Postfach',
  servicecenter: 'Service Center',
}
const gruende: Readonly<Record<string, string>> = {
  betriebsart: 'das Postfach ist auf die E-AKTE beschränkt',
  'service-center-zu': 'der Weg ins Service Center ist nicht offen',
  'kanal-fehlt': 'der eingestellte Weg ist hier nicht eingerichtet',
  'nicht-zustellbar': 'der eingestellte Weg nahm die Nachricht nicht an',
}

const eingang = (z: Nachweiszeile) => [
  { name: 'Kennung', wert: z.id },
  { name: 'Gesendet', wert: zeit(z.abgesendet, '') },
  {
    name: 'Weg',
    wert: `${wege[z.kanal]}${z.ersatz === null ? '' : `, weil ${gruende[z.ersatz]}`}`,
  },
  { name: 'Dem Ziel übergeben', wert: zeit(z.uebergeben, 'noch nicht') },
  { name: 'Von einem Menschen geöffnet', wert: zeit(z.aufgenommen, 'noch nicht') },
  { name: 'In der Akte abgelegt', wert: zeit(z.abgelegt, 'noch nicht') },
]

const ausgang = (z: Nachweiszeile) => [
  { name: 'Kennung', wert: z.id },
  { name: 'Im Postfach verfügbar', wert: zeit(z.abgesendet, '') },
  {
    name: 'Hinweis per E-Mail',
    wert: z.hinweise.length === 0 ? 'nicht gewünscht oder noch nicht fällig' : z.hinweise.map(hinweis).join('; '),
  },
  { name: 'Geöffnet', wert: zeit(z.gelesen, 'noch nicht') },
  { name: 'In der Akte abgelegt', wert: zeit(z.abgelegt, 'noch nicht') },
]

const ergebnisse: Readonly<Record<string, string>> = {
  gesendet: 'dem Mailserver übergeben',
  gebuendelt: 'in einem früheren Hinweis enthalten',
  'schon-gelesen': 'nicht nötig, schon geöffnet',
  'ohne-adresse': 'keine E-Mail-Adresse',
  unzustellbar: 'nicht zustellbar',
}

const hinweis = ({ ergebnis, am, mail_id, grund }: Nachweiszeile['hinweise'][number]): string =>
  [
    `${ergebnisse[ergebnis]}, ${zeitpunktKurz(am)} Uhr`,
    ...(mail_id === null ? [] : [`Message-ID ${mail_id}`]),
    ...(grund === null ? [] : [grund]),
  ].join(', ')
