import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsKunde, alsSystem, type Transaction } from '../../../platform/database/index.ts'
import { Conflict, Forbidden, NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { urteilen } from '../dubletten/urteil/command.ts'
import { mitglieder } from '../identitaet/mitglieder.ts'
import { identitaetVon } from '../identitaet/query.ts'
import { offeneKandidaten } from '../vergleich/offene-kandidaten.ts'
import { aufheben, gesehen, widersprechen, widerspruchZurueckziehen, zugeordnet } from './aufheben.ts'
import { bildVon } from './bild.ts'
import { type Vorhaben, zusammenfuehren } from './command.ts'
import { probewelt } from './probe.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:00:00Z')
const spaeter = new Date('2026-07-10T12:00:00Z')
const w = probewelt(db, jetzt)
await w.weisungen()
const [hier, dort] = [await w.stelle('gE', 'Jobcenter Hier'), await w.stelle('gE', 'Jobcenter Dort')]
const lang = await w.personal(hier, 'leistung', 'Frau Lang')
const kurz = await w.personal(dort, 'leistung', 'Herr Kurz')

const mit = (folgt: string, fuehrt: string, mehr: Partial<Vorhaben> = {}): Vorhaben => ({
  personId: folgt,
  mitId: fuehrt,
  fuehrendId: fuehrt,
  felder: {},
  grund: 'Gleicher Ausweis',
  ...mehr,
})
const eins = (folgt: string, fuehrt: string, mehr: Partial<Vorhaben> = {}, wer = lang) =>
  w.als(wer, (tx) => zusammenfuehren(tx, wer, mit(folgt, fuehrt, mehr), jetzt))
const trennen = (id: string, wer = lang) => w.als(wer, (tx) => aufheben(tx, wer, id, 'Doch nicht', spaeter))
const einesIst = (id: string) => alsSystem(db.app, 'anmeldung', (tx) => identitaetVon(tx, id))
const sieht = async (tx: Transaction) => (await tx.selectFrom('step.person').select('id').execute()).map(({ id }) => id)
const liste = (wer = lang) =>
  w.als(wer, (tx) => tx.selectFrom('step.zusammenfuehrung_stelle').selectAll().orderBy('zusammenfuehrung_id').execute())
const offenBei = async (wer: typeof lang, id: string) =>
  (await liste(wer)).find((z) => z.zusammenfuehrung_id === id && z.dienststelle_id === wer.dienststelle.id)?.offen

test('ST-04: two become one under the leading id; an account of each sees all, and only its own again after the undo', async () => {
  const [a, b] = [await w.person([hier]), await w.person([hier], { strasse: 'Am Markt' })]
  const id = await eins(a, b)
  assert.deepEqual(await einesIst(a), [b, a])
  const alsKundeMit = async (person: string) =>
    alsKunde(db.app, { kontoId: neueId(), personIds: await einesIst(person) }, sieht)
  assert.deepEqual((await alsKundeMit(a)).toSorted(), [a, b].toSorted())
  await trennen(id)
  assert.deepEqual([await einesIst(a), await einesIst(b)], [[a], [b]])
  assert.deepEqual([await alsKundeMit(a), await alsKundeMit(b)], [[a], [b]])
  const aktionen = await db.sql(`select aktion, grund from protokoll.neu where person_id = $1 order by id`, [a])
  assert.deepEqual(
    aktionen.map(({ aktion, grund }) => [aktion, grund]),
    [
      ['step.dublette-entschieden', 'Gleicher Ausweis'],
      ['step.zusammengefuehrt', 'Gleicher Ausweis'],
      ['step.dublette-entschieden', 'Doch nicht'],
      ['step.getrennt', 'Doch nicht'],
    ],
  )
})

test('ST-04: chains keep one leader; each undo takes back its own step, in any order', async () => {
  const [a, b, c, d] = await Promise.all([1, 2, 3, 4].map(() => w.person([hier])))
  assert.ok(a && b && c && d)
  const ab = await eins(a, b)
  const bc = await eins(b, c)
  const ad = await eins(a, d, { fuehrendId: a })
  for (const id of [a, b, c, d]) assert.equal((await einesIst(id))[0], c)
  await trennen(ab)
  assert.deepEqual(await einesIst(a), [a])
  assert.deepEqual((await einesIst(b)).toSorted(), [b, c, d].toSorted(), 'what joined the whole stays with it')
  await trennen(bc)
  assert.deepEqual(await einesIst(b), [b])
  assert.deepEqual((await einesIst(c)).toSorted(), [c, d].toSorted())
  await trennen(ad)
  assert.deepEqual([await einesIst(c), await einesIst(d)], [[c], [d]])
  await assert.rejects(trennen(ad), Conflict)
})

