import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import { datenOrt } from '../ort.ts'
import { dokumentMit, paketFuer, sh } from '../pruefstand/paket.ts'
import { teststelle } from '../pruefstand/dienststelle.ts'
import { inEakte } from './in-eakte.ts'

const db = await testDatenbank()
const haus = testHaus(db.worker, { jetzt: new Date('2026-06-25T12:07:05Z') })
const stelle = await teststelle(db.app)

const zahl = async (tabelle: string, paketId: string, spalte = 'eingang_id'): Promise<unknown> =>
  (await db.sql(`select count(*)::int as n from eakte.${tabelle} where ${spalte} = $1`, [paketId]))[0]?.['n']
const auftrag = async (paketId: string, art = 'antrag.tda') =>
  (
    await db.sql(
      `select a.*, k.kennung from eakte.auftrag a join eakte.postkorb k on k.id = a.postkorb_id
       where a.eingang_id = $1 and a.art = $2`,
      [paketId, art],
    )
  )[0]

test('EA-01: a package becomes record, document and work order, with the trace of the decision', async () => {
  const paket = paketFuer(stelle.id)
  assert.deepEqual(await inEakte(haus, paket, sh), { stand: 'zugestellt' })
  const zeile = await auftrag(paket.id)
  assert.equal(zeile?.['kennung'], 'leistung-2')
  assert.equal(zeile?.['faellig'], '2026-07-02')
  const spur = zeile?.['entscheidung'] as { regelwerk: { nummer: number }; zeile: string; eingaben: unknown }
  assert.deepEqual([spur.regelwerk.nummer, spur.zeile], [1, 'R-2'])
  assert.deepEqual(spur.eingaben, { vorgang: 'antrag.tda', zustaendigkeit: 'klar', nachname: 'KAYA' })
  const [dokument] = await db.sql('select * from eakte.dokument where eingang_id = $1', [paket.id])
  assert.equal(dokument?.['sha256'], paket.dokumente[0]?.sha256)
  const [eingang] = await db.sql('select * from eakte.eingang where id = $1', [paket.id])
  assert.deepEqual(
    [eingang?.['tag'], eingang?.['wirkt_ab'], eingang?.['eingegangen']],
    ['2026-06-25', '2026-06-01', paket.eingegangen],
  )
  const daten = await alsSystem(db.worker, 'uebergabe', (tx) =>
    haus.krypto.entschluesseln(tx, datenOrt(paket.id), eingang?.['daten'] as Buffer),
  )
  assert.deepEqual(JSON.parse(daten.toString()), paket.daten)
  const protokoll = await db.sql('select aktion from protokoll.neu where person_id = $1 order by id', [paket.personId])
  assert.deepEqual(
    protokoll.map((p) => p['aktion']),
    ['eakte.akte-angelegt', 'eakte.abgelegt', 'eakte.auftrag-angelegt'],
  )
})

test('EA-01: the same package twenty times at once is filed once', async () => {
  const paket = paketFuer(stelle.id, { dokumente: [dokumentMit(Buffer.from('a')), dokumentMit(Buffer.from('b'))] })
  const ergebnisse = await Promise.all(Array.from({ length: 20 }, () => inEakte(haus, paket, sh)))
  assert.ok(ergebnisse.every((e) => e.stand === 'zugestellt'))
  assert.deepEqual(
    [await zahl('eingang', paket.id, 'id'), await zahl('dokument', paket.id), await zahl('auftrag', paket.id)],
    [1, 2, 1],
  )
  const [nachher] = await db.sql(`select count(*)::int as n from protokoll.neu where person_id = $1`, [paket.personId])
  assert.equal(nachher?.['n'], 4)
})

