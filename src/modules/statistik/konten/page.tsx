import { datumKurz } from '../../../platform/clock/index.ts'
import { type Eingabe, eingegeben, type Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  type DeskRahmen,
  DeskSeite,
  Filter,
  Hinweis,
  Link,
  Select,
  type Spalte,
  Tabelle,
  Textfeld,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { zahl as alsZahl } from '../../../platform/i18n/index.ts'
import { ALLE, type Statistik, type Tabelle as Zahlentabelle } from './query.ts'

export const pfade = { statistik: '/arbeitsplatz/statistik', csv: '/arbeitsplatz/statistik/zahlen.csv' } as const

interface Props {
  rahmen: DeskRahmen
  s: Statistik
  /** Whose figures: name of the office, or all. */
  name: string
  stelle: string
  /** Offices that may be chosen; empty without the right to all. */
  auswahl: readonly { id: string; name: string }[]
  eingabe: Eingabe
  meldungen?: Meldungen | undefined
}

/** Figures on online accounts: tables first, no person in them (KO-11). */
export const StatistikSeite = ({ rahmen, s, name, stelle, auswahl, eingabe, meldungen }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Statistik der Online-Konten"
    bereich="Statistik"
    untertitel={`${name}${s.stand ? ` · Stand ${datumKurz(s.stand)}` : ''}`}
    fehler={meldungen?.liste ?? []}
  >
    <Filter aktion={pfade.statistik}>
      {auswahl.length > 0 && (
        <Select
          name="stelle"
          label="Dienststelle"
          leer={false}
          breite={30}
          wert={stelle}
          moeglichkeiten={[
            { wert: ALLE, text: 'Alle zusammen' },
            ...auswahl.map((eine) => ({ wert: eine.id, text: eine.name })),
          ]}
        />
      )}
      <Textfeld
        {...eingegeben('am', eingabe, meldungen)}
        label="Stand am"
        hinweis="Zum Beispiel 1.7.2026"
        breite={10}
      />
    </Filter>
    {s.stand === undefined ? (
      <Hinweis titel="Noch keine Zahlen">
        <Absatz>Gezählt wird einmal am Tag. Für diesen Tag und davor gibt es noch keine Zahlen.</Absatz>
      </Hinweis>
    ) : (
      <Absatz art="fett">
        {s.anteil === undefined
          ? 'Anteil mit Online-Konto: zu wenige Personen, um ihn zu zeigen.'
          : `Anteil mit Online-Konto: ${alsZahl(s.anteil, 'de')} %`}
      </Absatz>
    )}
    {s.tabellen.map((tabelle) => (
      <Zahlen key={tabelle.kennung} tabelle={tabelle} />
    ))}
    <Absatz>
      <Link href={`${pfade.csv}?stelle=${stelle}${s.stand ? `&am=${datumKurz(s.stand)}` : ''}`} download>
        Alle Zahlen als CSV
      </Link>
    </Absatz>
    <Absatz art="leise">
      Zahlen unter 5 werden nicht gezeigt, und auch nicht die, aus denen man sie errechnen könnte. Es gibt keine Zahlen
      zu einzelnen Beschäftigten. Wer zu zwei Dienststellen gehört, zählt in beiden.
    </Absatz>
  </DeskSeite>
)

const hinweise: Partial<Record<Zahlentabelle['kennung'], string>> = {
  kanaele:
    'Gezählt sind Anträge, Eingänge in der E-AKTE, ausgegebene Codes und eingetragene Informationen. Anrufe und Besuche ohne Eintrag fehlen.',
  dubletten: 'Zum Vergleich: Vor dem 17.07.2023 entstanden bundesweit etwa 10.000 je Woche durch automatische Konten.',
  wege: 'Ein Konto kann mehrere Wege haben.',
}

const anteilspalte: Spalte<Statistik['tabellen'][number]['zeilen'][number]> = {
  name: 'Anteil',
  zahl: true,
  zelle: ({ anteil }) => (anteil === undefined ? '–' : `${alsZahl(anteil, 'de')} %`),
}

const Zahlen = ({ tabelle }: { tabelle: Zahlentabelle }) => (
  <>
    <Ueberschrift ebene={2}>{tabelle.titel}</Ueberschrift>
    <Tabelle
      titel={tabelle.titel}
      titelVersteckt
      klein
      zeilen={tabelle.zeilen}
      spalten={[
        { name: 'Merkmal', kopf: true, zelle: (zeile) => zeile.name },
        {
          name: 'Zahl',
          zahl: true,
          zelle: (zeile) => (zeile.zahl === undefined ? 'nicht gezeigt' : alsZahl(zeile.zahl, 'de')),
        },
        ...(tabelle.zeilen.some(({ anteil }) => anteil !== undefined) ? [anteilspalte] : []),
      ]}
      leer={<Absatz>In diesem Zeitraum gibt es keine.</Absatz>}
    />
    {hinweise[tabelle.kennung] && <Absatz art="klein">{hinweise[tabelle.kennung]}</Absatz>}
  </>
)
