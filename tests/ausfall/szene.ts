import assert from 'node:assert/strict'
import { after } from 'node:test'
import { bis } from '../portal.ts'
import { bilanz, empfaenger, ruhe, zeitVergeht } from './bilanz.ts'
import { type Mensch, mensch, type Ort } from './mensch.ts'
import { baueStand } from './stand.ts'

/** A portal with its people and the office that files elsewhere, for one test file; ends with the file. @param mehr settings */
export async function szene(mehr: Record<string, string> = {}) {
  const stand = await baueStand(mehr)
  after(() => stand.ende())
  const amt = empfaenger(stand)
  const alle: Mensch[] = []

  /** Until somebody waits for a lock with a statement that contains these words. */
  const stehtAnSperre = (worte: string): Promise<void> =>
    bis(async () => {
      const wartende = await stand.sql(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and position($1 in replace(query, '"', '')) > 0`,
        [worte],
      )
      return wartende.length > 0
    })

  /** kill -9 of the worker; what it held counts as abandoned at once, and it starts again. */
  async function workerStirbt(dazwischen = (): Promise<void> => Promise.resolve()): Promise<void> {
    await stand.worker.toete()
    await dazwischen()
    await zeitVergeht(stand, true)
    stand.worker.starte()
  }

  async function webStartet(): Promise<void> {
    stand.web.starte()
    await bis(async () => (await fetch(`${stand.adresse}/betrieb/bereit`)).ok)
  }

  /** kill -9 of the web while what was pressed waits to write into this table; nobody gets an answer. */
  async function webStirbtVorDemCommit(tabelle: string, druecken: () => Promise<Response>): Promise<void> {
    const loesen = await stand.sperre(`lock table ${tabelle} in exclusive mode`)
    const antwort = druecken().catch(() => undefined)
    await stehtAnSperre(`insert into ${tabelle}`)
    await stand.web.toete()
    await loesen()
    assert.equal(await antwort, undefined)
    await webStartet()
  }

  /** kill -9 of the web when what was pressed is on disk and nobody was told so: it waits for a standby that does not exist. */
  async function webStirbtNachDemCommit(druecken: () => Promise<Response>): Promise<void> {
    await stand.niemandBestaetigt(true)
    const antwort = druecken().catch(() => undefined)
    await bis(async () => (await zahl(`pg_stat_activity where wait_event = 'SyncRep' and usename = 'jc_app'`)) > 0)
    await stand.web.toete()
    await stand.niemandBestaetigt(false)
    assert.equal(await antwort, undefined)
    await webStartet()
  }

  const zahl = async (was: string, werte: unknown[] = []): Promise<number> =>
    Number((await stand.sql(`select count(*)::int zahl from ${was}`, werte))[0]?.['zahl'])

  return {
    stand,
    amt,
    webStirbtVorDemCommit,
    webStirbtNachDemCommit,
    jemand: (ort?: Ort, ganz = false): Mensch => {
      const wer = mensch(stand, ort, undefined, ganz)
      alle.push(wer)
      return wer
    },
    stehtAnSperre,
    workerStirbt,
    /** Kills the worker where it stands still at this table, after `bisher` brought it there. */
    workerStirbtAn: async (tabelle: string, bisher: () => Promise<unknown>): Promise<void> => {
      const loesen = await stand.sperre(`lock table ${tabelle} in exclusive mode`)
      await bisher()
      await stehtAnSperre(tabelle)
      await workerStirbt(loesen)
    },
    /** Nothing may be lost, doubled or stuck, of all journeys so far. */
    allesDa: async (): Promise<void> => {
      await ruhe(stand, amt)
      assert.deepEqual(await bilanz(stand, alle, amt), [])
    },
    zahl,
  }
}
