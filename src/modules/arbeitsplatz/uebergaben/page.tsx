import { zeitpunktKurz, type Instant } from '../../../platform/clock/index.ts'
import { type Eingabe, eingegeben, type Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Knopf,
  Knopfreihe,
  Link,
  Marke,
  Seiten,
  Tabelle,
  Textbereich,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { brauchtJemanden } from '../../../platform/uebergabe/index.ts'
import { standName, uebergabeName } from '../texte.ts'

export const pfade = {
  liste: '/arbeitsplatz/uebergaben',
  fall: (id: string, tat?: string) => `/arbeitsplatz/uebergaben/${id}${tat === undefined ? '' : `/${tat}`}`,
} as const

/** A hand-over that waits for a person. */
interface Fall {
  readonly id: string
  readonly art: string
  /** Id of what it is about. */
  readonly bezug: string
  readonly stand: string
  readonly grund: string | null
  readonly versuche: number
  readonly erstellt: Instant
}

interface ListenProps {
  rahmen: DeskRahmen
  faelle: readonly Fall[]
  weiter?: string | undefined
  zurueck?: string | undefined
  ohneQuittung: readonly { id: string; referenz: string; abgelegt: Instant }[]
  getan?: 'erneut' | 'aufgegeben' | undefined
}

const saetze = {
  erneut: 'Die Übergabe wird jetzt wieder versucht.',
  aufgegeben: 'Die Übergabe ist beendet. Ihr Grund ist festgehalten.',
}

/** Hand-overs that no worker could finish, oldest first. */
export const UebergabenSeite = ({ rahmen, faelle, weiter, zurueck, ohneQuittung, getan }: ListenProps) => (
  <DeskSeite rahmen={rahmen} titel="Gescheiterte Übergaben" stand={getan && { text: saetze[getan] }}>
    <Datentabelle
      titel="Gescheiterte Übergaben"
      zeilen={faelle}
      zeilenId={(fall) => fall.id}
      spalten={[
        {
          name: 'Übergabe',
          kopf: true,
          zelle: (fall) => <Link href={pfade.fall(fall.id)}>{uebergabeName(fall.art)}</Link>,
        },
        { name: 'Seit', zelle: (fall) => zeitpunktKurz(fall.erstellt) },
        { name: 'Stand', zelle: (fall) => <Marke klein art="warnung" text={standName[fall.stand] ?? fall.stand} /> },
        { name: 'Grund', zelle: (fall) => fall.grund ?? '–' },
        { name: 'Versuche', zahl: true, zelle: (fall) => fall.versuche },
      ]}
      leer={
        <>
          <Absatz art="fett">Alles ist zugestellt oder unterwegs</Absatz>
          <Absatz art="klein">Was nicht zugestellt werden kann, erscheint hier. Sie müssen nichts tun.</Absatz>
        </>
      }
    />
    <Seiten weiter={weiter} zurueck={zurueck} />
    {ohneQuittung.length > 0 && <OhneQuittung pakete={ohneQuittung} />}
  </DeskSeite>
)

const OhneQuittung = ({ pakete }: { pakete: ListenProps['ohneQuittung'] }) => (
  <>
    <Ueberschrift ebene={2}>Ohne Quittung aus dem Fachverfahren</Ueberschrift>
    <Absatz>
      Diese Pakete liegen vollständig im Ablageordner. Bitte sehen Sie nach, ob das Fachverfahren sie abholt.
    </Absatz>
    <Tabelle
      titel="Ohne Quittung aus dem Fachverfahren"
      titelVersteckt
      klein
      zeilen={pakete}
      zeilenId={(paket) => paket.id}
      spalten={[
        { name: 'Nummer', kopf: true, zelle: (paket) => paket.referenz },
        { name: 'Liegt dort seit', zelle: (paket) => zeitpunktKurz(paket.abgelegt) },
      ]}
    />
  </>
)

interface FallProps {
  rahmen: DeskRahmen
  fall: Fall
  eingabe: Eingabe
  meldungen: Meldungen
}

/** One hand-over: what happened, and what can be done about it. */
export const FallSeite = ({ rahmen, fall, eingabe, meldungen }: FallProps) => (
  <DeskSeite
    rahmen={rahmen}
    titel={uebergabeName(fall.art)}
    fehler={meldungen.liste}
    pfad={[{ text: 'Gescheiterte Übergaben', href: pfade.liste }, { text: uebergabeName(fall.art) }]}
  >
    <Beschreibungsliste
      angaben={[
        { name: 'Stand', wert: standName[fall.stand] ?? fall.stand },
        { name: 'Grund', wert: fall.grund ?? 'nicht bekannt' },
        { name: 'Begonnen', wert: `${zeitpunktKurz(fall.erstellt)} Uhr` },
        { name: 'Versuche', wert: fall.versuche },
        { name: 'Betrifft', wert: fall.bezug },
        { name: 'Kennung', wert: fall.id },
      ]}
    />
    {brauchtJemanden(fall.stand) ? (
      <Wege fall={fall} eingabe={eingabe} meldungen={meldungen} />
    ) : (
      <Absatz>Hier ist nichts mehr zu tun.</Absatz>
    )}
  </DeskSeite>
)

/** The two ways on. */
const Wege = ({ fall, eingabe, meldungen }: Omit<FallProps, 'rahmen'>) => (
  <>
    <Ueberschrift ebene={2}>Erneut versuchen</Ueberschrift>
    <Absatz>Wenn die Ursache behoben ist. Doppelt ankommen kann dabei nichts.</Absatz>
    <Formular aktion={pfade.fall(fall.id, 'erneut')}>
      <Knopfreihe>
        <Knopf>Erneut versuchen</Knopf>
      </Knopfreihe>
    </Formular>
    <Ueberschrift ebene={2}>Aufgeben</Ueberschrift>
    <Absatz>
      Dann versucht das Portal es nicht mehr. Das lässt sich nicht zurücknehmen. Schreiben Sie, wie es stattdessen
      erledigt wurde.
    </Absatz>
    <Formular aktion={pfade.fall(fall.id, 'aufgeben')}>
      <Textbereich
        {...eingegeben('grund', eingabe, meldungen)}
        label="Grund"
        hinweis="Zum Beispiel: ausgedruckt und mit der Hauspost zugestellt. Keine Angaben zu Kundinnen und Kunden."
        zeilen={3}
        max={500}
      />
      <Knopfreihe>
        <Knopf art="sekundaer">Übergabe aufgeben</Knopf>
      </Knopfreihe>
    </Formular>
  </>
)
