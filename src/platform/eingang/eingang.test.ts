import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { plusSekunden } from '../clock/index.ts'
import { alsKunde, alsSystem } from '../database/index.ts'
import { neueId } from '../ids.ts'
import { EICAR, starteClamd } from '../testing/clamd.ts'
import { testDatenbank, testHaus } from '../testing/index.ts'
import { fehlt } from '../testing/werkzeug.ts'
import { runde } from '../uebergabe/index.ts'
import { DATEI_BYTES } from './grenzen.ts'
import {
  alsPdf,
  annehmen,
  aufraeumen,
  type Besitzer,
  dateienVon,
  entfernen,
  objektLoeschen,
  pruefen,
  umwandeln,
  werkstatt,
  zurueckholen,
} from './index.ts'
import { foto, mitSkript, pdfDatei, png } from './pruefstand/dateien.ts'
import { heicFoto } from './pruefstand/heic.ts'
import { clamd } from './scanner/clamd.ts'

const db = await testDatenbank()
const jetzt = new Date('2026-07-03T12:00:00Z')
const app = testHaus(db.app, { jetzt })
const scan = fehlt('clamd') === false ? await starteClamd() : undefined
after(() => scan?.ende())
const worker = testHaus(db.worker, { jetzt, ...(scan && { scanner: clamd(scan.adresse) }) })
const arbeiter = [pruefen, umwandeln, objektLoeschen]
const arbeite = async (haus = worker): Promise<void> => {
  while ((await runde(haus, arbeiter)) > 0);
}

function person(): Besitzer {
  const personId = neueId()
  return { kontoId: neueId(), personId, personIds: [personId] }
}
const nimm = (besitzer: Besitzer, inhalt: Buffer, name = 'probe') => annehmen(app, { besitzer, name, inhalt })
const liste = (wer: Besitzer) => alsKunde(db.app, wer, (tx) => dateienVon(tx, app))
const hole = (wer: Besitzer, id: string) => alsKunde(db.app, wer, (tx) => alsPdf(tx, app, id))
async function angenommen(besitzer: Besitzer, inhalt: Buffer, name?: string): Promise<string> {
  const ergebnis = await nimm(besitzer, inhalt, name)
  return 'id' in ergebnis ? ergebnis.id : assert.fail(ergebnis.fehler.grund)
}
const grund = async (inhalt: Buffer): Promise<string> => {
  const ergebnis = await nimm(person(), inhalt)
  return 'fehler' in ergebnis ? ergebnis.fehler.grund : 'angenommen'
}

test('HA-03: a file is locked until it was scanned and converted, then it is a PDF; nothing else of it is kept', async () => {
  const kim = person()
  const id = await angenommen(kim, await foto(), '/tmp/Miet\u0000vertrag.jpg')
  const [vorher] = await liste(kim)
  assert.deepEqual([vorher?.name, vorher?.stand], ['Mietvertrag.jpg', 'wird-geprueft'])
  assert.equal(await hole(kim, id), undefined)
  await arbeite()
  const [nachher] = await liste(kim)
  assert.deepEqual([nachher?.stand, nachher?.seiten], ['frei', 1])
  const pdf = (await hole(kim, id)) ?? assert.fail()
  assert.equal(pdf.name, 'Mietvertrag.pdf')
  assert.equal(pdf.bytes.toString('latin1', 0, 5), '%PDF-')
  const objekte = await db.sql('select id from dateien.objekt where besitzer = $1', [kim.personId])
  assert.equal(objekte.length, 1)
})

test('QU-04: a photo becomes a page of PDF/A-2a without its place', { skip: fehlt('pdfinfo') }, async () => {
  const kim = person()
  const id = await angenommen(kim, await foto())
  await arbeite()
  const { bytes } = (await hole(kim, id)) ?? assert.fail()
  assert.match(
    execFileSync('pdfinfo', ['-meta', '-'], { input: bytes }).toString(),
    /pdfaid:part>2<[\s\S]*conformance>A</,
  )
  assert.doesNotMatch(bytes.toString('latin1'), /Probephon|GPS/)
})

