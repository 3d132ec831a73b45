import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import { Absatz, type DeskRahmen, DeskSeite, Link, Marke, Tabelle } from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import type { KorbStand } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  koerbe: readonly KorbStand[]
  /** The office files with a system of its own. */
  ablage: boolean
}

/** All Postkörbe of the office with what waits in them. */
export const PostkoerbeSeite = ({ rahmen, koerbe, ablage }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Postkörbe"
    bereich="E-AKTE"
    untertitel={untertitel(koerbe)}
    aktionen={<Link href={pfade.meine}>Meine Aufträge</Link>}
  >
    <Tabelle
      titel="Postkörbe"
      titelVersteckt
      klein
      karten
      zeilen={koerbe}
      zeilenId={(korb) => korb.id}
      spalten={[
        { name: 'Postkorb', kopf: true, zelle: (korb) => <Korbname korb={korb} /> },
        { name: 'Ältester Eingang', zelle: (korb) => (korb.aeltester === null ? '–' : zeitpunktKurz(korb.aeltester)) },
        { name: 'Offen', zahl: true, zelle: (korb) => korb.offen },
        { name: 'Heute fällig', zahl: true, zelle: (korb) => korb.heute },
        { name: 'Überfällig', zahl: true, zelle: (korb) => <Ueberfaellig zahl={korb.ueberfaellig} /> },
      ]}
      leer={<Leer ablage={ablage} />}
    />
  </DeskSeite>
)

const summe = (koerbe: readonly KorbStand[], was: 'offen' | 'heute' | 'ueberfaellig'): number =>
  koerbe.reduce((zahl, korb) => zahl + korb[was], 0)

const untertitel = (koerbe: readonly KorbStand[]): string =>
  `${summe(koerbe, 'offen')} offen · ${summe(koerbe, 'heute')} heute fällig · ${summe(koerbe, 'ueberfaellig')} überfällig`

const Korbname = ({ korb }: { korb: KorbStand }) => (
  <>
    <Link href={pfade.korb(korb.id)}>{korb.name}</Link> {korb.auffang && <Marke klein text="Auffangkorb" />}{' '}
    {korb.geschlossen && <Marke klein art="warnung" text="geschlossen" />}
  </>
)

const Ueberfaellig = ({ zahl }: { zahl: number }) =>
  zahl === 0 ? <>0</> : <Marke klein art="warnung" text={String(zahl)} />

const Leer = ({ ablage }: { ablage: boolean }) => (
  <>
    <Absatz art="fett">
      {ablage ? 'Ihre Dienststelle arbeitet mit einem eigenen Fachverfahren' : 'Noch keine Postkörbe'}
    </Absatz>
    <Absatz art="klein">
      {ablage
        ? 'Anträge gehen dorthin und nicht in Postkörbe. Sie müssen hier nichts tun.'
        : 'Die ersten Postkörbe richtet die Anwendungsbetreuung ein. Kommt vorher etwas an, entsteht der Postkorb „Eingang“ von selbst.'}
    </Absatz>
  </>
)
