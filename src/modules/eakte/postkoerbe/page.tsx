import { datumKurz, zeitpunktKurz } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Hinweis,
  Link,
  Liste,
  Marke,
  type Spalte,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import type { Vertretung } from '../vertretung/query.ts'
import { Korbname } from './korbname.tsx'
import type { KorbStand } from './query.ts'
import { standwort, ueberlaufen, zahlwort } from './zahlen.ts'

interface Props {
  rahmen: DeskRahmen
  koerbe: readonly KorbStand[]
  /** Of the whole office. */
  gesamt: Pick<KorbStand, 'offen' | 'heute' | 'ueberfaellig'>
  /** The office files with a system of its own. */
  ablage: boolean
  /** Works on orders, and so can be away. */
  arbeitet: boolean
  /** For whom the one who asks works today. */
  vertretene: readonly Vertretung[]
  /** May set up Postkörbe, and answers for those that run over. */
  pflegt: boolean
}

/** All Postkörbe of the office with what waits in them; one's own first. */
export const PostkoerbeSeite = ({ rahmen, koerbe, gesamt, ablage, arbeitet, vertretene, pflegt }: Props) => {
  const meine = koerbe.filter(({ meins, fuer }) => meins || fuer !== null)
  const andere = koerbe.filter((korb) => !meine.includes(korb))
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Postkörbe"
      bereich="E-AKTE"
      untertitel={standwort(gesamt)}
      aktionen={
        <>
          <Link href={pfade.auftraege}>Alle Aufträge</Link>
          {arbeitet && <Link href={pfade.vertretung}>Vertretung</Link>}
          {pflegt && !ablage && <Link href={pfade.neuerKorb}>Neuer Postkorb</Link>}
        </>
      }
    >
      {pflegt && <Ueberlauf koerbe={koerbe.filter(ueberlaufen)} />}
      <Vertretene vertretene={vertretene} />
      {meine.length > 0 && (
        <>
          <Ueberschrift ebene={2}>Ihre Postkörbe</Ueberschrift>
          <Korbliste titel="Ihre Postkörbe" koerbe={meine} />
          {andere.length > 0 && <Ueberschrift ebene={2}>Weitere Postkörbe</Ueberschrift>}
        </>
      )}
      {(andere.length > 0 || meine.length === 0) && (
        <Korbliste titel="Postkörbe" koerbe={andere} leer={<Leer ablage={ablage} />} />
      )}
    </DeskSeite>
  )
}

const Ueberlauf = ({ koerbe }: { koerbe: readonly KorbStand[] }) =>
  koerbe.length === 0 ? null : (
    <Hinweis
      art="warnung"
      titel={koerbe.length === 1 ? '1 Postkorb läuft über' : `${koerbe.length} Postkörbe laufen über`}
    >
      <Liste
        punkte={koerbe.map(
          (korb) => `${korb.name}: ${zahlwort(korb.offen)} offen, die Grenze ist ${String(korb.grenze)}.`,
        )}
      />
    </Hinweis>
  )

/** What those have in hand whom one stands in for. */
const Vertretene = ({ vertretene }: Pick<Props, 'vertretene'>) => (
  <>
    {vertretene.map((v) => (
      <Absatz key={v.id}>
        Sie vertreten {v.name} bis {datumKurz(v.bis)}.{' '}
        <Link href={`${pfade.auftraege}?bearbeiter=${v.personal_id}`}>Angefangene Aufträge ansehen</Link>
      </Absatz>
    ))}
  </>
)

interface ListeProps {
  titel: string
  koerbe: readonly KorbStand[]
  leer?: preact.ComponentChildren
}

const Korbliste = ({ titel, koerbe, leer }: ListeProps) => (
  <Datentabelle titel={titel} zeilen={koerbe} zeilenId={(korb) => korb.id} spalten={spalten} leer={leer} />
)

const spalten: Spalte<KorbStand>[] = [
  { name: 'Postkorb', kopf: true, zelle: (korb) => <Korbname korb={korb} /> },
  { name: 'Ältester Eingang', zelle: (korb) => (korb.aeltester === null ? '–' : zeitpunktKurz(korb.aeltester)) },
  { name: 'Neu für Sie', zahl: true, zelle: (korb) => <Zaehler zahl={korb.neu} art="info" /> },
  { name: 'Offen', zahl: true, zelle: (korb) => zahlwort(korb.offen) },
  { name: 'Heute fällig', zahl: true, zelle: (korb) => zahlwort(korb.heute) },
  { name: 'Überfällig', zahl: true, zelle: (korb) => <Zaehler zahl={korb.ueberfaellig} art="warnung" /> },
]

const Zaehler = ({ zahl, art }: { zahl: number; art: 'info' | 'warnung' }) =>
  zahl === 0 ? <>0</> : <Marke klein art={art} text={zahlwort(zahl)} />

const Leer = ({ ablage }: { ablage: boolean }) => (
  <>
    <Absatz art="fett">
      {ablage ? 'Ihre Dienststelle arbeitet mit einem eigenen Fachverfahren' : 'Noch keine Postkörbe'}
    </Absatz>
    <Absatz art="klein">
      {ablage
        ? 'Anträge gehen dorthin und nicht in Postkörbe. Sie müssen hier nichts tun.'
        : 'Die ersten Postkörbe richtet die Teamleitung ein. Kommt vorher etwas an, entsteht der Postkorb „Eingang“ von selbst.'}
    </Absatz>
  </>
)