test('HA-03: HEIC and PNG become PDF too', async () => {
  const kim = person()
  const ids = [await angenommen(kim, heicFoto()), await angenommen(kim, await png())]
  await arbeite()
  for (const id of ids) assert.equal((await hole(kim, id))?.seiten, 1)
})

test('HA-03: what can be seen at once is said at once, one cause each, and nothing is stored', async () => {
  const vorher = await db.sql('select count(*)::int zahl from dateien.objekt')
  assert.equal(await grund(Buffer.alloc(0)), 'leer')
  assert.equal(await grund(Buffer.alloc(DATEI_BYTES + 1, '%PDF-')), 'gross')
  assert.equal(await grund(Buffer.from('MZ')), 'art')
  assert.equal(await grund(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(1000)])), 'office')
  const angesagt = await annehmen(app, { besitzer: person(), name: 'x', inhalt: Buffer.from('x'), groesse: 2 ** 40 })
  assert.deepEqual(angesagt, { fehler: { grund: 'gross', groesse: 2 ** 40 } })
  assert.deepEqual(await db.sql('select count(*)::int zahl from dateien.objekt'), vorher)
})

test('HA-03: a stream that breaks off or never ends is refused, and only one file of it is held', async () => {
  const abbruch = Readable.from(
    (function* () {
      yield Buffer.from('%PDF-')
      throw new Error('aborted')
    })(),
  )
  const ohneEnde = Readable.from(
    (function* () {
      for (let nr = 0; nr < 100; nr++) yield Buffer.alloc(1024 * 1024)
    })(),
  )
  const nimmStrom = (inhalt: Readable) => annehmen(app, { besitzer: person(), name: 'x', inhalt })
  assert.deepEqual(await nimmStrom(abbruch), { fehler: { grund: 'abgebrochen' } })
  assert.deepEqual(await nimmStrom(ohneEnde), { fehler: { grund: 'gross', groesse: 100 * 1024 * 1024 } })
})

test('HA-03: malware is refused with its one cause, and its content is gone', { skip: fehlt('clamd') }, async () => {
  const kim = person()
  await angenommen(kim, Buffer.concat([await pdfDatei(), Buffer.from(EICAR)]))
  await arbeite()
  const [datei] = await liste(kim)
  assert.deepEqual([datei?.stand, datei?.grund], ['abgelehnt', 'virus'])
  assert.deepEqual(await db.sql('select id from dateien.objekt where besitzer = $1', [kim.personId]), [])
})

test('HA-03: what the checks find has its own cause', async () => {
  const kim = person()
  await angenommen(kim, (await pdfDatei()).subarray(0, 300))
  await angenommen(kim, heicFoto().subarray(0, 400))
  const id = await angenommen(kim, await pdfDatei(2, mitSkript))
  await arbeite()
  assert.deepEqual(
    (await liste(kim)).map((datei) => datei.grund),
    [undefined, 'heic', 'kaputt'],
  )
  assert.doesNotMatch(String((await hole(kim, id))?.bytes), /JavaScript/)
})

test('HA-03: without a scanner a file stays "wird geprüft", however long; then it goes on by itself', async () => {
  const kim = person()
  const id = await angenommen(kim, await png())
  const stumm = testHaus(db.worker, { jetzt, scanner: { pruefe: () => Promise.resolve('stumm') } })
  for (let tag = 0; tag < 40; tag++) {
    stumm.uhr.stelle(plusSekunden(jetzt, tag * 86_400))
    await runde(stumm, arbeiter)
  }
  assert.equal((await liste(kim))[0]?.stand, 'wird-geprueft')
  assert.equal(await hole(kim, id), undefined)
  const spaeter = testHaus(db.worker, { jetzt: plusSekunden(jetzt, 40 * 86_400) })
  await arbeite(spaeter)
  assert.equal((await liste(kim))[0]?.stand, 'frei')
})

