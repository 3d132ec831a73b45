import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { setTimeout as warte } from 'node:timers/promises'
import { alsGast, alsKunde, alsPersonal, alsSystem } from '../database/index.ts'
import { ordnerspeicher, type Speicher } from '../dateien/index.ts'
import { neueId } from '../ids.ts'
import { testDatenbank, testHaus } from '../testing/index.ts'
import { kettenkopf, protokollieren, protokollPruefen, siegeln, versiegeln, zeugenLesen } from './index.ts'

const db = await testDatenbank()
const person = neueId()
const kunde = { kontoId: neueId(), personIds: [person] }

const schreibe = (n: number): Promise<void> =>
  alsKunde(db.app, kunde, async (tx) => {
    for (let i = 0; i < n; i += 1) {
      await protokollieren(tx, {
        aktion: 'probe.getan',
        objekt: neueId(),
        person,
        angaben: { z: i, a: { b: [1, null] } },
      })
    }
  })

test('QU-03: entries are sealed in order, the chain verifies, and a second run adds nothing', async () => {
  await schreibe(25)
  assert.equal(await versiegeln(db.siegel), 25)
  assert.equal(await versiegeln(db.siegel), 0)
  const pruefung = await protokollPruefen(db.siegel)
  assert.equal(pruefung.heil && pruefung.glieder, 25)
})

test('QU-03: what a rolled back transaction wrote is not in the chain', async () => {
  const vorher = await kettenkopf(db.siegel)
  await assert.rejects(
    alsGast(db.app, async (tx) => {
      await protokollieren(tx, { aktion: 'probe.getan' })
      throw new Error('doch nicht')
    }),
  )
  assert.equal(await versiegeln(db.siegel), 0)
  assert.deepEqual(await kettenkopf(db.siegel), vorher)
})

test('QU-03: erasing the personal part keeps the chain whole; changing it does not', async () => {
  await db.sql('delete from protokoll.personenteil where nummer = 3')
  const geloescht = await protokollPruefen(db.siegel)
  assert.deepEqual(geloescht.heil && geloescht.geloescht, 1)
  await db.sql(`update protokoll.personenteil set angaben = '{"z":99}' where nummer = 7`)
  assert.deepEqual(await protokollPruefen(db.siegel), {
    heil: false,
    nummer: 7,
    grund: 'Der persönliche Teil von Glied 7 wurde verändert.',
  })
  await db.sql(`delete from protokoll.personenteil where nummer = 7`)
})

test('QU-03: a changed entry, a missing link, a cut end and a rewritten chain are each named', async () => {
  const kopf = await kettenkopf(db.siegel)
  assert.ok(kopf)
  const zeuge = { nummer: kopf.nummer, kopf: kopf.kopf.toString('hex') }
  assert.equal((await protokollPruefen(db.siegel, [zeuge])).heil, true)
  const andererZeuge = await protokollPruefen(db.siegel, [{ nummer: 5, kopf: 'ff' }])
  assert.match(andererZeuge.heil ? '' : andererZeuge.grund, /neu geschrieben/)
  const spaeter = await protokollPruefen(db.siegel, [{ nummer: 999, kopf: 'ff' }])
  assert.match(spaeter.heil ? '' : spaeter.grund, /Das Ende fehlt/)
  await db.sql(`update protokoll.eintrag set aktion = 'probe.anders' where nummer = 11`)
  const veraendert = await protokollPruefen(db.siegel)
  assert.deepEqual(veraendert, { heil: false, nummer: 11, grund: 'Der Eintrag 11 wurde verändert.' })
  await db.sql(`update protokoll.eintrag set aktion = 'probe.getan' where nummer = 11`)
  const [glied] = await db.sql(
    `delete from protokoll.kette where nummer = 15 returning nummer, eintrag_id, blatt, kopf`,
  )
  assert.deepEqual(await protokollPruefen(db.siegel), { heil: false, nummer: 15, grund: 'Glied 15 fehlt.' })
  await db.sql(`insert into protokoll.kette values ($1, $2, $3, $4)`, Object.values(glied ?? {}))
  await db.sql(`insert into protokoll.eintrag select gen_random_uuid(), 26, am, akteur_art, akteur_id, zweck, aktion, objekt_id,
    dienststelle_id, rechtsgrundlage, personenhash from protokoll.eintrag where nummer = 25`)
  assert.deepEqual(await protokollPruefen(db.siegel), {
    heil: false,
    nummer: 26,
    grund: 'Der Eintrag 26 hängt an keinem Glied.',
  })
  await db.sql(`delete from protokoll.eintrag where nummer = 26`)
  assert.equal((await protokollPruefen(db.siegel, [zeuge])).heil, true)
})

