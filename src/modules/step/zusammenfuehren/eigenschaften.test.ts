import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsKunde, alsSystem } from '../../../platform/database/index.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { identitaetVon } from '../identitaet/query.ts'
import { aufheben } from './aufheben.ts'
import { zusammenfuehren } from './command.ts'
import { probewelt } from './probe.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:00:00Z')
const w = probewelt(db, jetzt)
const stellen = [await w.stelle(), await w.stelle()] as const
const leute = [await w.personal(stellen[0], 'leistung'), await w.personal(stellen[1], 'leistung')] as const

/** The same numbers on every run (mulberry32). */
function zufall(saat: number): (grenze: number) => number {
  let z = saat
  return (grenze) => {
    z = (z + 0x6d2b79f5) | 0
    let t = Math.imul(z ^ (z >>> 15), 1 | z)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % grenze
  }
}

interface Kante {
  readonly id: string
  readonly folgt: string
  readonly fuehrt: string
}

/** What must hold: groups of who is one, worked out from the merges that count, in the simplest way there is. */
function gruppen(personen: readonly string[], kanten: readonly Kante[]): Map<string, Set<string>> {
  const je = new Map(personen.map((id) => [id, new Set([id])]))
  for (const { folgt, fuehrt } of kanten) {
    const eins = new Set([...(je.get(folgt) ?? []), ...(je.get(fuehrt) ?? [])])
    for (const id of eins) je.set(id, eins)
  }
  return je
}

for (const saat of [1, 2, 3, 4]) {
  test(`ST-04: any sequence of merges, undos and new attachments leaves nothing lost, shared or seen by the wrong (${saat})`, async () => {
    const wuerfle = zufall(saat)
    const personen: string[] = []
    const stelleVon = new Map<string, number>()
    for (let n = 0; n < 7; n += 1) {
      const stelle = wuerfle(3) === 0 ? 1 : 0
      const id = await w.person([stellen[stelle] ?? ''])
      personen.push(id)
      stelleVon.set(id, stelle)
    }
    const eine = (): string => personen[wuerfle(personen.length)] ?? ''
    let kanten: Kante[] = []
    const anhang = new Map<string, string>()
    for (let schritt = 0; schritt < 24; schritt += 1) {
      const was = wuerfle(4)
      if (was < 2) {
        const [folgt, fuehrt] = [eine(), eine()]
        const wer = leute[stelleVon.get(folgt) ?? 0] ?? leute[0]
        const vorhaben = { personId: folgt, mitId: fuehrt, fuehrendId: fuehrt, felder: {}, grund: 'Zur Probe' }
        const schonEins = gruppen(personen, kanten).get(folgt)?.has(fuehrt) ?? false
        const versuch = w.als(wer, (tx) => zusammenfuehren(tx, wer, vorhaben, jetzt))
        if (schonEins) await assert.rejects(versuch, Conflict)
        else {
          const id = await versuch
          const [zeile] = await db.sql('select person_id, fuehrend_id from step.zusammenfuehrung where id = $1', [id])
          kanten.push({ id, folgt: String(zeile?.['person_id']), fuehrt: String(zeile?.['fuehrend_id']) })
        }
      } else if (was === 2 && kanten.length > 0) {
        const kante = kanten[wuerfle(kanten.length)]
        if (kante === undefined) continue
        const wer = leute[stelleVon.get(kante.folgt) ?? 0] ?? leute[0]
        await w.als(wer, (tx) => aufheben(tx, wer, kante.id, 'Zur Probe', jetzt))
        kanten = kanten.filter(({ id }) => id !== kante.id)
      } else {
        // Something new comes in under an id, whoever it is one with by then.
        const [person, id] = [eine(), neueId()]
        await db.sql(
          `insert into step.einwilligung (id, person_id, art, formular, erteilt, erklaert_am, erfasst)
           values ($1, $2, 'datenabruf-volljaehriges-kind', 'Probe', true, '2026-01-01', now())`,
          [id, person],
        )
        anhang.set(id, person)
      }
      await pruefe(personen, kanten, anhang, stelleVon)
    }
  })
}

async function pruefe(
  personen: readonly string[],
  kanten: readonly Kante[],
  anhang: ReadonlyMap<string, string>,
  stelleVon: ReadonlyMap<string, number>,
): Promise<void> {
  const soll = gruppen(personen, kanten)
  const folgende = new Set(kanten.map(({ folgt }) => folgt))
  for (const person of personen) {
    const ids = await alsSystem(db.app, 'anmeldung', (tx) => identitaetVon(tx, person))
    assert.deepEqual(ids.toSorted(), [...(soll.get(person) ?? [])].toSorted(), 'who is one')
    assert.equal(ids.filter((id) => !folgende.has(id)).length, 1, 'one leads')
    assert.ok(!folgende.has(ids[0] ?? ''), 'the first is the one that leads')
    const gesehen = await alsKunde(db.app, { kontoId: neueId(), personIds: ids }, (tx) =>
      tx.selectFrom('step.einwilligung').select(['id', 'person_id']).execute(),
    )
    const meine = [...anhang].filter(([, bei]) => ids.includes(bei))
    assert.deepEqual(
      gesehen.map(({ id, person_id }) => `${id} ${person_id}`).toSorted(),
      meine.map(([id, bei]) => `${id} ${bei}`).toSorted(),
      'an account sees what hangs on its ids, each under the id it came in under, and nothing else',
    )
  }
  for (const [stelle, wer] of leute.entries()) {
    const gesehen = await w.als(wer, (tx) =>
      tx.selectFrom('step.einwilligung').select('person_id').distinct().execute(),
    )
    assert.ok(
      gesehen.every(({ person_id }) => !stelleVon.has(person_id) || stelleVon.get(person_id) === stelle),
      'no merge opens a person to another office',
    )
  }
}
