import { Absatz, Aufklapper, type Spalte, Tabelle } from '../../../platform/html/index.ts'
import type { Vergleich, Zeile } from './paar.ts'
import { mitVorzeichen, sicherheit, stufeVon } from './texte.ts'

/** Both persons side by side, and what each field weighs for or against them being one. */
export const Wasserfall = ({ vergleich, titel }: { vergleich: Vergleich; titel: string }) => {
  const { a, b, zeilen, p } = vergleich
  if (p === undefined) return <Absatz>Das Modell sieht keine Ähnlichkeit. Bitte vergleichen Sie selbst.</Absatz>
  const groesste = Math.max(1, ...zeilen.map(({ bits }) => Math.abs(bits)))
  const spalten: Spalte<Zeile>[] = [
    { name: 'Merkmal', kopf: true, zelle: (z) => z.bezeichnung },
    { name: `A ${a.art}`, zelle: (z) => z.a },
    { name: `B ${b.art}`, zelle: (z) => z.b },
    { name: 'Befund', zelle: (z) => z.text },
    {
      name: 'Gewicht',
      zahl: true,
      einzeilig: true,
      zelle: (z) => (
        <span class="jc-wasserfall">
          <Balken bits={z.bits} groesste={groesste} />
          <span>{mitVorzeichen(z.bits)}</span>
        </span>
      ),
    },
    { name: 'Summe', zahl: true, einzeilig: true, zelle: (z) => mitVorzeichen(z.summe) },
  ]
  return (
    <>
      <Tabelle
        titel={titel}
        titelVersteckt
        klein
        karten
        zeilen={zeilen}
        zeilenId={(z) => `${b.id}-${z.feld}`}
        spalten={spalten}
      />
      <Absatz>
        Summe {mitVorzeichen(zeilen.at(-1)?.summe ?? 0)}: {stufeVon(p).text}, {sicherheit(p)}.
      </Absatz>
      <Aufklapper titel="Wie gerechnet?">
        <Absatz art="klein">
          Jedes Merkmal spricht für oder gegen dieselbe Person. Ein Punkt mehr verdoppelt, ein Punkt weniger halbiert
          die Wahrscheinlichkeit im Verhältnis. Seltene Werte zählen mehr. Der Ausgangswert sagt, wie selten Treffer
          sind. Modell {vergleich.modell}. Es entscheidet nichts: Sie entscheiden.
        </Absatz>
      </Aufklapper>
    </>
  )
}

const BREITE = 120
const HOEHE = 14

/** A bar to the right for, to the left against; the number beside it says the same. */
const Balken = ({ bits, groesste }: { bits: number; groesste: number }) => {
  const mitte = BREITE / 2
  const weite = Math.max(1, (Math.abs(bits) / groesste) * (mitte - 2))
  return (
    <svg
      class={`jc-wasserfall__balken${bits < 0 ? ' jc-wasserfall__balken--dagegen' : ''}`}
      width={BREITE}
      height={HOEHE}
      viewBox={`0 0 ${BREITE} ${HOEHE}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect class="jc-wasserfall__null" x={mitte} y={0} width={1} height={HOEHE} />
      <rect
        class="jc-wasserfall__wert"
        x={bits < 0 ? mitte - weite : mitte + 1}
        y={2}
        width={weite}
        height={HOEHE - 4}
      />
    </svg>
  )
}
