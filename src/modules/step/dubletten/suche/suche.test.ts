import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { alsPersonal, alsSystem, type Transaction } from '../../../../platform/database/index.ts'
import { stehendeUhr } from '../../../../platform/clock/index.ts'
import { neueId } from '../../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../../platform/testing/index.ts'
import type { Vergleichsperson } from '../../abgleich/person.ts'
import { abgleichzeile } from '../aktualisieren/command.ts'
import { neueDubletten } from '../neue-dubletten/query.ts'
import { urteilen } from '../urteil/command.ts'
import { dublettensuche } from './arbeiter.ts'
import { dublettenSuchen } from './suche.ts'

const db = await testDatenbank()
const uhr = stehendeUhr('2026-07-03T12:00:00Z')
const [hier, dort] = [neueId(), neueId()]
const suche = (wahl: Parameters<typeof dublettenSuchen>[1] = {}) => dublettenSuchen({ db: db.worker, uhr }, wahl)
const als = <T>(arbeit: (tx: Transaction) => Promise<T>, stelle = hier, rechte = ['step.lesen', 'step.umwandeln']) =>
  alsPersonal(db.app, { personalId: neueId(), dienststelleIds: [stelle], rechte }, arbeit)

async function person(p: Vergleichsperson, stelle = hier, erstellt = '2026-06-30T12:00:00Z'): Promise<string> {
  const id = neueId()
  await db.sql(
    `insert into step.person (id, art, herkunft, vorname, nachname, erstellt, geaendert) values ($1, 'inhouse', 'dienststelle', $2, $3, $4, $4)`,
    [id, p.vornamen.join(' '), p.nachname, erstellt],
  )
  await db.sql('insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, now())', [id, stelle])
  await setze(id, p)
  return id
}
async function setze(id: string, p: Vergleichsperson): Promise<void> {
  const { form, schluessel, inhalt } = abgleichzeile(p)
  await alsSystem(db.worker, 'uebergabe', (tx) =>
    sql`select step.abgleich_setzen(${id}, 1::int2, ${form}, ${schluessel}::int4[], ${inhalt})`.execute(tx),
  )
}
const silben = [
  'Bra',
  'Kel',
  'Mor',
  'Tin',
  'Wes',
  'Zol',
  'Fur',
  'Gan',
  'Hil',
  'Jep',
  'Lud',
  'Nax',
  'Pir',
  'Qua',
  'Rot',
  'Sud',
]
const wort = (nr: number): string =>
  [0, 4, 8]
    .map((bit) => silben[(nr >> bit) & 15])
    .join('')
    .toLowerCase()
const mensch = (nr: number): Vergleichsperson => ({
  vornamen: [`M${wort(nr * 7)}`],
  nachname: `N${wort(nr * 13)}`,
  geburt: { jahr: 1950 + (nr % 50), monat: 1 + (nr % 12), tag: 1 + (nr % 28) },
  plz: String(24000 + nr),
})
const doppelt = (nr: number): Vergleichsperson => ({ ...mensch(nr), vornamen: [`M${wort(nr * 7)}e`] })

const ids = new Map<number, readonly [string, string]>()
for (let nr = 0; nr < 60; nr++) {
  const erste = await person(mensch(nr), nr % 2 === 0 ? hier : dort)
  if (nr % 3 === 0) ids.set(nr, [erste, await person(doppelt(nr), hier, '2026-07-01T12:00:00Z')])
}
const paare = async () =>
  (await db.sql(`select lo, hi, round(p::numeric, 6)::text as p, stand from step.abgleich_paar order by lo, hi`)).map(
    (z) => [z['lo'], z['hi'], z['p'], z['stand']],
  )

test('ST-05: the whole stock is searched; each pair stands on the lists of the offices in charge, most certain first', async () => {
  const { fertig, paare: zahl } = await suche()
  assert.deepEqual([fertig, zahl], [true, 20])
  const gefunden = new Set((await paare()).map(([lo, hi]) => `${String(lo)} ${String(hi)}`))
  for (const [a, b] of ids.values()) assert.ok(gefunden.has(a < b ? `${a} ${b}` : `${b} ${a}`))
  const liste = (stelle: string) =>
    als((tx) => tx.selectFrom('step.abgleich_offen').select(['paar_id', 'p']).orderBy('p', 'desc').execute(), stelle)
  assert.equal((await liste(hier)).length, 20, 'every second record is here')
  assert.equal((await liste(dort)).length, 10)
  assert.equal((await liste(neueId())).length, 0)
})