test('EA-01: a worker killed before the commit leaves nothing; the next one files the package whole', async () => {
  const paket = paketFuer(stelle.id)
  const sterbend = testHaus(db.worker, {
    krypto: { ...haus.krypto, verschluesseln: () => Promise.reject(new Error('kill')) },
  })
  await assert.rejects(inEakte(sterbend, paket, sh), /kill/)
  assert.deepEqual([await zahl('eingang', paket.id, 'id'), await zahl('akte', paket.personId, 'person_id')], [0, 0])
  await inEakte(haus, paket, sh)
  assert.deepEqual([await zahl('dokument', paket.id), await zahl('auftrag', paket.id)], [1, 1])
})

test('EA-01: a second package of the person goes into the same record, which takes the newer name and keeps the old one findable', async () => {
  const erstes = paketFuer(stelle.id)
  const zweites = {
    ...paketFuer(stelle.id),
    personId: erstes.personId,
    person: { ...erstes.person, nachname: 'Kaya-Müller' },
  }
  await inEakte(haus, erstes, sh)
  await inEakte(haus, zweites, sh)
  const akten = await db.sql('select id, nachname from eakte.akte where person_id = $1', [erstes.personId])
  assert.deepEqual(
    akten.map((a) => a['nachname']),
    ['Kaya-Müller'],
  )
  const worte = await db.sql('select wort from eakte.suchwort where akte_id = $1 order by wort', [akten[0]?.['id']])
  assert.deepEqual(
    worte.map((w) => w['wort']),
    ['7KQF2M9T', 'KAYA', 'MUELLER', 'OEZLEM'],
  )
  const [umbenannt] = await db.sql(
    `select angaben from protokoll.neu where aktion = 'eakte.akte-umbenannt' and person_id = $1`,
    [erstes.personId],
  )
  assert.deepEqual(umbenannt?.['angaben'], {
    vorher: erstes.person,
    nachher: zweites.person,
  })
})

test('EA-02: further orders of a package go through the rulebook on their own and keep their due date', async () => {
  const paket = paketFuer(stelle.id, {
    auftraege: [
      { art: 'zustaendigkeit-klaeren', faellig: '2026-06-29' },
      { art: 'umwandlung', faellig: '2026-07-09' },
    ],
  })
  await inEakte(haus, paket, sh)
  const klaeren = await auftrag(paket.id, 'zustaendigkeit-klaeren')
  assert.deepEqual([klaeren?.['kennung'], klaeren?.['faellig']], ['eingangszone', '2026-06-29'])
  assert.equal((await auftrag(paket.id, 'umwandlung'))?.['faellig'], '2026-07-09')
  assert.equal((await auftrag(paket.id))?.['kennung'], 'leistung-2')
})

test('EA-02: without a rulebook, and even without any Postkorb, the order lands in the catch-all with the reason', async () => {
  const ohne = await teststelle(db.app, 'keins')
  const unbekannt = neueId()
  for (const [id, name] of [
    [ohne.id, 'eingang'],
    [unbekannt, 'auffang'],
  ] as const) {
    const paket = paketFuer(id)
    await inEakte(haus, paket, sh)
    const zeile = await auftrag(paket.id)
    assert.equal(zeile?.['kennung'], name)
    const spur = zeile?.['entscheidung'] as { stoerung: string }
    assert.equal(spur.stoerung, 'Für diese Dienststelle ist kein Regelwerk in Kraft.')
  }
})

test('EA-02: an unreadable rulebook and a closed target do not lose the order', async () => {
  const kaputt = await teststelle(db.app, { name: 'kaputt' } as never)
  const paket = paketFuer(kaputt.id)
  await inEakte(haus, paket, sh)
  assert.match(String((await auftrag(paket.id))?.['kennung']), /eingang/)
  const zu = await teststelle(db.app)
  await db.sql(`update eakte.postkorb set stand = 'geschlossen' where id = $1`, [zu.koerbe['leistung-2']])
  const zweites = paketFuer(zu.id)
  await inEakte(haus, zweites, sh)
  const zeile = await auftrag(zweites.id)
  assert.equal(zeile?.['kennung'], 'eingang')
  assert.match(JSON.stringify(zeile?.['entscheidung']), /ist geschlossen/)
})
