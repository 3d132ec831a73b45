import { sql } from 'kysely'
import { plusSekunden } from '../clock/index.ts'
import { alsSystem } from '../database/index.ts'
import { type Dauerlauf, dauerlauf } from '../dauerlauf.ts'
import type { Haus } from '../haus.ts'
import { neueId } from '../ids.ts'
import { uebergabeDauer } from '../metrik/index.ts'
import { type Arbeiter, type Ergebnis, pauseNach, type Uebergabe } from './arbeiter.ts'
import { uebergeben } from './einreihen.ts'

/** Seconds a worker holds a row; after that the row counts as abandoned and another worker takes it. */
const PACHT = 120

type Beansprucht = Uebergabe & { lauf: string }

/** Claims up to `zahl` due hand-overs of the kinds we can do. Claiming moves `faellig` to the end of the lease. */
async function beanspruchen(haus: Haus, arten: string[], zahl: number): Promise<Beansprucht[]> {
  const jetzt = haus.uhr.jetzt()
  const lauf = neueId()
  const zeilen = await alsSystem(haus.db, 'uebergabe', (tx) =>
    sql<Omit<Uebergabe, 'versuch'> & { versuche: number }>`
      update uebergabe.uebergabe set lauf = ${lauf}, versuche = versuche + 1, faellig = ${plusSekunden(jetzt, PACHT)}
      where id in (select id from uebergabe.uebergabe
        where stand = 'wartend' and faellig <= ${jetzt} and art = any(${arten})
        order by faellig limit ${zahl} for update skip locked)
      returning id, art, bezug, dienststelle_id as dienststelle, erstellt, versuche`.execute(tx),
  )
  return zeilen.rows.map(({ versuche, ...zeile }) => ({ ...zeile, versuch: versuche, lauf }))
}

/** Writes the result, unless the lease ran out and another worker holds the row by now. */
async function abschliessen(
  haus: Haus,
  u: Beansprucht,
  ergebnis: Ergebnis | { stand: 'gescheitert'; grund: string },
): Promise<void> {
  const jetzt = haus.uhr.jetzt()
  await alsSystem(haus.db, 'uebergabe', (tx) =>
    tx
      .updateTable('uebergabe.uebergabe')
      .set(
        ergebnis.stand === 'spaeter'
          ? { faellig: ergebnis.faellig, grund: ergebnis.grund, lauf: null, versuche: u.versuch - 1 }
          : { stand: ergebnis.stand, grund: 'grund' in ergebnis ? ergebnis.grund : null, lauf: null, erledigt: jetzt },
      )
      .where('id', '=', u.id)
      .where('lauf', '=', u.lauf)
      .execute(),
  )
}

/** The next state after an error: a pause, or a desk. Only kind and code of the error are kept: messages may hold personal data. */
async function nachFehler(haus: Haus, { takt }: Arbeiter, u: Beansprucht, fehler: unknown): Promise<void> {
  const grund = fehlerwort(fehler)
  haus.log.warn({ uebergabe: u.id, art: u.art, versuch: u.versuch, grund }, 'Übergabe nicht gelungen')
  const pause = pauseNach(u.versuch, takt)
  if (pause === undefined) return abschliessen(haus, u, { stand: 'gescheitert', grund })
  await alsSystem(haus.db, 'uebergabe', (tx) =>
    tx
      .updateTable('uebergabe.uebergabe')
      .set({ faellig: plusSekunden(haus.uhr.jetzt(), pause), grund, lauf: null })
      .where('id', '=', u.id)
      .where('lauf', '=', u.lauf)
      .execute(),
  )
}

function fehlerwort(fehler: unknown): string {
  if (!(fehler instanceof Error)) return 'Unbekannter Fehler'
  const kennung = 'code' in fehler && typeof fehler.code === 'string' ? fehler.code : ''
  return [fehler.name, kennung].filter((teil) => teil !== '').join(' ')
}

const erneutNachTakt = (haus: Haus, { takt }: Arbeiter, ergebnis: Ergebnis): Ergebnis =>
  takt !== undefined && ergebnis.stand === 'zugestellt'
    ? { stand: 'spaeter', faellig: plusSekunden(haus.uhr.jetzt(), takt), grund: '' }
    : ergebnis

async function bearbeiten(haus: Haus, arbeiter: Arbeiter, u: Beansprucht): Promise<void> {
  const ende = uebergabeDauer.startTimer({ art: u.art })
  try {
    const ergebnis = erneutNachTakt(haus, arbeiter, await arbeiter.bearbeite(haus, u))
    await abschliessen(haus, u, ergebnis)
    ende({ ergebnis: ergebnis.stand })
  } catch (fehler) {
    ende({ ergebnis: 'fehler' })
    await nachFehler(haus, arbeiter, u, fehler)
  }
}

/**
 * Does one round: claims a batch and works on it side by side. Returns how many rows it claimed.
 * @param gleichzeitig rows per round
 */
export async function runde(haus: Haus, arbeiter: readonly Arbeiter[], gleichzeitig = 16): Promise<number> {
  const nachArt = new Map(arbeiter.map((a) => [a.art, a]))
  const batzen = await beanspruchen(haus, [...nachArt.keys()], gleichzeitig)
  await Promise.all(
    batzen.map(async (u) => {
      const zustaendig = nachArt.get(u.art)
      if (zustaendig !== undefined) await bearbeiten(haus, zustaendig, u)
    }),
  )
  return batzen.length
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

/** Works until told to stop: round after round while there is work, else a look four times a second. */
export function schleife(haus: Haus, arbeiter: readonly Arbeiter[]): Dauerlauf {
  let eingerichtet = false
  return dauerlauf(async () => {
    try {
      if (!eingerichtet) await einrichten(haus, arbeiter)
      eingerichtet = true
      return (await runde(haus, arbeiter)) > 0 ? 0 : 250
    } catch (fehler) {
      haus.log.error({ grund: fehlerwort(fehler) }, 'Datenbank nicht erreichbar, Übergaben warten')
      return 2000
    }
  })
}