test('ST-05: a search that is interrupted goes on, in small blocks too, and comes to the same result', async () => {
  const ganz = await paare()
  await db.sql('truncate step.abgleich_paar cascade')
  let teile = 0
  for (let runden = 0; ; runden++) {
    assert.ok(runden < 500)
    teile = 0
    const { fertig } = await suche({ block: 33, faeden: 2, halt: () => (teile += 1) > 40 })
    if (fertig) break
    assert.equal((await db.sql('select 1 from step.abgleich_lauf where beendet is null')).length, 1)
  }
  assert.deepEqual(await paare(), ganz)
})

test('ST-05: what is decided stays decided until the data change; what is gone goes from the list', async () => {
  const [[a, b], [c, d]] = [ids.get(0) ?? ['', ''], ids.get(3) ?? ['', '']]
  await als((tx) => urteilen(tx, { personId: a, andereId: b, urteil: 'verschieden' }, uhr.jetzt()))
  await setze(d, {
    ...mensch(3),
    vornamen: ['Xaver'],
    nachname: 'Ganzanders',
    geburt: { jahr: 1931, monat: 2, tag: 2 },
  })
  await suche()
  const stand = async (x: string) =>
    (await db.sql('select stand from step.abgleich_paar where $1 in (lo, hi)', [x]))[0]?.['stand']
  assert.deepEqual([await stand(a), await stand(c)], ['verschieden', undefined])
  await setze(b, { ...doppelt(0), plz: '99999' })
  await suche()
  assert.equal(await stand(a), 'offen')
})

test('ST-04: ids of one person are no pair', async () => {
  const [a, b] = ids.get(6) ?? ['', '']
  await db.sql('insert into step.identitaet (person_id, fuehrend_id, seit) values ($1, $2, now())', [a, b])
  await suche()
  assert.equal((await db.sql('select 1 from step.abgleich_paar where $1 in (lo, hi)', [a])).length, 0)
})

test('KO-11: new duplicates of a week by origin of the newer person, as figures, with the right only', async () => {
  const woche = (montag: string, rechte: string[]) => als((tx) => neueDubletten(tx, montag), hier, rechte)
  const [erwartet] = await db.sql(
    `select count(*)::int as zahl from step.abgleich_paar where stand = 'offen' and p >= 0.9`,
  )
  const vermutet = Number(erwartet?.['zahl'])
  assert.ok(vermutet > 10)
  assert.deepEqual(await woche('2026-06-29', ['statistik.alle']), [
    { herkunft: 'dienststelle', vermutet, bestaetigt: 0 },
  ])
  const [a, b] = ids.get(9) ?? ['', '']
  await als((tx) => urteilen(tx, { personId: a, andereId: b, urteil: 'gleich' }, uhr.jetzt()))
  assert.deepEqual(await woche('2026-06-29', ['statistik.alle']), [
    { herkunft: 'dienststelle', vermutet: vermutet - 1, bestaetigt: 1 },
  ])
  assert.deepEqual(await woche('2026-07-06', ['statistik.alle']), [])
  await assert.rejects(woche('2026-06-29', ['step.lesen']), /Kein Zugriff/)
})

test('ST-05: a key that many share counts only together with a second one', async () => {
  const gleich = (nr: number): Vergleichsperson => ({
    vornamen: ['Mohammed'],
    nachname: `N${wort(nr * 29)}`,
    geburt: { jahr: 1985, monat: 1, tag: 1 },
  })
  for (let nr = 0; nr < 310; nr++) await person(gleich(nr))
  const zwei = await person({ ...gleich(5), plz: '24103' })
  await suche()
  const offen = await db.sql('select 1 from step.abgleich_paar where $1 in (lo, hi)', [zwei])
  assert.equal(offen.length, 1)
  const [lauf] = await db.sql(
    'select sum(verglichen)::int as verglichen from step.abgleich_lauf_teil where lauf_id = (select id from step.abgleich_lauf order by id desc limit 1)',
  )
  assert.ok(Number(lauf?.['verglichen']) < 5000, 'not each of 310 with each')
})

test('ST-05: the worker searches once a week, in the night to Sunday; at other times it waits for the next one', async () => {
  const um = (iso: string) =>
    dublettensuche.bearbeite(testHaus(db.worker, { jetzt: new Date(iso) }), {
      id: neueId(),
      art: dublettensuche.art,
      bezug: neueId(),
      dienststelle: null,
      erstellt: new Date(iso),
      versuch: 1,
    })
  const naechste = async (iso: string) => {
    const ergebnis = await um(iso)
    return ergebnis.stand === 'spaeter' ? ergebnis.faellig.toISOString() : ergebnis.stand
  }
  assert.equal(await naechste('2026-07-01T12:00:00Z'), '2026-07-04T23:00:00.000Z')
  assert.equal(await naechste('2026-07-05T08:00:00Z'), '2026-07-11T23:00:00.000Z')
  assert.equal(await naechste('2026-07-05T01:00:00Z'), 'zugestellt')
})
