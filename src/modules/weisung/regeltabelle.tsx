import { datumKurz } from '../../platform/clock/index.ts'
import { Absatz, Datentabelle, Link, Marke } from '../../platform/html/index.ts'
import { zeitraum } from './geltung-als-text.ts'
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
      { name: 'Stand', zelle: (zeile) => <Standzelle zeile={zeile} /> },
      { name: 'Regel gilt', zelle: zeitraumVon },
      { name: 'Steht in', zelle: (zeile) => <Quellen zeile={zeile} /> },
      { name: 'Anmerkung', zelle: (zeile) => anmerkung(zeile, festlegungen) },
    ]}
  />
)

const Standzelle = ({ zeile: { stand, fortfuehrung } }: { zeile: Regelzeile }) => (
  <>
    <Marke {...regelstaende[stand]} klein />
    {fortfuehrung && (
      <Absatz art="klein">
        Weisung abgelaufen. Weitergeführt seit {datumKurz(fortfuehrung.seit)}, entschieden am{' '}
        {datumKurz(fortfuehrung.entschieden)} von {fortfuehrung.von}.
      </Absatz>
    )}
  </>
)

const Quellen = ({ zeile }: { zeile: Regelzeile }) => (
  <>
    {zeile.fassung.quellen.map(({ weisung, punkte }, stelle) => (
      <span key={weisung}>
        {stelle > 0 && ', '}
        <Link href={weisungPfad(weisung)}>{weisung}</Link> {punkte.join(', ')}
      </span>
    ))}
  </>
)

function zeitraumVon({ ab, bis, stand }: Regelzeile): string {
  if (stand !== 'angekuendigt') return zeitraum(ab, bis)
  return ab === null ? 'geplant, ohne Tag' : `geplant ab ${datumKurz(ab)}`
}

function anmerkung({ fassung }: Regelzeile, festlegungen: readonly Festlegung[]): string {
  const lesart = festlegungen.find(({ nummer }) => nummer === fassung.festlegung)
  return [fassung.hinweis, lesart && `${lesart.nummer}: ${lesart.festlegung}`].filter(Boolean).join(' ')
}