test('ST-04: nothing merges by itself, twice, with itself, or without the right; the database says it again', async () => {
  const [a, b, fremd] = [await w.person([hier]), await w.person([hier]), await w.person([dort])]
  await assert.rejects(eins(a, a), Conflict)
  const ohne = { ...lang, rechte: ['step.lesen', 'step.bearbeiten'] as const }
  await assert.rejects(eins(a, b, {}, ohne), Forbidden)
  await assert.rejects(eins(fremd, fremd), NotFound)
  const zwei = [await w.person([dort]), await w.person([dort])] as const
  await assert.rejects(eins(...zwei), NotFound)
  const direkt = (mehr: Record<string, unknown> = {}, wer = lang) =>
    w.als(wer, (tx) =>
      tx
        .insertInto('step.zusammenfuehrung')
        .values({
          id: neueId(),
          person_id: a,
          fuehrend_id: b,
          dienststelle_id: hier,
          grund: 'X',
          am: jetzt,
          von_id: wer.personalId,
          von_name: wer.name,
          ...mehr,
        })
        .execute(),
    )
  await assert.rejects(direkt(), /niemand als gleich entschieden/)
  await assert.rejects(direkt({ dienststelle_id: dort }), /Kein Zugriff|keine der Personen/)
  await w.als(lang, (tx) => urteilen(tx, { personId: a, andereId: b, urteil: 'gleich' }, jetzt))
  await assert.rejects(direkt({ von_id: neueId() }), /Kein Zugriff/)
  await assert.rejects(direkt({}, ohne), /Kein Zugriff/)
  await eins(a, b)
  await assert.rejects(eins(a, b), Conflict)
  await assert.rejects(
    w.als(lang, (tx) =>
      tx.insertInto('step.identitaet').values({ person_id: a, fuehrend_id: b, seit: jetzt }).execute(),
    ),
    /permission denied/,
  )
})

test('ST-04: many merges at the same moment leave one leader and no half done chain', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => w.person([hier])))
  const paare = ids.flatMap((x, i) => ids.slice(i + 1).map((y) => [x, y] as const))
  const ergebnisse = await Promise.allSettled(paare.map(([x, y]) => eins(x, y)))
  assert.equal(ergebnisse.filter(({ status }) => status === 'fulfilled').length, ids.length - 1)
  for (const e of ergebnisse) if (e.status === 'rejected') assert.ok(e.reason instanceof Conflict, String(e.reason))
  const koepfe = new Set(await Promise.all(ids.map(async (id) => (await einesIst(id))[0])))
  assert.equal(koepfe.size, 1)
})

test('ST-04: a Person leads an Internetperson, never the other way', async () => {
  const [person, internet] = [await w.person([hier]), await w.person([hier], { art: 'internetperson' })]
  await assert.rejects(eins(person, internet), Conflict)
  const id = await eins(internet, person)
  const artVon = async () => (await db.sql('select art from step.person where id = $1', [internet]))[0]?.['art']
  assert.equal(await artVon(), 'inhouse')
  assert.equal((await db.sql(`select 1 from uebergabe.uebergabe where art = 'eakte.umwandlung'`)).length, 1)
  await trennen(id)
  assert.equal(await artVon(), 'internetperson')
})

