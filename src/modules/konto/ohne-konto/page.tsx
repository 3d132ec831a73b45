import { datumKurz, tagInBerlin } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Hinweis,
  Knopf,
  Link,
  Seiten,
} from '../../../platform/html/index.ts'
import { pfade } from '../pfade.ts'
import { ANFANG, type Listenseite, type OhneKonto } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  liste: Listenseite
  nach: string
  /** How many were invited just now, and how many not. */
  getan?: { eingeladen: number; ausgelassen: number } | undefined
  /** Nothing was ticked. */
  nichtsGewaehlt?: boolean
}

const name = ({ nachname, vorname }: OhneKonto): string => [nachname, vorname].filter(Boolean).join(', ')

/** Customers without an account, to be approached and invited (KO-10). */
export const OhneKontoSeite = ({ rahmen, liste, nach, getan, nichtsGewaehlt }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Personen ohne Online-Konto"
    bereich="STEP"
    pfad={[{ text: 'Personen', href: '/arbeitsplatz/step' }, { text: 'Ohne Online-Konto' }]}
    stand={getan && { text: satz(getan) }}
    fehler={nichtsGewaehlt ? [{ feld: 'zeile', text: 'Bitte wählen Sie mindestens eine Person.' }] : []}
  >
    <Grundlage liste={liste} />
    <Datentabelle
      titel="Personen ohne Online-Konto"
      zeilen={liste.zeilen}
      zeilenId={({ id }) => id}
      spalten={[
        { name: 'Person', kopf: true, zelle: (z) => <Link href={pfade.konto(z.id)}>{name(z)}</Link> },
        { name: 'Geboren', einzeilig: true, zelle: (z) => (z.geburtsdatum ? datumKurz(z.geburtsdatum) : 'unbekannt') },
        { name: 'Informiert am', einzeilig: true, zelle: (z) => (z.informiert ? datumKurz(z.informiert) : '–') },
        {
          name: 'Eingeladen am',
          einzeilig: true,
          zelle: (z) => (z.eingeladen ? datumKurz(tagInBerlin(z.eingeladen)) : '–'),
        },
        { name: 'Brief', zelle: (z) => (z.anschrift ? 'möglich' : 'keine Anschrift') },
      ]}
      auswahl={{
        aktion: `${pfade.einladen}?nach=${nach}`,
        name,
        knoepfe: (
          <>
            <Knopf klein>Ausgewählte mit Brief einladen</Knopf>
            <Knopf klein art="sekundaer" name="alle" wert="ja">
              Alle auf dieser Seite einladen
            </Knopf>
          </>
        ),
      }}
      leer={
        <>
          <Absatz art="fett">{nach === ANFANG ? 'Hier fehlt niemandem ein Konto' : 'Keine weiteren Personen'}</Absatz>
          <Absatz art="klein">
            Wer ein Konto hat, es abgelehnt hat oder jünger als 15 ist, steht nicht in der Liste.{' '}
            <Link href={pfade.ohneKonto}>Zum Anfang der Liste</Link>
          </Absatz>
        </>
      }
    />
    <Seiten
      zurueck={nach === ANFANG ? undefined : pfade.ohneKonto}
      weiter={liste.weiter && `${pfade.ohneKonto}?nach=${liste.weiter}`}
    />
    <Absatz art="leise">Dass Sie diese Liste ansehen, wird protokolliert.</Absatz>
  </DeskSeite>
)

const satz = ({ eingeladen, ausgelassen }: { eingeladen: number; ausgelassen: number }): string =>
  `${eingeladen === 1 ? '1 Brief ist' : `${eingeladen} Briefe sind`} beauftragt.${
    ausgelassen === 0
      ? ''
      : ` ${ausgelassen} nicht: keine Anschrift, geschützt, oder die letzte Einladung ist erst wenige Tage alt.`
  }`

const Grundlage = ({ liste: { ansprache } }: { liste: Listenseite }) => {
  const { geltend } = ansprache.grundlage
  if (geltend === undefined) return null
  return (
    <Hinweis
      titel={ansprache.ohneVertretene ? 'Ohne Personen mit gesetzlicher Vertretung' : 'Alle werden angesprochen'}
    >
      <Absatz>
        {ansprache.ohneVertretene
          ? 'Seit dem 20.11.2025 werden sie im SGB II nicht auf Online-Angebote angesprochen. '
          : 'Ziel ist, dass möglichst viele ein Konto haben. '}
        Weisung <Link href={`/arbeitsplatz/zentrale/weisungen/${geltend.weisung}`}>{geltend.weisung}</Link>. Online
        bleibt freiwillig.
      </Absatz>
    </Hinweis>
  )
}
