import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { liesConfig } from '../../config.ts'
import { plusSekunden } from '../clock/index.ts'
import { alsGast, alsPersonal, alsSystem, datenbank } from '../database/index.ts'
import { server } from '../http/index.ts'
import { neueId } from '../ids.ts'
import { protokollieren, versiegeln } from '../protokoll/index.ts'
import { testDatenbank, testHaus } from '../testing/index.ts'
import { runde, uebergeben } from '../uebergabe/index.ts'
import { metrikdienst } from './index.ts'

const db = await testDatenbank()
const jetzt = new Date()
const METRIK_TOKEN = 'nur-fuer-diese-probe'
const haus = testHaus(db.app, { config: liesConfig({ DEMO: '1', LOG: 'silent', METRIK_TOKEN }), jetzt })
const web = await server(haus, [])
after(() => web.close())
const headers = { authorization: `Bearer ${METRIK_TOKEN}` }
const zahlen = async (): Promise<string> => (await web.inject({ url: '/betrieb/metriken', headers })).body
const zahl = async (name: string): Promise<number> =>
  Number(new RegExp(`^${name.replaceAll(/[{}]/g, String.raw`\$&`)} (.+)$`, 'm').exec(await zahlen())?.[1] ?? Number.NaN)

test('QU-03: waiting, failed and oldest hand-overs per kind; what is ordered for later and periodic work do not count', async () => {
  const vor = (sekunden: number) => plusSekunden(jetzt, -sekunden)
  await alsGast(db.app, async (tx) => {
    for (const s of [10, 300]) await uebergeben(tx, { art: 'probe.post', bezug: neueId(), faellig: vor(s) })
    await uebergeben(tx, { art: 'probe.post', bezug: neueId(), faellig: plusSekunden(jetzt, 60) })
    await uebergeben(tx, { art: 'probe.nein', bezug: neueId(), faellig: vor(1) })
    await uebergeben(tx, { art: 'probe.takt', bezug: '00000000-0000-7000-8000-000000000000', faellig: vor(500) })
  })
  await runde(testHaus(db.worker, { jetzt }), [
    { art: 'probe.nein', bearbeite: () => Promise.resolve({ stand: 'abgelehnt', grund: 'nein' }) },
  ])
  assert.equal(await zahl('jc_uebergabe_wartend{art="probe.post"}'), 2)
  assert.equal(await zahl('jc_uebergabe_aelteste_sekunden{art="probe.post"}'), 300)
  assert.equal(await zahl('jc_uebergabe_am_schreibtisch{art="probe.nein"}'), 1)
  assert.ok(!(await zahlen()).includes('probe.takt'))
})

test('EA-01: since when a hand-over waits for somebody else, and how old the last whole round through the documents is', async () => {
  const vor = (sekunden: number) => plusSekunden(jetzt, -sekunden)
  await alsGast(db.app, (tx) => uebergeben(tx, { art: 'probe.quittung', bezug: neueId(), faellig: vor(5) }))
  await db.sql(`update uebergabe.uebergabe set erstellt = $1 where art = 'probe.quittung'`, [vor(4 * 86_400)])
  assert.ok(Number.isNaN(await zahl('jc_uebergabe_ohne_antwort_sekunden{art="probe.quittung"}')))
  await runde(testHaus(db.worker, { jetzt }), [
    {
      art: 'probe.quittung',
      bearbeite: () => Promise.resolve({ stand: 'spaeter', faellig: plusSekunden(jetzt, 900), grund: 'steht aus' }),
    },
  ])
  assert.equal(await zahl('jc_uebergabe_ohne_antwort_sekunden{art="probe.quittung"}'), 4 * 86_400)
  await db.sql('insert into dateien.rundgang (nach, begonnen) values ($1, $2)', [neueId(), vor(70)])
  assert.equal(await zahl('jc_dokumente_rundgang_sekunden'), 70)
})

test('QU-03: how far the sealer is behind, and the length of the chain', async () => {
  await alsGast(db.app, (tx) => protokollieren(tx, { aktion: 'probe.getan' }))
  haus.uhr.stelle(plusSekunden(new Date(), 90))
  const rueckstand = await zahl('jc_protokoll_rueckstand_sekunden')
  assert.ok(rueckstand > 80 && rueckstand < 100, String(rueckstand))
  await versiegeln(db.siegel)
  assert.deepEqual([await zahl('jc_protokoll_rueckstand_sekunden'), await zahl('jc_protokoll_glieder')], [0, 1])
  haus.uhr.stelle(jetzt)
})

test('QU-03: transactions are measured by who asked, never by whom', async () => {
  await alsPersonal(db.app, { personalId: neueId(), dienststelleIds: [], rechte: [] }, (tx) =>
    sql`select 1`.execute(tx),
  )
  assert.match(await zahlen(), /^jc_transaktion_sekunden_count\{zugriff="personal"\} \d+$/m)
})

test('QU-03: figures need the token, and nobody counts for another purpose', async () => {
  for (const angabe of [undefined, 'Bearer falsch', METRIK_TOKEN]) {
    const antwort = await web.inject({
      url: '/betrieb/metriken',
      headers: angabe === undefined ? {} : { authorization: angabe },
    })
    assert.equal(antwort.statusCode, 404)
  }
  const lies = sql`select * from betrieb.kennzahlen(now()) where name like 'uebergabe%'`
  assert.equal((await alsGast(db.app, (tx) => lies.execute(tx))).rows.length, 0)
  assert.ok((await alsSystem(db.app, 'metrik', (tx) => lies.execute(tx))).rows.length > 0)
})

test('QU-03: without the database the figures of the process are still there', async () => {
  const weg = datenbank('postgres://x@127.0.0.1:1/x', 1)
  const still = await server(testHaus(weg, { config: haus.config, jetzt }), [])
  const antwort = await still.inject({ url: '/betrieb/metriken', headers })
  await still.close()
  await weg.ende()
  assert.match(antwort.body, /^jc_datenbank_erreichbar 0$/m)
  assert.match(antwort.body, /^process_cpu_seconds_total /m)
})

test('QU-03: worker and sealer show theirs on a port of their own, with the same token', async () => {
  const dienst = await metrikdienst({ HOST: '127.0.0.1', METRIK_PORT: 0, METRIK_TOKEN })
  const adresse = `http://127.0.0.1:${dienst?.port}/betrieb/metriken`
  assert.equal((await fetch(adresse)).status, 404)
  assert.match(await (await fetch(adresse, { headers })).text(), /^jc_uebergabe_sekunden_count\{/m)
  await dienst?.ende()
  assert.equal(await metrikdienst({ HOST: '127.0.0.1', METRIK_PORT: undefined, METRIK_TOKEN }), undefined)
})
