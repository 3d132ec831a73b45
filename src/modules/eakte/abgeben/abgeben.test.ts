import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsGast, alsKunde, alsPersonal, type Transaction } from '../../../platform/database/index.ts'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { runde } from '../../../platform/uebergabe/index.ts'
import { dienststelleNachKennung, ladeDemo as ladeStellen } from '../../organisation/index.ts'
import { ausfuehren, rueckgaengig } from '../auftrag/ausfuehren.ts'
import { ladeDemo } from '../einrichten/demo.ts'
import type { Paket } from '../paket.ts'
import { paketFuer } from '../pruefstand/paket.ts'
import { verbleib, verlauf } from '../verlauf/verlauf.ts'
import { zustellen } from '../zustellen/zustellen.ts'
import { abgeben } from './command.ts'
import { abgabeZustellen } from './worker.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:00:00Z')
await ladeStellen(db.worker)
await ladeDemo(db.worker, jetzt)
const haus = testHaus(db.worker, { jetzt })
const id = async (kennung: string): Promise<string> =>
  (await alsGast(db.app, (tx) => dienststelleNachKennung(tx, kennung)))?.id ?? ''
const musterstadt = await id('musterstadt')
const probeland = await id('probeland')
const rechte = ['eakte.lesen', 'eakte.bearbeiten']
const lang = { personalId: neueId(), name: 'Sabine Lang', dienststelleIds: [musterstadt], rechte }
const nguyen = { personalId: neueId(), name: 'Mai Nguyễn', dienststelleIds: [probeland], rechte }

/** A package of a person whom STEP knows, filed in Musterstadt. */
async function zugestellt(mehr: Partial<Paket>): Promise<Paket> {
  const paket = paketFuer(musterstadt, mehr)
  await db.sql(
    `insert into step.person (id, art, herkunft, erstellt, geaendert) values ($1, 'internetperson', 'online', $2, $2)`,
    [paket.personId, jetzt],
  )
  await zustellen(haus, paket)
  return paket
}

async function eingang(): Promise<{ paket: Paket; nummer: number }> {
  const paket = await zugestellt({ auftraege: [{ art: 'zustaendigkeit-klaeren', faellig: '2026-07-08' }] })
  const [zeile] = await db.sql(
    `select nummer from eakte.auftrag where eingang_id = $1 and art = 'zustaendigkeit-klaeren'`,
    [paket.id],
  )
  const nummer = Number(zeile?.['nummer'])
  await alsPersonal(db.app, lang, (tx) => ausfuehren(tx, { nummer, version: 1 }, { art: 'nehmen' }, lang, jetzt))
  return { paket, nummer }
}
const gib = (nummer: number, version = 2, nach = probeland) =>
  alsPersonal(db.app, lang, (tx) =>
    abgeben(tx, { nummer, version }, { nach, grund: 'Wohnt in Schleswig' }, lang, jetzt),
  )

test('HA-09: passed on, the application reaches the other office once, with its documents and the first receipt', async () => {
  const { paket, nummer } = await eingang()
  assert.deepEqual(await gib(nummer), { art: 'getan' })
  assert.deepEqual(await gib(nummer), { art: 'getan' }, 'pressed twice')
  await runde(haus, [abgabeZustellen])
  await db.sql(`update uebergabe.uebergabe set stand = 'wartend', faellig = '2026-07-01' where art = 'eakte.abgabe'`)
  await runde(haus, [abgabeZustellen])
  const dort = await alsPersonal(db.app, nguyen, (tx) =>
    tx
      .selectFrom('eakte.eingang as g')
      .innerJoin('eakte.dokument as d', 'd.eingang_id', 'g.id')
      .select(['g.referenz', 'g.eingegangen', 'g.tag', 'g.wirkt_ab', 'd.sha256'])
      .execute(),
  )
  assert.deepEqual(dort, [
    {
      referenz: paket.referenz,
      eingegangen: paket.eingegangen,
      tag: paket.tag,
      wirkt_ab: paket.wirktAb,
      sha256: paket.dokumente[0]?.sha256,
    },
  ])
  const offen = await db.sql(`select 1 from eakte.auftrag where eingang_id = $1 and stand <> 'erledigt'`, [paket.id])
  assert.equal(offen.length, 0, 'nothing left to do here')
})

test('HA-09: passed on, the person is under the other office in STEP too, once, and its staff may see them', async () => {
  const { paket, nummer } = await eingang()
  await gib(nummer)
  await runde(haus, [abgabeZustellen])
  await db.sql(`update uebergabe.uebergabe set stand = 'wartend', faellig = '2026-07-01' where art = 'eakte.abgabe'`)
  await runde(haus, [abgabeZustellen])
  const stellen = await db.sql(
    'select dienststelle_id, bis from step.zustaendigkeit where person_id = $1 and dienststelle_id = $2',
    [paket.personId, probeland],
  )
  assert.deepEqual(stellen, [{ dienststelle_id: probeland, bis: null }])
})

