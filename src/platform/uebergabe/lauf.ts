import { setTimeout as warte } from 'node:timers/promises'
import { alsSystem } from '../database/index.ts'
import { type Dauerlauf, dauerlauf } from '../dauerlauf.ts'
import type { Haus } from '../haus.ts'
import type { Arbeiter } from './arbeiter.ts'
import { type Abschluss, bearbeiten, fehlerwort } from './bearbeiten.ts'
import { uebergeben } from './einreihen.ts'
import { type Gepachtet, PACHT, pachten, verlaengern } from './pacht.ts'

const nachArt = (arbeiter: readonly Arbeiter[]) => new Map(arbeiter.map((a) => [a.art, a]))

/**
 * Does one round: claims what is due and works on it side by side. Returns how many rows it claimed.
 * @param jeArt rows of each kind
 */
export async function runde(haus: Haus, arbeiter: readonly Arbeiter[], jeArt = 16): Promise<number> {
  const arten = nachArt(arbeiter)
  const gepachtet = await pachten(haus, new Map([...arten.keys()].map((art) => [art, jeArt])))
  const enden = await Promise.all(gepachtet.map((u) => bearbeiten(haus, zustaendig(arten, u), u)))
  await pachten(haus, new Map(), enden)
  return gepachtet.length
}

/** Only kinds that have a worker are claimed. */
function zustaendig(arten: ReadonlyMap<string, Arbeiter>, { art }: Gepachtet): Arbeiter {
  const arbeiter = arten.get(art)
  if (arbeiter === undefined) throw new Error(`Für ${art} gibt es keinen Arbeiter.`)
  return arbeiter
}

/** Object of every periodic hand-over: there is one row per kind. */
const IMMER = '00000000-0000-7000-8000-000000000000'

/** Queues the periodic work, once for ever; other workers' rows are found and left. */
async function einrichten(haus: Haus, arbeiter: readonly Arbeiter[]): Promise<void> {
  await alsSystem(haus.db, 'uebergabe', async (tx) => {
    for (const { art, takt } of arbeiter) {
      if (takt !== undefined) await uebergeben(tx, { art, bezug: IMMER, faellig: haus.uhr.jetzt() })
    }
  })
}

/** Hand-overs of one kind that a worker does side by side. A kind whose receiver is slow keeps these places busy and no others. */
const PLAETZE = 8
const BLICK_MS = 250
/** After one is done, those done a moment later share its transaction. */
const SAMMELN_MS = 20
const STOERUNG_MS = 2000

/** Works until told to stop: takes what is due as places get free, else looks four times a second; then finishes what it holds. */
export function schleife(haus: Haus, arbeiter: readonly Arbeiter[]): Dauerlauf {
  const arten = nachArt(arbeiter)
  const offen = new Map<Gepachtet, Promise<void>>()
  const fertig: Abschluss[] = []
  let eingerichtet = false

  function freiePlaetze(): Map<string, number> {
    const frei = new Map([...arten.keys()].map((art) => [art, PLAETZE]))
    for (const { art } of offen.keys()) frei.set(art, (frei.get(art) ?? 0) - 1)
    return frei
  }

  async function bearbeite(u: Gepachtet): Promise<void> {
    fertig.push(await bearbeiten(haus, zustaendig(arten, u), u))
    offen.delete(u)
  }

  /** What can't be written now is kept for the next time; after the lease it would be done again. */
  async function wechsle(plaetze: ReadonlyMap<string, number>): Promise<Gepachtet[]> {
    const enden = fertig.splice(0)
    return pachten(haus, plaetze, enden).catch((fehler: unknown) => {
      fertig.push(...enden)
      throw fehler
    })
  }

  async function nehmen(): Promise<number> {
    if (!eingerichtet) await einrichten(haus, arbeiter)
    eingerichtet = true
    const neue = await wechsle(freiePlaetze())
    for (const u of neue) offen.set(u, bearbeite(u))
    if (neue.length === 0) await fruehestens(offen.values())
    return fertig.length > 0 && offen.size > 0 ? SAMMELN_MS : 0
  }

  const nimmt = dauerlauf(() => nehmen().catch(stoerung(haus)))
  const haelt = dauerlauf(async () => {
    await verlaengern(haus, [...offen.keys()]).catch(stoerung(haus))
    return (PACHT * 1000) / 4
  })
  return {
    async ende() {
      await nimmt.ende()
      await Promise.all(offen.values())
      await wechsle(new Map()).catch(stoerung(haus))
      await haelt.ende()
    },
  }
}

/** Until one of them is done, or it is time to look again. */
async function fruehestens(laufende: Iterable<Promise<void>>): Promise<void> {
  const halt = new AbortController()
  await Promise.race([warte(BLICK_MS, undefined, { signal: halt.signal }).catch(() => undefined), ...laufende])
  halt.abort()
}

const stoerung = (haus: Haus) => (fehler: unknown) => {
  haus.log.error({ grund: fehlerwort(fehler) }, 'Datenbank nicht erreichbar, Übergaben warten')
  return STOERUNG_MS
}
