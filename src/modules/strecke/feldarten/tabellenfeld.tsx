import { z } from 'zod'
import { type Eingabe, freiwillig as darfFehlen, lesen, wert } from '../../../platform/forms/index.ts'
import { Absatz, Feldgruppe, Feldzeile, Knopf } from '../../../platform/html/index.ts'
import { zahl } from '../../../platform/i18n/index.ts'
import type { Feldangaben } from './feldart.ts'
import { HOECHSTENS, spaltenVon, summeIn, tabelle } from './tabelle.tsx'
import { streckenworte } from './texte.ts'

/** The rows that have something in them, and one more to fill in; or one row of months with its sum. */
export const Tabellenfeld = (angaben: Feldangaben) => {
  const { frage, name, label, hinweis, freiwillig, eingabe, worte } = angaben
  // A message of a cell stands at the cell.
  const fehler = angaben.fehlerVon === undefined ? angaben.fehler : undefined
  const t = streckenworte(worte.sprache)
  const einzeln = frage.eineZeile === true
  return (
    <Feldgruppe name={name} label={label} hinweis={hinweis} fehler={fehler} freiwillig={freiwillig ?? false}>
      {einzeln ? (
        <div class="jc-tabellenzeile">
          <Zellen {...angaben} nummer={1} />
        </div>
      ) : (
        Array.from({ length: zeilenzahl(name, eingabe) }, (_, i) => (
          <Feldgruppe key={i} name={`${name}.${i + 1}`} label={t('tabelle.zeile', { n: i + 1 })}>
            <Zellen {...angaben} nummer={i + 1} />
          </Feldgruppe>
        ))
      )}
      {einzeln ? (
        <Summe {...angaben} />
      ) : (
        <Knopf art="sekundaer" klein name="aktion" wert="zeile">
          {t('tabelle.mehr')}
        </Knopf>
      )}
    </Feldgruppe>
  )
}

function zeilenzahl(name: string, eingabe: Eingabe): number {
  const belegt = Object.keys(eingabe)
    .filter((feldname) => wert(eingabe, feldname) !== '')
    .map((feldname) => Number(new RegExp(`^${name}\\.(\\d{1,2})\\.`).exec(feldname)?.[1] ?? 0))
  return Math.min(Math.max(0, ...belegt) + 1, HOECHSTENS)
}

type Spalten = ReturnType<typeof spaltenVon>

/** Kinds whose fields are short: from and to stand side by side. */
const kurz: ReadonlySet<string> = new Set(['monat', 'zahl', 'betrag'])

/** Columns one after the other; short ones that follow each other together. */
function reihen(spalten: Spalten): Spalten[] {
  const alle: Spalten[] = []
  for (const spalte of spalten) {
    const letzte = alle.at(-1)
    if (kurz.has(spalte.frage.art) && letzte?.every(({ frage }) => kurz.has(frage.art)) === true) letzte.push(spalte)
    else alle.push([spalte])
  }
  return alle
}

/** One row: each column by its own kind. */
const Zellen = (angaben: Feldangaben & { nummer: number }) => {
  const spalten = spaltenVon(angaben.frage)
  if (angaben.frage.eineZeile === true) return <>{spalten.map((s) => zelle(angaben, s))}</>
  return (
    <>
      {reihen(spalten).map((reihe, n) =>
        reihe.length === 1 ? (
          reihe.map((s) => zelle(angaben, s))
        ) : (
          <Feldzeile key={n}>{reihe.map((s) => zelle(angaben, s))}</Feldzeile>
        ),
      )}
    </>
  )
}

const zelle = (
  { name, eingabe, umfeld, worte, nummer, fehlerVon }: Feldangaben & { nummer: number },
  { key, frage, art }: Spalten[number],
) => (
  <art.Feld
    key={key}
    frage={frage}
    name={`${name}.${nummer}.${key}`}
    label={worte.spalte(key)}
    fehler={fehlerVon?.(`${name}.${nummer}.${key}`)}
    eingabe={eingabe}
    umfeld={umfeld}
    worte={worte}
  />
)

/** What the months come to, as saved last; nothing while one of them is wrong. */
const Summe = ({ frage, name, eingabe, umfeld, worte }: Feldangaben) => {
  const gelesen = lesen(z.object({ [name]: darfFehlen(tabelle.schema(frage, umfeld)) }), eingabe)
  const antwort = gelesen.ok ? gelesen.wert[name] : undefined
  const summe = antwort === undefined ? undefined : summeIn(antwort, frage)
  if (summe === undefined) return null
  return (
    <Absatz art="fett">
      {streckenworte(worte.sprache)('tabelle.summe', { summe: zahl(summe, worte.sprache, 2) })}
    </Absatz>
  )
}