test('ST-04: "different" goes along with a merge, is not offered again, and comes back alone with the undo', async () => {
  const neu = () => w.person([hier], { nachname: 'Żurek', vorname: 'Ewa', geburtsdatum: '1961-02-14', strasse: 'Hof' })
  const [a, b, c] = [await neu(), await neu(), await neu()]
  const angeboten = async (id: string) =>
    (await w.als(lang, (tx) => offeneKandidaten(tx, id, 'Zur Probe'))).map(({ personId }) => personId).toSorted()
  assert.deepEqual(await angeboten(a), [b, c].toSorted())
  await w.als(lang, (tx) => urteilen(tx, { personId: a, andereId: c, urteil: 'verschieden' }, jetzt))
  assert.deepEqual(await angeboten(a), [b])
  assert.deepEqual(await angeboten(b), [a, c].toSorted())
  const id = await eins(a, b)
  assert.deepEqual(await angeboten(b), [], 'a is b, and c is not a')
  assert.deepEqual(await angeboten(c), [])
  await trennen(id)
  assert.deepEqual(await angeboten(b), [c], 'a was found different by the undo')
  assert.deepEqual(await angeboten(a), [])
})

test('ST-04: a merge opens no data of another office; that office has it on its desk, objects, and either undoes', async () => {
  const [a, fremd] = [await w.person([hier]), await w.person([dort])]
  await w.als(lang, (tx) => urteilen(tx, { personId: a, andereId: fremd, urteil: 'gleich' }, jetzt))
  const vorher = [await w.als(lang, sieht), await w.als(kurz, sieht)]
  const id = await eins(a, fremd)
  assert.deepEqual([await w.als(lang, sieht), await w.als(kurz, sieht)], vorher)
  assert.deepEqual(
    (await w.als(kurz, (tx) => mitglieder(tx, fremd))).map((m) => [m.id, m.fuehrt]),
    [
      [fremd, true],
      [a, false],
    ],
  )
  assert.deepEqual([await offenBei(lang, id), await offenBei(kurz, id)], [false, true])
  await w.als(kurz, (tx) => gesehen(tx, id))
  assert.equal(await offenBei(kurz, id), false)
  await w.als(kurz, (tx) => widersprechen(tx, kurz, id, 'Andere Unterschrift', jetzt))
  assert.deepEqual([await offenBei(lang, id), await offenBei(kurz, id)], [true, true])
  await w.als(lang, (tx) => gesehen(tx, id))
  assert.equal(await offenBei(lang, id), true, 'an objection waits for a decision')
  await assert.rejects(
    w.als(lang, (tx) => widerspruchZurueckziehen(tx, lang, id)),
    Conflict,
  )
  await w.als(kurz, (tx) => widerspruchZurueckziehen(tx, kurz, id))
  assert.deepEqual([await offenBei(lang, id), await offenBei(kurz, id)], [false, false])
  await trennen(id, kurz)
  assert.deepEqual([await offenBei(lang, id), await offenBei(kurz, id)], [true, false])
  assert.deepEqual(await einesIst(a), [a])
  const dritte = await w.personal(await w.stelle(), 'leistung')
  assert.deepEqual(await liste(dritte), [])
  await assert.rejects(trennen(id, dritte), NotFound)
  await assert.rejects(
    w.als(dritte, (tx) => widersprechen(tx, dritte, id, 'X', jetzt)),
    NotFound,
  )
  await w.als(lang, (tx) => zugeordnet(tx, lang, id, spaeter))
  assert.equal(
    (await db.sql('select zugeordnet_name from step.zusammenfuehrung where id = $1', [id]))[0]?.['zugeordnet_name'],
    'Frau Lang',
  )
})

test('ST-04: of each field the chosen id leads until an office records something newer; undo shows each its own again', async () => {
  const [a, b] = [
    await w.person([hier], { vorname: 'Oezlem', herkunft: 'amtlich' }),
    await w.person([hier], { vorname: 'Özlem', strasse: 'Am Markt' }),
  ]
  const gilt = async (id: string) => {
    const bild = await w.als(lang, (tx) => bildVon(tx, w.haus.krypto, id))
    return [bild?.gilt.get('name')?.text, bild?.gilt.get('anschrift')?.text]
  }
  const id = await eins(a, b, { felder: { name: b, anschrift: b } })
  assert.deepEqual(await gilt(a), ['Kaya, Özlem', 'Am Markt 4, 24103 Kiel'])
  await trennen(id)
  assert.deepEqual(await gilt(a), ['Kaya, Oezlem', 'Lindenweg 4, 24103 Kiel'])
  await eins(a, b)
  assert.deepEqual((await gilt(b))[0], 'Kaya, Oezlem', 'a register leads where nobody chose')
})
