import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsPersonal } from '../../../platform/database/index.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { teststelle } from '../pruefstand/dienststelle.ts'
import { paketFuer, sh } from '../pruefstand/paket.ts'
import { inEakte } from '../zustellen/in-eakte.ts'
import { ausfuehren, rueckgaengig } from './ausfuehren.ts'
import { naechstenNehmen } from './naechster.ts'
import type { Befehl, Lage } from './wechsel.ts'

const db = await testDatenbank()
const haus = testHaus(db.worker)
const stelle = await teststelle(db.app)
const lang = stelle.personal('Sabine Lang')
const nowak = stelle.personal('Kevin Nowak')
const jetzt = new Date('2026-07-03T06:02:00Z')

async function neuerAuftrag(): Promise<number> {
  const paket = paketFuer(stelle.id)
  await inEakte(haus, paket, sh)
  return Number((await db.sql('select nummer from eakte.auftrag where eingang_id = $1', [paket.id]))[0]?.['nummer'])
}
const tu = (wer: typeof lang, nummer: number, version: number, befehl: Befehl) =>
  alsPersonal(db.app, wer, (tx) => ausfuehren(tx, { nummer, version }, befehl, wer, jetzt))
const zurueck = (wer: typeof lang, nummer: number, version: number) =>
  alsPersonal(db.app, wer, (tx) => rueckgaengig(tx, { nummer, version }, wer, jetzt))
const verlauf = async (nummer: number) =>
  db.sql(
    `select e.art, e.von_name, e.grund, e.version from eakte.auftrag_ereignis e
     join eakte.auftrag a on a.id = e.auftrag_id where a.nummer = $1 order by e.version`,
    [nummer],
  )
const zeile = async (nummer: number) => (await db.sql('select * from eakte.auftrag where nummer = $1', [nummer]))[0]
const nehmen: Befehl = { art: 'nehmen' }

test('EA-02: taken, forwarded with a reason, taken again, completed and undone: each step is an event with its author', async () => {
  const nummer = await neuerAuftrag()
  const weiter: Befehl = { art: 'weiterleiten', postkorb: stelle.koerbe['leistung-3'] ?? '', grund: 'Name geändert' }
  assert.deepEqual(await tu(lang, nummer, 1, nehmen), { art: 'getan' })
  assert.deepEqual(await tu(lang, nummer, 2, weiter), { art: 'getan' })
  assert.deepEqual(await tu(nowak, nummer, 3, nehmen), { art: 'getan' })
  assert.deepEqual(await tu(nowak, nummer, 4, { art: 'erledigen' }), { art: 'getan' })
  assert.equal((await zeile(nummer))?.['stand'], 'erledigt')
  assert.deepEqual(await zurueck(nowak, nummer, 5), { art: 'getan' })
  const danach = await zeile(nummer)
  assert.deepEqual(
    [danach?.['stand'], danach?.['bearbeiter_name'], danach?.['erledigt'], danach?.['genommen']],
    ['in-bearbeitung', 'Kevin Nowak', null, jetzt],
  )
  assert.deepEqual(
    (await verlauf(nummer)).map((e) => [e['art'], e['von_name'], e['grund']]),
    [
      ['angelegt', null, null],
      ['genommen', 'Sabine Lang', null],
      ['weitergeleitet', 'Sabine Lang', 'Name geändert'],
      ['genommen', 'Kevin Nowak', null],
      ['erledigt', 'Kevin Nowak', null],
      ['rueckgaengig', 'Kevin Nowak', null],
    ],
  )
  const auftragId = danach?.['id']
  const protokoll = await db.sql('select aktion, akteur_id from protokoll.neu where objekt_id = $1 order by id', [
    auftragId,
  ])
  assert.deepEqual(protokoll.at(-1), { aktion: 'eakte.auftrag-rueckgaengig', akteur_id: nowak.personalId })
})