test('ST-02: the conversion that was not done before goes along; one that was done does not', async () => {
  const umwandlung = { art: 'umwandlung', faellig: '2026-07-08' }
  const dort = async (getan: boolean): Promise<unknown[]> => {
    const paket = await zugestellt({ auftraege: [umwandlung] })
    const nummern = await db.sql('select nummer, art from eakte.auftrag where eingang_id = $1 order by art', [paket.id])
    const tue = (art: string, was: 'nehmen' | 'erledigen', version: number) =>
      alsPersonal(db.app, lang, (tx) => {
        const nummer = Number(nummern.find((zeile) => zeile['art'] === art)?.['nummer'])
        return ausfuehren(tx, { nummer, version }, { art: was }, lang, plusSekunden(jetzt, -60))
      })
    if (getan) {
      await tue('umwandlung', 'nehmen', 1)
      await tue('umwandlung', 'erledigen', 2)
    }
    await tue('antrag.tda', 'nehmen', 1)
    await gib(Number(nummern[0]?.['nummer']))
    await runde(haus, [abgabeZustellen])
    const zeilen = await db.sql(
      `select a.art, a.faellig from eakte.auftrag a join eakte.abgabe b on b.id = a.eingang_id
        where b.eingang_id = $1 order by a.art`,
      [paket.id],
    )
    return zeilen.map((zeile) => zeile['art'])
  }
  assert.deepEqual(await dort(false), ['antrag.tda', 'umwandlung'])
  assert.deepEqual(await dort(true), ['antrag.tda'])
})

test('HA-09: what was passed on is not taken up again here, and not passed on twice', async () => {
  const { paket, nummer } = await eingang()
  await gib(nummer)
  const zurueck = await alsPersonal(db.app, lang, (tx) => rueckgaengig(tx, { nummer, version: 3 }, lang, jetzt))
  assert.equal(zurueck.art, 'abgelehnt')
  assert.equal((await db.sql('select 1 from eakte.abgabe where eingang_id = $1', [paket.id])).length, 1)
})

test('EA-02: only who holds the order passes it on, and never to the own office', async () => {
  const { nummer } = await eingang()
  const fremd = { ...lang, personalId: neueId(), name: 'Jörg Petersen' }
  const versuch = await alsPersonal(db.app, fremd, (tx) =>
    abgeben(tx, { nummer, version: 2 }, { nach: probeland, grund: 'x' }, fremd, jetzt),
  )
  assert.equal(versuch.art, 'abgelehnt')
  const andere = await alsPersonal(db.app, nguyen, (tx) =>
    abgeben(tx, { nummer, version: 2 }, { nach: musterstadt, grund: 'x' }, nguyen, jetzt),
  )
  assert.equal(andere.art, 'nicht-da')
  await assert.rejects(gib(nummer, 2, musterstadt), /check constraint/)
})

test('EA-02, PF-13: a message and a conversion are not passed on to another office, whatever is sent', async () => {
  for (const art of ['postfach.nachricht', 'umwandlung']) {
    const paket = await zugestellt({ auftraege: [{ art, faellig: '2026-07-08' }] })
    const [zeile] = await db.sql('select nummer from eakte.auftrag where eingang_id = $1 and art = $2', [paket.id, art])
    const nummer = Number(zeile?.['nummer'])
    await alsPersonal(db.app, lang, (tx) => ausfuehren(tx, { nummer, version: 1 }, { art: 'nehmen' }, lang, jetzt))
    assert.deepEqual(await gib(nummer), { art: 'nicht-da' }, art)
    assert.equal((await db.sql('select 1 from eakte.abgabe where eingang_id = $1', [paket.id])).length, 0)
  }
})

test('HA-06: the customer reads where it lies and what was done, never by whom and why; others read nothing', async () => {
  const { paket, nummer } = await eingang()
  const kunde = { kontoId: neueId(), personIds: [paket.personId] }
  const liegtBei = async (tx: Transaction) => (await verbleib(tx, [paket.id])).get(paket.id)
  assert.equal(await alsKunde(db.app, kunde, liegtBei), musterstadt)
  await gib(nummer)
  await runde(haus, [abgabeZustellen])
  assert.equal(await alsKunde(db.app, kunde, liegtBei), probeland)
  const verlaufVon = (wer: typeof kunde) => alsKunde(db.app, wer, (tx) => verlauf(tx, wer, 'de', { zahl: 10 }))
  const worte = (await verlaufVon(kunde)).map(({ titel }) => titel)
  assert.deepEqual(worte, [
    `Jobcenter Musterstadt bearbeitet Ihren Antrag ${paket.referenz}.`,
    `Ihr Antrag ${paket.referenz} wurde an Kommunales Jobcenter Probeland weitergegeben. Ihr Datum bleibt.`,
  ])
  assert.ok(!worte.join(' ').includes('Lang') && !worte.join(' ').includes('Schleswig'))
  const fremd = { kontoId: neueId(), personIds: [neueId()] }
  assert.deepEqual(await verlaufVon(fremd), [])
  assert.equal(await alsKunde(db.app, fremd, liegtBei), undefined)
  assert.equal(await alsPersonal(db.app, nguyen, liegtBei), undefined)
})
