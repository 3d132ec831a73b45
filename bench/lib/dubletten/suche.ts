import { sql } from 'kysely'
import { kandidaten, GRENZE, type Kandidat } from '../../../src/modules/step/dubletten/kandidaten/query.ts'
import { schluessel, vorbereiten } from '../../../src/modules/step/abgleich/index.ts'
import type { Vergleichsperson } from '../../../src/modules/step/abgleich/person.ts'
import { alsPersonal, type Datenbank } from '../../../src/platform/database/index.ts'
import { neueId } from '../../../src/platform/ids.ts'
import { zufall } from '../../../script/lib/bestand/zufall.ts'
import { stelle } from '../last.ts'
import { doppelVon } from '../personen/doppel.ts'
import { personVon } from '../personen/person.ts'
import { ersteVon, menschVon, personIdVon } from './stock.ts'

/** First number of people who are nowhere in a stock; copies that are nowhere in it either. */
const FREMD = 400_000_000
const KOPIE = 500_000_000

const wer = { personalId: neueId(), dienststelleIds: [neueId()], rechte: ['step.lesen', 'step.suchen'] }

interface Ergebnis {
  readonly p50: number
  readonly p99: number
  /** Shares of those who are in the stock: among the candidates of the keys, on the list shown, first there. */
  readonly gefunden: number
  readonly gezeigt: number
  readonly oben: number
  /** Shares of those who are not in the stock but see somebody, by probability. */
  readonly falsch: Readonly<Record<'0,03' | '0,5' | '0,99', number>>
}

/** One person after the other against the stock, through the function that clerks use, as the app's role. */
export async function sucheEinzelne(db: Datenbank, personen: number, abfragen: number): Promise<Ergebnis> {
  const zeiten: number[] = []
  const frage = async (person: Vergleichsperson): Promise<Kandidat[]> => {
    const beginn = performance.now()
    const ergebnis = await alsPersonal(db, wer, (tx) => kandidaten(tx, person, { grund: 'Messung' }))
    zeiten.push(performance.now() - beginn)
    return ergebnis
  }
  // Warm-up: plans, code, and the upper pages of the index; other people than those measured.
  for (let i = 0; i < Math.min(500, abfragen); i++) await frage(personVon(FREMD * 2 + i * 13).person)
  zeiten.length = 0
  let [gefunden, gezeigt, oben] = [0, 0, 0]
  for (let i = 0; i < abfragen; i++) {
    const mensch = zufall(60, i, ersteVon(personen))
    const person = doppelVon(personVon(mensch), mensch, KOPIE + i)
    const liste = await frage(person)
    const da = liste.findIndex(({ personId }) => personId === personIdVon(mensch))
    if (da >= 0 && liste.slice(0, da).every((k) => istMensch(k.personId, mensch, personen))) oben++
    if (da >= 0) gezeigt++
    if (da >= 0 || (await unterSchluesseln(db, person, mensch))) gefunden++
  }
  const falsch = { '0,03': 0, '0,5': 0, '0,99': 0 }
  for (let i = 0; i < abfragen; i++) {
    const [erster] = await frage(personVon(FREMD + i * 11).person)
    const p = erster?.bewertung.p ?? 0
    if (p >= 0.03) falsch['0,03'] += 1 / abfragen
    if (p >= 0.5) falsch['0,5'] += 1 / abfragen
    if (p >= 0.99) falsch['0,99'] += 1 / abfragen
  }
  return {
    p50: stelle(zeiten, 0.5),
    p99: stelle(zeiten, 0.99),
    gefunden: gefunden / abfragen,
    gezeigt: gezeigt / abfragen,
    oben: oben / abfragen,
    falsch,
  }
}

/** Is this id a record of that human being? Only copies are asked: their number stands in the id. */
const istMensch = (id: string, mensch: number, personen: number): boolean => {
  const nr = Number.parseInt(id.slice(24, 31), 16)
  return menschVon(nr, personen) === mensch
}

async function unterSchluesseln(db: Datenbank, person: Vergleichsperson, mensch: number): Promise<boolean> {
  const { rows } = await alsPersonal(db, wer, (tx) =>
    sql<{
      nr: number
    }>`select nr from step.abgleich_suchen(${schluessel(vorbereiten(person))}::int4[], ${GRENZE}, 300)`.execute(tx),
  )
  return rows.some(({ nr }) => nr === mensch + 1)
}