test('HA-04: a worker killed at any step loses nothing: the next one goes on', async () => {
  const kim = person()
  await angenommen(kim, await png(50, 50))
  const stirbt = { ...worker, werkstatt: { ...worker.werkstatt, arbeite: () => Promise.reject(new Error('SIGKILL')) } }
  await runde(stirbt, arbeiter)
  await runde(stirbt, arbeiter)
  assert.equal((await liste(kim))[0]?.stand, 'wird-geprueft')
  const danach = testHaus(db.worker, { jetzt: plusSekunden(jetzt, 3600) })
  await arbeite(danach)
  assert.equal((await liste(kim))[0]?.stand, 'frei')
})

test('HA-04: a full disk fails the upload whole; no file stands in the list', async () => {
  const kim = person()
  const voll = {
    ...app,
    dokumente: {
      ...app.dokumente,
      ablegen: () => Promise.reject(Object.assign(new Error('voll'), { code: 'ENOSPC' })),
    },
  }
  const inhalt = await png(60, 60)
  await assert.rejects(annehmen(voll, { besitzer: kim, name: 'x', inhalt }), /voll/)
  assert.deepEqual(await liste(kim), [])
  assert.ok('id' in (await nimm(kim, inhalt)))
})

test('HA-03: a file that hangs the workshop again and again is refused, and others go on', async () => {
  const kim = person()
  await angenommen(kim, await png(70, 70))
  const haengt = testHaus(db.worker, { jetzt, werkstatt: werkstatt(1) })
  for (let versuch = 0; versuch < 6; versuch++) {
    haengt.uhr.stelle(plusSekunden(jetzt, versuch * 3600))
    await runde(haengt, arbeiter)
  }
  await haengt.werkstatt.ende()
  assert.equal((await liste(kim))[0]?.grund, 'kaputt')
})

test('QU-03: the same file is found within one person only, also out of the bin', async () => {
  const [kim, alex] = [person(), person()]
  const inhalt = await pdfDatei(4)
  const id = await angenommen(kim, inhalt)
  assert.deepEqual(await nimm(kim, inhalt), { id, schonDa: true })
  assert.notEqual(await angenommen(alex, inhalt), id)
  await alsKunde(db.app, kim, (tx) => entfernen(tx, app, id))
  assert.deepEqual(await liste(kim), [])
  assert.deepEqual(await nimm(kim, inhalt), { id, schonDa: true })
  assert.equal((await liste(kim)).length, 1)
})

test('QU-03: nobody sees, gets or removes the file of another person', async () => {
  const [kim, alex] = [person(), person()]
  const id = await angenommen(kim, await pdfDatei(6))
  await arbeite()
  assert.ok(await hole(kim, id))
  assert.equal(await hole(alex, id), undefined)
  assert.equal(await alsKunde(db.app, alex, (tx) => entfernen(tx, app, id)), false)
  const frei = alsKunde(db.app, kim, (tx) =>
    tx.updateTable('eingang.datei').set({ stand: 'frei' }).where('id', '=', id).execute(),
  )
  await assert.rejects(frei, /permission denied/, 'a customer cannot free a file')
})

test('QU-03: a removed file can be had back for 30 days; then row and content are erased', async () => {
  const kim = person()
  const id = await angenommen(kim, await pdfDatei(7))
  await arbeite()
  const weg = () => alsKunde(db.app, kim, (tx) => entfernen(tx, app, id))
  assert.equal(await weg(), true)
  assert.equal(await weg(), false)
  assert.equal(await alsKunde(db.app, kim, (tx) => zurueckholen(tx, id)), true)
  await weg()
  const nachTagen = async (tage: number): Promise<number> => {
    const haus = testHaus(db.worker, { jetzt: plusSekunden(jetzt, tage * 86_400) })
    await aufraeumen.bearbeite(haus, {
      id: neueId(),
      art: '',
      bezug: id,
      dienststelle: null,
      erstellt: jetzt,
      versuch: 1,
    })
    await arbeite(haus)
    return (await db.sql('select id from dateien.objekt where besitzer = $1', [kim.personId])).length
  }
  assert.equal(await nachTagen(29), 1)
  assert.equal(await nachTagen(31), 0)
  assert.equal(await alsSystem(db.worker, 'uebergabe', (tx) => alsPdf(tx, worker, id)), undefined)
})
