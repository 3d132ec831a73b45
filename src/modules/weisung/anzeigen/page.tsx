import {
  Absatz,
  Aufklapper,
  DeskSeite,
  Hinweis,
  Link,
  Marke,
  Tabelle,
  Ueberschrift,
  type DeskRahmen,
} from '../../../platform/html/index.ts'
import type { Berichtspunkt } from '../einlesen/index.ts'
import { fortfuehrungAlsText } from '../geltung-als-text.ts'
import { WEISUNGEN } from '../pfade.ts'
import { Regeltabelle } from '../regeltabelle.tsx'
import type { Festlegung } from '../regeln/schema.ts'
import type { Weisungsauskunft } from '../regeln/was-galt.ts'
import { berichtsarten } from '../texte.ts'
import { Kopfangaben } from './kopf.tsx'
import type { Weisungsakte } from './query.ts'
import { Arbeitsmittel, Leitfaeden, Textzeilen } from './stellen.tsx'

/** One directive: header as printed, what it lacks, its rules today, its numbers with their places, its text. */
export const WeisungSeite = ({ rahmen, akte }: { rahmen: DeskRahmen; akte: Weisungsakte }) => {
  const { eintrag, auskunft, festlegungen } = akte
  const { nummer, gelesen } = eintrag
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={`${eintrag.art} ${nummer}`}
      untertitel={eintrag.titel}
      pfad={[{ text: 'Weisungen', href: WEISUNGEN }, { text: nummer }]}
    >
      <Fortfuehrung auskunft={auskunft} />
      <Kopfangaben akte={akte} />
      <Ueberschrift ebene={2}>Bericht des Einlesens</Ueberschrift>
      <Bericht punkte={gelesen.bericht} festlegungen={festlegungen} />
      <Ueberschrift ebene={2}>Regeln aus dieser Weisung, heute</Ueberschrift>
      <Regeltabelle
        titel="Regeln aus dieser Weisung"
        zeilen={akte.regeln}
        festlegungen={festlegungen}
        leer="Keine Regel nennt diese Weisung als Quelle."
      />
      <Leitfaeden stellen={gelesen.leitfaeden} />
      <Arbeitsmittel stellen={gelesen.arbeitsmittel} />
      <Aufklapper titel="Text im Wortlaut" art="gross">
        <Textzeilen text={akte.text} />
      </Aufklapper>
    </DeskSeite>
  )
}

/** WE-02: an end is never silent: either a decision lets the rules go on, or someone has to decide. */
const Fortfuehrung = ({
  auskunft: { fortfuehrung, ohneEntscheidung, weitergefuehrt },
}: {
  auskunft: Weisungsauskunft
}) => (
  <>
    {fortfuehrung && weitergefuehrt > 0 && (
      <Hinweis titel="Die Weisung ist abgelaufen, ihre Regeln laufen weiter">
        <Absatz>{fortfuehrungAlsText(fortfuehrung)}</Absatz>
      </Hinweis>
    )}
    {ohneEntscheidung > 0 && (
      <Hinweis art="warnung" titel="Hier fehlt eine Entscheidung">
        <Absatz>
          Die Weisung gilt nicht mehr. Für {ohneEntscheidung} Regeln ist offen, ob sie weiter gelten. Bis dahin gelten
          sie.
        </Absatz>
        {fortfuehrung?.entscheidung === null && <Absatz>{fortfuehrungAlsText(fortfuehrung)}</Absatz>}
      </Hinweis>
    )}
  </>
)

const Bericht = ({
  punkte,
  festlegungen,
}: {
  punkte: readonly Berichtspunkt[]
  festlegungen: readonly Festlegung[]
}) => (
  <Tabelle
    titel="Was im Text fehlt oder sich widerspricht"
    titelVersteckt
    klein
    zeilen={punkte.map((punkt, i) => ({ ...punkt, id: `bericht-${i + 1}` }))}
    zeilenId={({ id }) => id}
    leer={<Absatz>Nichts fehlt, nichts widerspricht sich.</Absatz>}
    spalten={[
      { name: 'Art', zelle: ({ art }) => <Marke {...(berichtsarten[art] ?? { art: 'neutral', text: art })} klein /> },
      { name: 'Was', kopf: true, zelle: ({ satz }) => satz },
      {
        name: 'Zeile',
        zelle: ({ zeile }) => (zeile === null ? '–' : <Link href={`#zeile-text-${zeile}`}>{zeile}</Link>),
      },
      {
        name: 'So gelesen',
        zelle: ({ festlegung }) => festlegungen.find((f) => f.nummer === festlegung)?.festlegung ?? '',
      },
    ]}
  />
)
