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
    <Absatz>
      Dieses Blatt zeigt, wann eine Nachricht da war und wann sie geöffnet wurde. Alle Zeiten sind die unseres Servers.
      Vom Inhalt der Nachrichten steht hier nichts.
    </Absatz>
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
/** Why it took another way than the one that was set, as a part of a sentence. */
const gruende: Readonly<Record<string, string>> = {
  betriebsart: 'das Postfach auf die E-AKTE beschränkt ist',
  'service-center-zu': 'der Weg ins Service Center nicht offen ist',
  'kanal-fehlt': 'der eingestellte Weg hier nicht eingerichtet ist',
  'nicht-zustellbar': 'der eingestellte Weg die Nachricht nicht annahm',
  'service-center-abgegeben': 'das Service Center die Nachricht abgegeben hat',
}

const eingang = (z: Nachweiszeile) => [
  { name: 'Kennung', wert: z.id },
  { name: 'Von der Kundin oder dem Kunden gesendet', wert: zeit(z.abgesendet, '') },
  {
    name: 'Weg',
    wert: `${wege[z.kanal]}${z.ersatz === null ? '' : ` statt des eingestellten Weges, weil ${gruende[z.ersatz]}`}`,
  },
  { name: 'Bei der Dienststelle eingegangen', wert: zeit(z.uebergeben, 'noch nicht') },
  { name: 'Von einem Menschen in Arbeit genommen', wert: zeit(z.aufgenommen, 'noch nicht') },
  { name: 'In der Akte abgelegt', wert: zeit(z.abgelegt, 'noch nicht') },
]

const ausgang = (z: Nachweiszeile) => [
  { name: 'Kennung', wert: z.id },
  { name: 'Im Postfach zum Lesen bereit', wert: zeit(z.abgesendet, '') },
  {
    name: 'Hinweis per E-Mail',
    wert:
      z.hinweise.length === 0
        ? 'bisher keiner; ihn bekommt nur, wer ihn eingeschaltet hat'
        : z.hinweise.map(hinweis).join('; '),
  },
  { name: 'Von der Kundin oder dem Kunden geöffnet', wert: zeit(z.gelesen, 'noch nicht') },
  { name: 'In der Akte abgelegt', wert: zeit(z.abgelegt, 'noch nicht') },
]

const ergebnisse: Readonly<Record<string, string>> = {
  gesendet: 'abgeschickt',
  gebuendelt: 'nicht noch einmal: ein früherer Hinweis galt auch für diese Nachricht',
  'schon-gelesen': 'nicht nötig: die Nachricht war schon geöffnet',
  'ohne-adresse': 'nicht möglich: im Konto steht keine E-Mail-Adresse',
  unzustellbar: 'nicht angekommen',
}

const hinweis = ({ ergebnis, am, mail_id, grund }: Nachweiszeile['hinweise'][number]): string =>
  [
    `${ergebnisse[ergebnis]}, ${zeitpunktKurz(am)} Uhr`,
    ...(mail_id === null ? [] : [`Kennung der E-Mail ${mail_id}`]),
    ...(grund === null ? [] : [grund]),
  ].join(', ')
