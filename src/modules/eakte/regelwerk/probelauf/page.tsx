import { Absatz, Datentabelle, type DeskRahmen, Hinweis, Link, Ueberschrift } from '../../../../platform/html/index.ts'
import { pfade } from '../../pfade.ts'
import { auftragsnummer } from '../../texte.ts'
import { EntwurfBlatt } from '../tisch/blatt.tsx'
import type { Blatt } from '../tisch/tuer.ts'
import { HOECHSTENS, type Probelauf, TAGE, type Umzug } from './query.ts'

interface Props {
  rahmen: DeskRahmen
  blatt: Blatt
  lauf: Probelauf
}

/** Real orders of the last month under the draft: what would have come elsewhere, and which rows fire. */
export const ProbelaufSeite = ({ rahmen, blatt, lauf }: Props) => (
  <EntwurfBlatt rahmen={rahmen} blatt={blatt} hier="probelauf">
    <Absatz>
      So hätte der Entwurf die Aufträge der letzten {TAGE} Tage verteilt. Es ändert sich dadurch nichts.
      {lauf.gesamt === HOECHSTENS && ` Gerechnet sind die neuesten ${HOECHSTENS}.`}
    </Absatz>
    <Hinweis titel={ergebnis(lauf)} />
    <Datentabelle
      titel="Aufträge, die in einen anderen Postkorb gekommen wären"
      zeilen={lauf.umzuege}
      zeilenId={({ von, nach }) => `${von} ${nach}`.replaceAll(/\W+/g, '-')}
      spalten={[
        { name: 'Kam in', kopf: true, zelle: ({ von }) => von },
        { name: 'Käme in', zelle: ({ nach }) => nach },
        { name: 'Aufträge', zahl: true, zelle: ({ zahl }) => zahl },
        { name: 'Zum Beispiel', zelle: (umzug) => <Beispiele umzug={umzug} /> },
      ]}
      leer={
        <Absatz art="fett">
          {lauf.gesamt === 0 ? 'In dieser Zeit kam kein Auftrag' : 'Kein Auftrag käme woandershin'}
        </Absatz>
      }
    />
    <Ueberschrift ebene={2}>Welche Zeile wie oft passt</Ueberschrift>
    <Datentabelle
      titel="Treffer je Zeile"
      zeilen={[...lauf.treffer].toSorted((a, b) => b[1] - a[1]).slice(0, 200)}
      zeilenId={([nr]) => nr}
      spalten={[
        { name: 'Zeile', kopf: true, zelle: ([nr]) => (nr === 'sonst' ? 'Auffangregel' : nr === '–' ? 'keine' : nr) },
        { name: 'Aufträge', zahl: true, zelle: ([, zahl]) => zahl },
      ]}
      leer={<Absatz>Noch kein Treffer.</Absatz>}
    />
  </EntwurfBlatt>
)

const ergebnis = ({ woanders, gesamt }: Probelauf): string =>
  `${woanders} von ${gesamt} Aufträgen wären in einen anderen Postkorb gekommen`

const Beispiele = ({ umzug: { beispiele } }: { umzug: Umzug }) => (
  <>
    {beispiele.map((nummer) => (
      <span key={nummer}>
        <Link href={pfade.auftrag(nummer)}>{auftragsnummer(nummer)}</Link>{' '}
      </span>
    ))}
  </>
)
