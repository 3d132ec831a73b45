import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { DB, Transaction } from '../../platform/database/index.ts'
import { alsGast, alsKunde, alsPersonal, alsSystem } from '../../platform/database/index.ts'
import { neueId } from '../../platform/ids.ts'
import { testDatenbank } from '../../platform/testing/index.ts'
import { konto } from './index.ts'
import { JETZT, PASSWORT, probe } from './probe.ts'

const db = await testDatenbank()
const p = await probe(db)
await p.neuesKonto('kim@beispiel.de')
await p.neuesKonto('fremd@beispiel.de', p.browser('192.0.2.9'))
await p.browser().sende('/registrieren', { email: 'offen@beispiel.de', passwort: PASSWORT })
await p.browser().sende('/passwort-vergessen', { email: 'kim@beispiel.de' })
await p.browser().sende('/anmelden', { email: 'kim@beispiel.de', passwort: 'falsch' })
const [kim] = await db.sql('select id, person_id from konto.konto order by id')
const kunde = { kontoId: String(kim?.['id']), personIds: [String(kim?.['person_id'])] }

const tabellen = [
  'konto.konto',
  'konto.herkunft',
  'konto.identitaet',
  'konto.registrierung',
  'konto.kennwort_zuruecksetzen',
  'konto.fehlversuch',
] as const satisfies (keyof DB)[]
const sichtbar = async (tx: Transaction): Promise<number[]> => {
  const zahlen: number[] = []
  for (const tabelle of tabellen) zahlen.push((await tx.selectFrom(tabelle).selectAll().execute()).length)
  return zahlen
}

test('PF-13: customers see their own account and its origin, never a secret, nothing of others; guests and staff see nothing', async () => {
  assert.deepEqual(await alsKunde(db.app, kunde, sichtbar), [1, 1, 0, 0, 0, 0])
  assert.deepEqual(
    await alsKunde(db.app, { kontoId: neueId(), personIds: kunde.personIds }, sichtbar),
    [0, 0, 0, 0, 0, 0],
  )
  assert.deepEqual(await alsGast(db.app, sichtbar), [0, 0, 0, 0, 0, 0])
  const rechte = [
    'step.lesen',
    'eakte.lesen',
    'eakte.bearbeiten',
    'uebergabe.betreuen',
    'protokoll.lesen',
    'fassung.zentral',
  ]
  const personal = { personalId: neueId(), dienststelleIds: [neueId()], rechte }
  assert.deepEqual(await alsPersonal(db.app, personal, sichtbar), [0, 0, 0, 0, 0, 0])
  for (const zweck of ['sitzung', 'uebergabe', 'verzeichnis', 'einrichtung', 'metrik'] as const)
    assert.deepEqual(await alsSystem(db.app, zweck, sichtbar), [0, 0, 0, 0, 0, 0], zweck)
  const alle = await alsSystem(db.app, 'anmeldung', sichtbar)
  assert.ok(
    alle.every((zahl) => zahl > 0),
    String(alle),
  )
})

test('PF-13: nobody but sign-in itself writes accounts', async () => {
  const aendern = (tx: Transaction) =>
    tx.updateTable('konto.konto').set({ registrierungsstufe: 'ausweis' }).executeTakeFirst()
  assert.equal((await alsKunde(db.app, kunde, aendern)).numUpdatedRows, 0n)
  assert.equal((await alsGast(db.app, aendern)).numUpdatedRows, 0n)
  const erben = (tx: Transaction) =>
    tx.insertInto('konto.herkunft').values({ sitzung_id: neueId(), konto_id: kunde.kontoId, am: JETZT }).execute()
  await assert.rejects(alsKunde(db.app, kunde, erben), /row-level security/)
  await assert.rejects(alsGast(db.app, erben), /row-level security/)
})

test('PF-13: the worker reads what its mails need, and no password', async () => {
  await assert.rejects(
    alsSystem(db.worker, 'uebergabe', (tx) => tx.selectFrom('konto.identitaet').selectAll().execute()),
    /permission denied/,
  )
  await assert.rejects(
    alsSystem(db.worker, 'uebergabe', (tx) => tx.updateTable('konto.konto').set({ stand: 'gesperrt' }).execute()),
    /permission denied/,
  )
})

test('QU-03: addresses and passwords lie nowhere in clear', async () => {
  const inhalte = await Promise.all(
    [...tabellen, 'uebergabe.uebergabe', 'protokoll.neu', 'http.sitzung', 'http.begrenzung'].map((t) =>
      db.sql(`select x::text as zeile from ${t} x`),
    ),
  )
  const text = inhalte.flat().map((z) => String(z['zeile']))
  const hex = (wort: string) => Buffer.from(wort).toString('hex')
  for (const wort of ['kim@', 'fremd@', 'offen@', PASSWORT, 'Kranich'])
    assert.ok(!text.some((zeile) => zeile.includes(wort) || zeile.includes(hex(wort))), wort)
})

test('KO-03: attempts are forgotten after a day without one', async () => {
  await db.sql(`update konto.fehlversuch set zuletzt = zuletzt - interval '25 hours'`)
  const vergessen = konto.worker.find((a) => a.art === 'konto.fehlversuche-vergessen')
  assert.equal(vergessen?.takt, 3600)
  const u = { id: neueId(), art: '', bezug: neueId(), dienststelle: null, erstellt: JETZT, versuch: 1 }
  await vergessen?.bearbeite(p.worker, u)
  assert.deepEqual(await db.sql('select * from konto.fehlversuch'), [])
})

test('QU-03: what every sign-in looks up is found by an index, as the running role under row-level security', async () => {
  const hash = sql`decode('00', 'hex')`
  const id = neueId()
  const fragen = [
    sql`select id from konto.konto where email_hash = ${hash}`,
    sql`select id from konto.konto where id = ${id}`,
    sql`select geheimnis from konto.identitaet where konto_id = ${id} and art = 'passwort'`,
    sql`select id from konto.registrierung where token_hash = ${hash}`,
    sql`select id from konto.registrierung where gast_sitzung_id = ${id} order by id desc limit 1`,
    sql`select id from konto.kennwort_zuruecksetzen where token_hash = ${hash}`,
    sql`select sitzung_id from konto.herkunft where konto_id = ${id}`,
    sql`select zahl from konto.fehlversuch where schluessel = ${hash}`,
    sql`select person_id from step.identitaet where fuehrend_id = ${id}`,
  ]
  await alsSystem(db.app, 'anmeldung', async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    for (const frage of fragen) {
      const plan = await sql<{ 'QUERY PLAN': string }>`explain ${frage}`.execute(tx)
      const text = plan.rows.map((zeile) => zeile['QUERY PLAN']).join('\n')
      assert.match(text, /Index Cond/, text)
      assert.doesNotMatch(text, /Seq Scan/, text)
    }
  })
})