test('QU-03: nobody but the sealer reads or changes entries; reading needs the right, at the office concerned', async () => {
  const hier = neueId()
  await alsGast(db.app, (tx) =>
    protokollieren(tx, { aktion: 'probe.getan', dienststelle: hier, angaben: { wort: 'geheim' } }),
  )
  await versiegeln(db.siegel)
  const lesen = (rechte: string[], stelle: string) =>
    alsPersonal(db.app, { personalId: neueId(), dienststelleIds: [stelle], rechte }, async (tx) => [
      await tx.selectFrom('protokoll.eintrag').select('dienststelle_id as was').execute(),
      await tx.selectFrom('protokoll.personenteil').select('angaben as was').execute(),
    ])
  assert.deepEqual(await lesen([], hier), [[], []])
  assert.deepEqual(await lesen(['protokoll.lesen'], neueId()), [[], []])
  assert.deepEqual(await lesen(['protokoll.lesen'], hier), [[{ was: hier }], [{ was: { wort: 'geheim' } }]])
  await assert.rejects(
    alsSystem(db.app, 'siegel', (tx) => tx.deleteFrom('protokoll.eintrag').execute()),
    /permission denied/,
  )
  await assert.rejects(
    alsGast(db.app, (tx) => tx.selectFrom('protokoll.neu').select('id').execute()),
    /permission denied/,
  )
})

test("QU-03: nobody writes an entry in another's name, or without saying who asks", async () => {
  const als = (akteur: string, id: string | null, zweck: string | null) =>
    alsKunde(db.app, { kontoId: '01900000-0000-7000-8000-000000000001', personIds: [] }, (tx) =>
      sql`insert into protokoll.neu (id, akteur_art, akteur_id, zweck, aktion)
        values (${neueId()}, ${akteur}, ${id}, ${zweck}, 'probe.getan')`.execute(tx),
    )
  await als('kunde', '01900000-0000-7000-8000-000000000001', null)
  for (const [akteur, id, zweck] of [
    ['kunde', neueId(), null],
    ['personal', neueId(), null],
    ['system', null, 'uebergabe'],
    ['gast', null, null],
  ] as const)
    await assert.rejects(als(akteur, id, zweck), /row-level security/, akteur)
})

const ordner = await mkdtemp(join(tmpdir(), 'koepfe-'))
after(() => rm(ordner, { recursive: true }))

test('QU-03: the head is written down once a day, by whichever sealer comes first, and is a witness against a rewritten chain', async () => {
  const speicher = ordnerspeicher(ordner)
  const haus = testHaus(db.siegel, { jetzt: new Date('2026-07-03T21:59:00Z') })
  const beide = [siegeln(haus, speicher), siegeln(haus, speicher)]
  const liegt = async (tage: number) => {
    while ((await zeugenLesen(speicher, '2026-06-01', '2026-08-01')).length < tage) await warte(50)
  }
  await liegt(1)
  haus.uhr.stelle(new Date('2026-07-03T22:00:00Z'))
  await liegt(2)
  await schreibe(3)
  await warte(1200)
  await Promise.all(beide.map((einer) => einer.ende()))
  const zeugen = await zeugenLesen(speicher, '2026-06-01', '2026-08-01')
  assert.deepEqual(
    zeugen.map(({ tag }) => tag),
    ['2026-07-03', '2026-07-04'],
  )
  const pruefung = await protokollPruefen(db.siegel, zeugen)
  assert.ok(pruefung.heil && pruefung.glieder === (zeugen[1]?.nummer ?? 0) + 3)
  const datei = join(ordner, '04', 'protokoll-kopf-2026-07-04')
  const geschrieben = await readFile(datei, 'utf8')
  assert.deepEqual(Object.keys(JSON.parse(geschrieben) as object), ['tag', 'nummer', 'kopf'])
  await writeFile(datei, geschrieben.replace(/"kopf":"./, '"kopf":"x'))
  await assert.rejects(zeugenLesen(speicher, '2026-07-01', '2026-07-05'), /Kopf vom 2026-07-04 ist nicht lesbar/)
})

test('QU-03: while the object store is down sealing goes on, and the head is written down later', async () => {
  const lager = ordnerspeicher(ordner)
  let da = false
  const speicher: Speicher = {
    ...lager,
    legen: (name, inhalt) => (da ? lager.legen(name, inhalt) : Promise.reject(new Error('kein Platz'))),
  }
  await schreibe(2)
  const vorher = (await kettenkopf(db.siegel))?.nummer ?? 0
  const lauf = siegeln(testHaus(db.siegel, { jetzt: new Date('2026-07-05T08:00:00Z') }), speicher)
  while (((await kettenkopf(db.siegel))?.nummer ?? 0) < vorher + 2) await warte(20)
  da = true
  while ((await zeugenLesen(lager, '2026-07-05', '2026-07-05')).length === 0) await warte(50)
  await lauf.ende()
})

test('QU-03: an object store that takes a request and never answers holds up no sealing', async () => {
  const { promise: stille, resolve: antworte } = Promise.withResolvers<undefined>()
  const speicher: Speicher = { ...ordnerspeicher(ordner), holen: () => stille }
  await schreibe(2)
  const vorher = (await kettenkopf(db.siegel))?.nummer ?? 0
  const lauf = siegeln(testHaus(db.siegel, { jetzt: new Date('2026-07-06T08:00:00Z') }), speicher)
  while (((await kettenkopf(db.siegel))?.nummer ?? 0) < vorher + 2) await warte(20)
  antworte(undefined)
  await lauf.ende()
})
