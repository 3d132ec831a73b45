import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../platform/testing/index.ts'
import { testDesk } from '../../../tests/desk.ts'
import { arbeitsplatz } from './index.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T06:30:00Z')
const desk = await testDesk(db, testHaus(db.app, { jetzt }), [arbeitsplatz])
const [hier, dort] = [neueId(), neueId()]
await desk.stelle(hier)
await desk.stelle(dort)
const leitung = await desk.als('teamleitung', hier, 'Ruth Großmann')
const fremde = await desk.als('teamleitung', dort, 'Hélène Dubois')
const leistung = await desk.als('leistung', hier, 'Sabine Lang')
const datenschutz = await desk.als('datenschutz', hier, 'Björn Łukasiewicz')

async function gescheitert(stelle: string | null = hier): Promise<string> {
  const id = neueId()
  await db.sql(
    `insert into uebergabe.uebergabe (id, art, bezug, dienststelle_id, stand, grund, versuche, erledigt)
     values ($1, 'antrag.zustellung', $2, $3, 'gescheitert', 'Error ECONNREFUSED', 25, now())`,
    [id, neueId(), stelle],
  )
  return `/arbeitsplatz/uebergaben/${id}`
}
const stand = async (pfad: string) =>
  (await db.sql('select stand, versuche, grund from uebergabe.uebergabe where id = $1', [pfad.split('/').at(-1)]))[0]

test('QU-03: a failed hand-over is looked at, and tried again: fresh attempts, recorded', async () => {
  const pfad = await gescheitert()
  assert.match((await leitung('/arbeitsplatz/uebergaben')).body, /Antrag an die Dienststelle übergeben/)
  assert.match((await leitung(pfad)).body, /Error ECONNREFUSED/)
  const erneut = await leitung(`${pfad}/erneut`, {})
  assert.match((await leitung(String(erneut.headers.location))).body, /wird jetzt wieder versucht/)
  assert.deepEqual(await stand(pfad), { stand: 'wartend', versuche: 0, grund: 'Error ECONNREFUSED' })
  assert.equal((await leitung(`${pfad}/erneut`, {})).statusCode, 409)
  assert.equal((await db.sql(`select 1 from protokoll.neu where aktion = 'uebergabe.erneut'`)).length, 1)
})

test('QU-03: giving up needs a reason, which stays', async () => {
  const pfad = await gescheitert()
  const leer = await leitung(`${pfad}/aufgeben`, { grund: ' ' })
  assert.equal(leer.statusCode, 422)
  assert.equal(load(leer.body)('#fehlerliste a').attr('href'), '#f-grund')
  assert.equal((await leitung(`${pfad}/aufgeben`, { grund: 'Mit der Hauspost zugestellt' })).statusCode, 303)
  assert.deepEqual(await stand(pfad), { stand: 'aufgegeben', versuche: 25, grund: 'Mit der Hauspost zugestellt' })
  assert.match((await leitung(pfad)).body, /Mit der Hauspost zugestellt.*nichts mehr zu tun/s)
})

test("QU-03: another office's hand-overs are not there; without the right there is no desk for them", async () => {
  const pfad = await gescheitert()
  assert.doesNotMatch((await fremde('/arbeitsplatz/uebergaben')).body, /Antrag an die Dienststelle/)
  assert.equal((await fremde(pfad)).statusCode, 404)
  assert.equal((await fremde(`${pfad}/erneut`, {})).statusCode, 404)
  assert.equal((await fremde(`${pfad}/aufgeben`, { grund: 'weg damit' })).statusCode, 404)
  for (const wer of [leistung, datenschutz]) assert.equal((await wer(pfad)).statusCode, 403)
  assert.equal((await stand(pfad))?.['stand'], 'gescheitert')
  assert.match(String((await desk.fremd(pfad)).headers.location), /anmelden/)
})

test('QU-03: many failed hand-overs come in pages', async () => {
  for (let i = 0; i < 55; i += 1) await gescheitert(dort)
  const erste = load((await fremde('/arbeitsplatz/uebergaben')).body)
  assert.equal(erste('tbody tr').length, 50)
  const zweite = load((await fremde(erste('.jc-seiten a').last().attr('href') ?? '')).body)
  assert.equal(zweite('tbody tr').length, 5)
})

test('EA-01: packages that no system has answered for days are shown to who looks after hand-overs', async () => {
  await db.sql(
    `insert into eakte.ablage (id, dienststelle_id, referenz, stand, abgelegt)
     values ($1, $2, 'JC-ALT', 'abgelegt', $3), ($4, $2, 'JC-NEU', 'abgelegt', $5)`,
    [neueId(), hier, new Date('2026-06-25'), neueId(), new Date('2026-07-02')],
  )
  const { body } = await leitung('/arbeitsplatz/uebergaben')
  assert.match(body, /JC-ALT/)
  assert.doesNotMatch(body, /JC-NEU/)
})

test('"Mein Tag" shows what the rights open', async () => {
  const karten = async (wer: typeof leitung) =>
    load((await wer('/arbeitsplatz')).body)('.kern-card a')
      .toArray()
      .map((a) => a.attribs['href'])
  assert.deepEqual(await karten(datenschutz), [
    '/arbeitsplatz/datenschutz/protokoll',
    '/arbeitsplatz/zentrale/weisungen',
  ])
  assert.ok((await karten(leistung)).includes('/arbeitsplatz/eakte/postkoerbe'))
  assert.ok(!(await karten(leistung)).includes('/arbeitsplatz/uebergaben'))
  assert.ok((await karten(leitung)).includes('/arbeitsplatz/uebergaben'))
})
