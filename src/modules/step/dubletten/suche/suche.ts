import { availableParallelism } from 'node:os'
import type { Haus } from '../../../../platform/haus.ts'
import { grundmodell } from '../../abgleich/index.ts'
import { haeufigkeitenLesen } from '../haeufigkeiten.ts'
import { ZEIGEN_AB_BITS } from '../kandidaten/query.ts'
import { type Lauf, trefferAblegen } from './ablegen.ts'
import { lasseVergleichen } from './helferschar.ts'
import { type Bloecke, ladeVorrat, nummerVon } from './laden.ts'
import { lang } from './lang.ts'
import { BEREICHE, type Bilanz, blockpaare, laufBeenden, laufBeginnen, offeneBereiche } from './lauf.ts'
import type { Auftrag } from './teil.ts'

/** Persons of a block. Two are in memory at a time, about 160 bytes a person; more persons than that take more rounds. */
const BLOCK = 12_000_000

interface Wahl {
  readonly block?: number
  /** Threads. */
  readonly faeden?: number
  readonly melde?: (satz: string) => void
  /** Asked after each part: true stops, and the next search goes on from there. */
  readonly halt?: () => boolean
}

type Umgebung = Pick<Haus, 'db' | 'uhr'>

/**
 * Searches the whole stock for duplicates and fills the clerks' lists (ST-05). One search at a time: an open one is finished.
 * What was open and is no longer found goes from the lists; decisions stay. Memory is bounded by two blocks.
 */
export async function dublettenSuchen(umgebung: Umgebung, wahl: Wahl = {}): Promise<Bilanz> {
  const { db, uhr } = umgebung
  const { block = BLOCK, melde = () => undefined, halt = () => false } = wahl
  const modell = grundmodell()
  const lauf = await laufBeginnen(db, modell.version, block, uhr.jetzt())
  const tafeln = await lang(db, haeufigkeitenLesen)
  for (const [nr, [erster, zweiter]] of blockpaare(lauf.bloecke).entries()) {
    const offen = await offeneBereiche(db, lauf, nr)
    if (offen.length === 0 || halt()) continue
    const bloecke = { erster, zweiter, block: lauf.block }
    const beginn = performance.now()
    const vorrat = await ladeVorrat(db, bloecke)
    melde(`${vorrat.plaetze} Personen gelesen in ${((performance.now() - beginn) / 1000).toFixed(1)} s.`)
    const auftrag = { vorrat, modell, tafeln, teile: BEREICHE, abBits: ZEIGEN_AB_BITS }
    await vergleiche(umgebung, wahl, lauf, { auftrag, bloecke, offen, ersterTeil: nr * BEREICHE })
  }
  return laufBeenden(db, lauf, uhr.jetzt())
}

interface Runde {
  readonly auftrag: Auftrag
  readonly bloecke: Bloecke
  readonly offen: number[]
  readonly ersterTeil: number
}

function vergleiche(
  { db, uhr }: Umgebung,
  { faeden = availableParallelism(), halt = () => false }: Wahl,
  lauf: Lauf,
  { auftrag, bloecke, offen, ersterTeil }: Runde,
): Promise<void> {
  return lasseVergleichen(auftrag, offen, faeden, async (teil, { treffer, verglichen, ausgelassen }) => {
    await lang(db, async (tx) => {
      await trefferAblegen(tx, lauf, treffer, (platz) => nummerVon(bloecke, platz), uhr.jetzt())
      await tx
        .insertInto('step.abgleich_lauf_teil')
        .values({ lauf_id: lauf.id, teil: ersterTeil + teil, verglichen, paare: treffer.length, ausgelassen })
        .onConflict((oc) => oc.doNothing())
        .execute()
    })
    if (halt()) offen.length = 0
  })
}
