import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsKunde, alsSystem } from '../../../platform/database/index.ts'
import { testDatenbank, testPortal } from '../../../platform/testing/index.ts'
import { konto } from '../../konto/index.ts'
import * as organisation from '../../organisation/index.ts'
import { neuesKonto } from '../../../../tests/konto.ts'
import { formulareEinrichten, formulareInKraft, formulareMitId } from '../formulare/fassung.ts'
import { andereOffene, bogenLesen, letzterBogen, offenerBogen } from './lesen.ts'
import { bogenWegwerfen, bogenZurueckholen } from './papierkorb.ts'
import { bogenAbsenden, bogenBeginnen, bogenSpeichern } from './speichern.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:07:31Z')
const spaeter = new Date('2026-07-04T12:00:00Z')
await alsSystem(db.worker, 'einrichtung', (tx) => formulareEinrichten(tx, jetzt))
await organisation.ladeDemo(db.worker)
const portal = await testPortal(db, [konto], jetzt)
const { krypto } = portal.haus

let zaehler = 0
async function kunde() {
  await neuesKonto(portal, `kim${(zaehler += 1)}@beispiel.de`)
  const [zeile] = await db.sql('select id, person_id from konto.konto order by id desc limit 1')
  const personId = String(zeile?.['person_id'])
  return { kontoId: String(zeile?.['id']), personId, personIds: [personId] }
}
const [stelle] = await db.sql(`select id from organisation.dienststelle where kennung = 'musterstadt'`)

async function begonnen() {
  const wer = await kunde()
  const als = <T>(arbeit: Parameters<typeof alsKunde<T>>[2]) => alsKunde(db.app, wer, arbeit)
  await als(async (tx) => {
    const fassungId = await formulareInKraft(tx, jetzt)
    const anfang = {
      ...wer,
      art: 'hauptantrag',
      antragId: null,
      dienststelleId: String(stelle?.['id']),
      fassungId,
    } as const
    const antworten = { antrag: { 'haushalt.allein': 'ja' } }
    await bogenBeginnen(tx, krypto, anfang, { antworten }, jetzt)
    await bogenBeginnen(tx, krypto, anfang, { antworten: {} }, jetzt)
  })
  const offen = () => als((tx) => offenerBogen(tx, krypto, wer.personIds, 'hauptantrag'))
  const bogen = await offen()
  assert.ok(bogen)
  return { wer, als, offen, bogen }
}

test('HA-03: a form is begun once, kept encrypted, saved under a new version, and nobody else finds it', async () => {
  const { als, offen, bogen } = await begonnen()
  assert.deepEqual(bogen.antworten, { antrag: { 'haushalt.allein': 'ja' } })
  const antworten = { antrag: { 'haushalt.allein': 'nein' }, 'person/2': { 'haushalt.person.vorname': 'Özlem' } }
  await als((tx) => bogenSpeichern(tx, krypto, { ...bogen, antworten }, spaeter))
  const danach = await offen()
  assert.deepEqual([danach?.antworten, danach?.version, danach?.gespeichert], [antworten, 2, spaeter])
  const [zeile] = await db.sql('select inhalt from antrag.bogen where id = $1', [bogen.id])
  assert.ok(!String(zeile?.['inhalt']).includes('zlem'), 'encrypted')
  const fremd = await kunde()
  assert.equal(await alsKunde(db.app, fremd, (tx) => bogenLesen(tx, krypto, bogen.id)), undefined)
})

test('HA-03: a form that was thrown away can be had back, unless another was begun', async () => {
  const { als, offen, bogen } = await begonnen()
  await db.sql('update antrag.bogen set erinnert_am = $2 where id = $1', [bogen.id, jetzt])
  await als((tx) => bogenWegwerfen(tx, bogen.id, spaeter))
  assert.equal(await offen(), undefined)
  assert.equal(await als((tx) => bogenZurueckholen(tx, bogen.id, spaeter)), true)
  assert.equal((await offen())?.id, bogen.id)
  const [wieder] = await db.sql('select erinnert_am from antrag.bogen where id = $1', [bogen.id])
  assert.equal(wieder?.['erinnert_am'], null, 'its end is announced again')
  await als((tx) => bogenWegwerfen(tx, bogen.id, spaeter))
  await als((tx) => bogenBeginnen(tx, krypto, bogen, {}, spaeter))
  assert.equal(await als((tx) => bogenZurueckholen(tx, bogen.id, spaeter)), false)
})

test('HA-03: someone who was two persons has two drafts: the one saved last counts, the other can be gone on with', async () => {
  const [eins, zwei] = [await begonnen(), await begonnen()]
  const beide = { ...eins.wer, personIds: [eins.wer.personId, zwei.wer.personId] }
  const als = <T>(arbeit: Parameters<typeof alsKunde<T>>[2]) => alsKunde(db.app, beide, arbeit)
  const offen = () => als((tx) => offenerBogen(tx, krypto, beide.personIds, 'hauptantrag'))
  assert.equal((await offen())?.id, zwei.bogen.id)
  const [anderer] = await als((tx) => andereOffene(tx, beide.personIds, zwei.bogen))
  assert.equal(anderer?.id, eins.bogen.id)
  assert.equal(await als((tx) => bogenZurueckholen(tx, eins.bogen.id, spaeter)), true)
  assert.equal((await offen())?.id, eins.bogen.id)
})

test('HA-03: a form is sent once; after that nobody changes it', async () => {
  const { wer, als, offen, bogen } = await begonnen()
  assert.equal(await als((tx) => bogenAbsenden(tx, bogen.id, spaeter)), true)
  assert.equal(await als((tx) => bogenAbsenden(tx, bogen.id, spaeter)), false)
  assert.equal(await offen(), undefined)
  await als((tx) => bogenSpeichern(tx, krypto, { ...bogen, antworten: {} }, spaeter))
  const gesendet = await als((tx) => letzterBogen(tx, krypto, wer.personIds, 'hauptantrag'))
  assert.deepEqual([gesendet?.antworten, gesendet?.abgesendet], [bogen.antworten, spaeter])
})

test('HA-02: the forms are versions: the same ones again make no new one', async () => {
  const frueher = await alsSystem(db.app, 'verzeichnis', (tx) => formulareInKraft(tx, jetzt))
  await alsSystem(db.worker, 'einrichtung', (tx) => formulareEinrichten(tx, spaeter))
  await alsSystem(db.app, 'verzeichnis', async (tx) => {
    assert.equal(await formulareInKraft(tx, spaeter), frueher)
    assert.equal((await formulareMitId(tx, frueher)).definition.seiten.length, 91)
  })
})