test('EA-02: pressing twice is the first press', async () => {
  const nummer = await neuerAuftrag()
  assert.deepEqual(await tu(lang, nummer, 1, nehmen), { art: 'getan' })
  assert.deepEqual(await tu(lang, nummer, 1, nehmen), { art: 'getan' })
  assert.deepEqual(await tu(lang, nummer, 2, { art: 'erledigen' }), { art: 'getan' })
  assert.deepEqual(await tu(lang, nummer, 2, { art: 'erledigen' }), { art: 'getan' })
  assert.deepEqual(await zurueck(lang, nummer, 3), { art: 'getan' })
  assert.deepEqual(await zurueck(lang, nummer, 3), { art: 'getan' })
  assert.equal((await verlauf(nummer)).length, 4)
})

test('EA-02: of two who take at once one gets it; the other is told who and when', async () => {
  const nummer = await neuerAuftrag()
  const ausgaenge = await Promise.all([tu(lang, nummer, 1, nehmen), tu(nowak, nummer, 1, nehmen)])
  const abgelehnt = ausgaenge.filter((a) => a.art === 'abgelehnt')
  assert.equal(abgelehnt.length, 1)
  const [einer] = abgelehnt
  assert.deepEqual([einer?.warum, einer?.letztes.am, einer?.letztes.art], ['veraltet', jetzt, 'genommen'])
  assert.equal(einer?.letztes.von.name, (await zeile(nummer))?.['bearbeiter_name'])
  assert.equal((await verlauf(nummer)).length, 2)
})

test("EA-02: a colleague's step is not undone, an undo neither, and nothing goes back into a closed Postkorb", async () => {
  const nummer = await neuerAuftrag()
  const grund = async (tat: ReturnType<typeof tu>) => {
    const ausgang = await tat
    return ausgang.art === 'abgelehnt' ? ausgang.warum : ausgang.art
  }
  assert.equal(await grund(zurueck(lang, nummer, 1)), 'nicht-bei-ihnen')
  await tu(lang, nummer, 1, nehmen)
  assert.equal(await grund(zurueck(nowak, nummer, 2)), 'nicht-bei-ihnen')
  await zurueck(lang, nummer, 2)
  assert.equal(await grund(zurueck(lang, nummer, 3)), 'nicht-bei-ihnen')
  const zu = stelle.koerbe['eingangszone'] ?? ''
  await tu(lang, nummer, 3, { art: 'weiterleiten', postkorb: stelle.koerbe['leistung-1'] ?? '', grund: 'falsch' })
  await db.sql(`update eakte.postkorb set stand = 'geschlossen' where id = any ($1)`, [
    [zu, stelle.koerbe['leistung-2']],
  ])
  assert.equal(await grund(zurueck(lang, nummer, 4)), 'korb-zu')
  assert.equal(await grund(tu(lang, nummer, 4, { art: 'weiterleiten', postkorb: zu, grund: 'falsch' })), 'korb-zu')
  await db.sql(`update eakte.postkorb set stand = 'aktiv'`)
  assert.equal(((await zeile(nummer)) as { stand: Lage['stand'] }).stand, 'offen')
})

test('EA-02: the next free order is the one due first, and no order goes to two people', async () => {
  const korb = stelle.koerbe['leistung-2'] ?? ''
  await db.sql(
    `update eakte.auftrag set stand = 'erledigt', erledigt = now(), bearbeiter_id = $1, bearbeiter_name = 'x', genommen = now()
    where stand = 'offen'`,
    [lang.personalId],
  )
  const [spaet, frueh, mittel] = [await neuerAuftrag(), await neuerAuftrag(), await neuerAuftrag()]
  await db.sql(`update eakte.auftrag set faellig = '2026-06-01' where nummer = $1`, [frueh])
  await db.sql(`update eakte.auftrag set faellig = '2026-08-01' where nummer = $1`, [spaet])
  const naechster = (wer: typeof lang) =>
    alsPersonal(db.app, wer, (tx) => naechstenNehmen(tx, korb, wer, jetzt)).then((neu) => neu?.nummer)
  assert.equal(await naechster(lang), frueh)
  const beide = await Promise.all([naechster(lang), naechster(nowak)])
  assert.deepEqual(
    beide.toSorted((a = 0, b = 0) => a - b),
    [spaet, mittel].toSorted((a, b) => a - b),
  )
  assert.equal(await naechster(lang), undefined)
})
