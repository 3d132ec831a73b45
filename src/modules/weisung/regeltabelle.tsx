import { datumKurz } from '../../platform/clock/index.ts'
import { Absatz, Datentabelle, Link, Marke } from '../../platform/html/index.ts'
import { fortfuehrungAlsText, zeitraum } from './geltung-als-text.ts'
import { weisungPfad } from './pfade.ts'
import type { Festlegung } from './regeln/schema.ts'
import type { Regelzeile } from './regelzeilen.ts'
import { regelstaende } from './texte.ts'
import { wertAlsText } from './wert-als-text.ts'

interface Props {
  titel: string
  zeilen: readonly Regelzeile[]
  festlegungen: readonly Festlegung[]
  leer: string
}

/** Rules with value, state, own validity and source. The rule's days and the directive's stand apart (WE-02). */
export const Regeltabelle = ({ titel, zeilen, festlegungen, leer }: Props) => (
  <Datentabelle
    titel={titel}
    zeilen={zeilen}
    zeilenId={({ id }) => `regel-${id}`}
    leer={<Absatz>{leer}</Absatz>}
    spalten={[
      { name: 'Regel', kopf: true, zelle: ({ regel }) => regel.titel },
      { name: 'Wert', zelle: ({ fassung }) => wertAlsText(fassung.wert) },
      { name: 'Regel gilt', zelle: (zeile) => <Standzelle zeile={zeile} /> },
      { name: 'Steht in', zelle: (zeile) => <Quellen zeile={zeile} /> },
      { name: 'Anmerkung', zelle: (zeile) => anmerkung(zeile, festlegungen) },
    ]}
  />
)

const Standzelle = ({ zeile }: { zeile: Regelzeile }) => (
  <div>
    <Marke {...regelstaende[zeile.stand]} klein />
    <br />
    {zeitraumVon(zeile)}
  </div>
)

const Quellen = ({ zeile }: { zeile: Regelzeile }) => (
  <div>
    {zeile.fassung.quellen.map(({ weisung, punkte }, stelle) => (
      <span key={weisung}>
        {stelle > 0 && ', '}
        <Link href={weisungPfad(weisung)}>{weisung}</Link> {punkte.join(', ')}
      </span>
    ))}
  </div>
)

function zeitraumVon({ ab, bis, stand }: Regelzeile): string {
  if (stand !== 'angekuendigt') return zeitraum(ab, bis)
  return ab === null ? 'geplant, ohne Tag' : `geplant ab ${datumKurz(ab)}`
}

/** The decision or proposal that a rule goes on, what the content adds, and the recorded resolution behind the reading. */
function anmerkung({ fassung, fortfuehrung }: Regelzeile, festlegungen: readonly Festlegung[]): string {
  const lesart = festlegungen.find(({ nummer }) => nummer === fassung.festlegung)
  const saetze = [
    fortfuehrung && `Weisung abgelaufen. ${fortfuehrungAlsText(fortfuehrung)}`,
    fassung.hinweis,
    lesart && `${lesart.nummer}: ${lesart.festlegung}`,
  ]
  return saetze.filter(Boolean).join(' ')
}
