import { type Instant, plusSekunden } from '../clock/index.ts'
import { alsSystem } from '../database/index.ts'
import type { Haus } from '../haus.ts'
import { protokollieren } from '../protokoll/index.ts'
import { type Arbeiter, wiederUebergeben } from '../uebergabe/index.ts'
import { Verletzt } from './dokumente.ts'

const TAKT = 60
const TAG = 24 * 3600
/** Bounds of one run: with the takt 144,000 objects a day, and never much in the way of what citizens wait for. */
const OBJEKTE = 100
const BYTES = 100_000_000
const VORN = '00000000-0000-0000-0000-000000000000'

/** Hand-over of an object that does not open: its worker looks again, then a person has to. */
const VERLETZT = 'dateien.verletzt'

/**
 * The round through all stored objects, a few at a time and once a day at the most: reads, opens and compares each, because
 * nobody opens most documents for years (EA-01). A store that does not answer, or is another one, is no finding; the run is tried again.
 */
export const dokumenteRundgang: Arbeiter = {
  art: 'dateien.rundgang',
  takt: TAKT,
  async bearbeite(haus) {
    const { ids, zuEnde } = await naechste(haus)
    const befunde = new Map<string, Befund>()
    for (const id of ids) befunde.set(id, await befund(haus, id))
    const schlecht = ids.filter((id) => befunde.get(id) !== 'heil')
    if (speicherGestoert(ids, befunde)) throw new Error('Der Objektspeicher antwortet nicht, oder es ist der falsche.')
    const jetzt = haus.uhr.jetzt()
    await melden(haus, schlecht, jetzt)
    await merken(haus, zuEnde ? undefined : ids.at(-1), jetzt)
    return zuEnde ? { stand: 'spaeter', faellig: plusSekunden(jetzt, TAG), grund: '' } : { stand: 'zugestellt' }
  },
}

/** Looks once more at an object that the round found damaged or missing. Still so: it goes to the operator's desk. */
export const dokumentVerletzt: Arbeiter = {
  art: VERLETZT,
  async bearbeite(haus, { bezug }) {
    const grund = await schaden(haus, bezug)
    if (grund === undefined) return { stand: 'zugestellt' }
    haus.log.error({ objekt: bezug }, 'Gespeichertes Objekt beschädigt')
    await alsSystem(haus.db, 'aufbewahrung', (tx) =>
      protokollieren(tx, { aktion: 'dateien.verletzt', objekt: bezug, grund }),
    )
    return { stand: 'abgelehnt', grund }
  },
}

const EINZELN = 10

/** Nothing answered, or so many in a row are gone at once: that is one disturbance of the store, not a desk full of findings. */
const speicherGestoert = (ids: readonly string[], befunde: ReadonlyMap<string, Befund>): boolean =>
  ids.length > 0 &&
  (ids.every((id) => befunde.get(id) === 'stumm') ||
    (ids.length >= EINZELN && ids.every((id) => befunde.get(id) !== 'heil')))

/** What is wrong with the object; undefined if nothing is, or it was deleted meanwhile. */
const schaden = (haus: Haus, id: string): Promise<string | undefined> =>
  alsSystem(haus.db, 'aufbewahrung', async (tx) => {
    const da = await tx.selectFrom('dateien.objekt').select('id').where('id', '=', id).executeTakeFirst()
    if (da === undefined) return undefined
    try {
      await haus.dokumente.lesen(tx, id)
      return undefined
    } catch (fehler) {
      if (fehler instanceof Verletzt) return fehler.message
      throw fehler
    }
  })

/** The objects whose turn it is, in the order of their ids; `zuEnde` if none comes after them. */
const naechste = (haus: Haus): Promise<{ ids: string[]; zuEnde: boolean }> =>
  alsSystem(haus.db, 'aufbewahrung', async (tx) => {
    const stand = await tx.selectFrom('dateien.rundgang').select('nach').executeTakeFirst()
    const objekte = await tx
      .selectFrom('dateien.objekt')
      .select(['id', 'groesse'])
      .where('id', '>', stand?.nach ?? VORN)
      .orderBy('id')
      .limit(OBJEKTE)
      .execute()
    let bytes = 0
    const dran = objekte.filter(({ groesse }, i) => (bytes += groesse) <= BYTES || i === 0)
    return { ids: dran.map(({ id }) => id), zuEnde: dran.length === objekte.length && objekte.length < OBJEKTE }
  })

type Befund = 'heil' | 'verletzt' | 'stumm'

const befund = (haus: Haus, id: string): Promise<Befund> =>
  alsSystem(haus.db, 'aufbewahrung', (tx) => haus.dokumente.lesen(tx, id)).then(
    () => 'heil',
    (fehler: unknown) => (fehler instanceof Verletzt ? 'verletzt' : 'stumm'),
  )

const melden = (haus: Haus, ids: readonly string[], jetzt: Instant): Promise<void> =>
  alsSystem(haus.db, 'uebergabe', async (tx) => {
    for (const bezug of ids) await wiederUebergeben(tx, { art: VERLETZT, bezug, faellig: jetzt })
  })

/** Notes how far the round came; without an id it is at its end and begins anew. */
const merken = (haus: Haus, bis: string | undefined, jetzt: Instant): Promise<unknown> =>
  alsSystem(haus.db, 'aufbewahrung', (tx) => {
    const ende = bis === undefined ? { beendet: jetzt } : {}
    return tx
      .insertInto('dateien.rundgang')
      .values({ nach: bis ?? VORN, begonnen: jetzt, ...ende })
      .onConflict((oc) => oc.column('eine').doUpdateSet({ nach: bis ?? VORN, ...ende }))
      .execute()
  })
