import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../clock/index.ts'
import { neueId } from '../ids.ts'
import { testDatenbank, testHaus } from '../testing/index.ts'
import { jahrespartitionen, type Uebergabe } from '../uebergabe/index.ts'
import { sitzungenAufraeumen } from './index.ts'

const db = await testDatenbank()
const jetzt = new Date('2031-07-03T12:00:00Z')
const haus = testHaus(db.worker, { jetzt })
const lauf: Uebergabe = { id: neueId(), art: '', bezug: neueId(), dienststelle: null, erstellt: jetzt, versuch: 1 }

test('QU-03: sessions, counters and kept posts go when their time is over, and not before', async () => {
  for (const stunden of [-3, -1, 1]) {
    const endet = plusSekunden(jetzt, stunden * 3600)
    const id = neueId()
    await db.sql(
      `insert into http.sitzung (id, geheimnis_hash, art, erstellt, zuletzt, endet) values ($1, $2, 'gast', $3, $3, $3)`,
      [id, Buffer.from(id), endet],
    )
    await db.sql(
      `insert into http.aufgehoben (id, sitzung_id, subjekt, pfad, inhalt, endet) values ($1, $1, $1, '/', '', $2)`,
      [id, endet],
    )
  }
  await db.sql(`insert into http.begrenzung (schluessel, fenster) values ('a', $1), ('b', $2)`, [
    plusSekunden(jetzt, -3 * 24 * 3600),
    jetzt,
  ])
  await sitzungenAufraeumen.bearbeite(haus, lauf)
  const zahlen = await db.sql(`select (select count(*)::int from http.sitzung) sitzungen,
    (select count(*)::int from http.aufgehoben) aufgehoben, (select count(*)::int from http.begrenzung) grenzen`)
  assert.deepEqual(zahlen[0], { sitzungen: 2, aufgehoben: 1, grenzen: 1 })
})

test('EA-01: the parts of the coming years are made in time, with row-level security', async () => {
  await jahrespartitionen.bearbeite(haus, lauf)
  await jahrespartitionen.bearbeite(haus, lauf)
  const teile = await db.sql(
    `select relname from pg_class where relname like '%\\_2033' and relkind = 'r' and relrowsecurity and relforcerowsecurity order by 1`,
  )
  assert.deepEqual(
    teile.map((t) => t['relname']),
    ['eintrag_2033', 'nachricht_2033', 'personenteil_2033', 'uebergabe_2033'],
  )
})
