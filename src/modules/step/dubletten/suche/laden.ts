import { sql } from 'kysely'
import type { Datenbank } from '../../../../platform/database/index.ts'
import { lang } from './lang.ts'
import { fuelle, neuerVorrat, type Vorrat } from './vorrat.ts'

/** Persons read at a time. */
const SCHUB = 20_000
/** Room for what is added while we read. */
const LUFT = 1.01

/** Two blocks of `block` numbers each, compared with each other; or one with itself. */
export interface Bloecke {
  readonly erster: number
  readonly zweiter: number
  readonly block: number
}

/** The number of the person at a place. Numbers begin with 1. */
export const nummerVon = ({ erster, zweiter, block }: Bloecke, platz: number): number =>
  platz < block ? erster * block + platz + 1 : zweiter * block + (platz - block) + 1

/** Reads what is compared of all persons of these blocks. */
export async function ladeVorrat(db: Datenbank, { erster, zweiter, block }: Bloecke): Promise<Vorrat> {
  const bloecke = erster === zweiter ? [erster] : [erster, zweiter]
  const ausmass = await Promise.all(bloecke.map((nr) => ausmasse(db, nr * block, (nr + 1) * block)))
  const summe = (was: 'bytes' | 'schluessel'): number => ausmass.reduce((bisher, a) => bisher + a[was], 0)
  const letzte = Math.max(0, (ausmass.at(-1)?.hoechste ?? 0) - zweiter * block)
  const plaetze = (bloecke.length - 1) * block + letzte
  const vorrat = neuerVorrat(
    plaetze,
    bloecke.length === 1 ? plaetze : block,
    Math.ceil(summe('bytes') * LUFT) + 100_000,
    Math.ceil(summe('schluessel') * LUFT) + 10_000,
  )
  const hinein = fuelle(vorrat)
  for (const [i, nr] of bloecke.entries()) {
    const nach = nr * block
    const versatz = i * block - nach - 1
    const bis = nach + (i === bloecke.length - 1 ? letzte : block)
    await schubweise(db, { nach, bis }, (nummer, form, schluessel) => hinein.person(nummer + versatz, form, schluessel))
  }
  hinein.ende()
  return vorrat
}

/** Room that the persons after this number need, up to and including another, and the highest number among them. */
const ausmasse = (db: Datenbank, nach: number, bis: number) =>
  lang(db, async (tx) => {
    const { rows } = await sql<{ bytes: number; schluessel: number; hoechste: number }>`
      select coalesce(sum(octet_length(form)), 0)::int8 as bytes, coalesce(sum(cardinality(schluessel)), 0)::int8 as schluessel,
        coalesce(max(nr), 0) as hoechste
      from step.abgleich_person where nr > ${nach} and nr <= ${bis}`.execute(tx)
    return rows[0] ?? { bytes: 0, schluessel: 0, hoechste: 0 }
  })

/** Persons by number: after one, up to and including another; only every so manieth. */
interface Spanne {
  readonly nach: number
  readonly bis: number
  readonly jede?: number
}
type Person = (nummer: number, form: string, schluessel: Int32Array) => void

/** Hands over what is compared of these persons, in the order of their numbers; reads on meanwhile. */
export async function schubweise(db: Datenbank, { nach, bis, jede = 1 }: Spanne, person: Person): Promise<void> {
  const schub = SCHUB * jede
  const ab = (von: number) => lies(db, { nach: von, bis: Math.min(bis, von + schub), jede })
  let naechster = ab(nach)
  for (let von = nach; von < bis; von += schub) {
    const text = await naechster
    naechster = ab(von + schub)
    uebernimm(text, person)
  }
  await naechster
}

/** One text for many persons: far cheaper than as many rows. */
async function lies(db: Datenbank, { nach, bis, jede = 1 }: Spanne): Promise<string> {
  if (nach >= bis) return ''
  return lang(db, async (tx) => {
    const { rows } = await sql<{ text: string | null }>`
      select string_agg(nr || E'\t' || array_to_string(schluessel, ',') || E'\t' || form, E'\n' order by nr) as text
      from step.abgleich_person where nr > ${nach} and nr <= ${bis} and nr % ${jede} = 0`.execute(tx)
    return rows[0]?.text ?? ''
  })
}

const zahlen = new Int32Array(4096)

function uebernimm(text: string, person: Person): void {
  for (let i = 0; i < text.length;) {
    const ersterTab = text.indexOf('\t', i)
    const zweiterTab = text.indexOf('\t', ersterTab + 1)
    const zeilenende = text.indexOf('\n', zweiterTab)
    const ende = zeilenende === -1 ? text.length : zeilenende
    const zahl = liesZahlen(text, ersterTab + 1, zweiterTab)
    person(Number(text.slice(i, ersterTab)), text.slice(zweiterTab + 1, ende), zahlen.subarray(0, zahl).sort())
    i = ende + 1
  }
}

/** Numbers with commas between them; how many there were. */
function liesZahlen(text: string, von: number, bis: number): number {
  let zahl = 0
  for (let i = von; i < bis; i++) {
    const minus = text.charCodeAt(i) === 45
    if (minus) i++
    let wert = 0
    for (; i < bis && text.charCodeAt(i) !== 44; i++) wert = wert * 10 + text.charCodeAt(i) - 48
    zahlen[zahl++] = minus ? -wert : wert
  }
  return zahl
}
