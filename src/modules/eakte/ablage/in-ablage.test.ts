import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { quittiere } from '../../../../script/lib/quittieren.ts'
import { wurzel } from '../../../config.ts'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus } from '../../../platform/testing/index.ts'
import type { Paket } from '../paket.ts'
import { dokumentMit, paketFuer } from '../pruefstand/paket.ts'
import { inAblage } from './in-ablage.ts'
import { datenSchema, dateiname, manifestSchema } from './inhalt.ts'
import { schemadateien } from './schemata.ts'

const db = await testDatenbank()
const basis = await mkdtemp(join(tmpdir(), 'ablage-'))
after(() => rm(basis, { recursive: true }))
const beginn = new Date('2026-06-25T12:07:05Z')
const pdf = Buffer.from('%PDF-1.7 Antrag')

let zahl = 0
/** An office with a folder of its own, a package for it, and the house of a worker. */
async function lage(mehr: Partial<Paket> = {}) {
  zahl += 1
  const stelle = { id: neueId(), kennung: `beispielkreis-${zahl}` }
  const haus = testHaus(db.worker, { jetzt: beginn })
  haus.config.ABLAGEORDNER = basis
  const besitzer = neueId()
  const objekt = await alsSystem(db.worker, 'uebergabe', (tx) =>
    haus.dokumente.ablegen(tx, { besitzer, bestand: 'antrag', inhalt: pdf }),
  )
  const dokumente = [dokumentMit(pdf, { objektId: objekt.id })]
  const paket = paketFuer(stelle.id, { personId: besitzer, dokumente, ...mehr })
  const ordner = join(basis, stelle.kennung)
  const name = `${paket.referenz}-${paket.id}`
  return { stelle, haus, paket, ordner, name, bringe: () => inAblage(haus, paket, stelle) }
}
const steht = async (paket: Paket) =>
  (await db.sql('select stand, grund from eakte.ablage where id = $1', [paket.id]))[0]

test('EA-01: a package lies whole in the folder, with manifest, data, their schema and hashes that fit', async () => {
  const { ordner, name, paket, bringe } = await lage({ auftraege: [{ art: 'umwandlung', faellig: '2026-07-09' }] })
  const ergebnis = await bringe()
  assert.deepEqual(ergebnis, {
    stand: 'spaeter',
    faellig: plusSekunden(beginn, 2),
    grund: 'Die Quittung der Dienststelle steht noch aus.',
  })
  const dateien = await readdir(join(ordner, 'eingang', name))
  assert.deepEqual(dateien.toSorted(), [
    '01-antrag.pdf',
    'angaben.schema.json',
    'daten.json',
    'daten.schema.json',
    'manifest.json',
  ])
  assert.deepEqual(await readFile(join(ordner, 'eingang', name, '01-antrag.pdf')), pdf)
  const lies = async (datei: string): Promise<unknown> =>
    JSON.parse(await readFile(join(ordner, 'eingang', name, datei), 'utf8'))
  const manifest = manifestSchema.parse(await lies('manifest.json'))
  assert.deepEqual(
    [manifest.eingegangen, manifest.tagDerAntragstellung, manifest.wirktAb, manifest.auftraege],
    [
      '2026-06-25T12:07:00.000Z',
      '2026-06-25',
      '2026-06-01',
      [{ art: 'antrag.tda' }, { art: 'umwandlung', faellig: '2026-07-09' }],
    ],
  )
  assert.deepEqual(datenSchema.parse(await lies('daten.json')).angaben, paket.daten)
  assert.deepEqual(await readdir(join(ordner, '.unfertig')), [])
  const [antwort] = await quittiere(ordner)
  assert.equal(antwort?.stand, 'angenommen')
  assert.deepEqual(await bringe(), { stand: 'zugestellt' })
  assert.deepEqual(await bringe(), { stand: 'zugestellt' })
  assert.deepEqual(await readdir(join(ordner, 'quittung', 'gelesen')), [`${name}.json`])
})

test('EA-01: a package that knows the schema of its own data brings it', async () => {
  const { ordner, name, bringe } = await lage({ schema: () => ({ title: 'Genau diese Fragen' }) })
  await bringe()
  const schema: unknown = JSON.parse(await readFile(join(ordner, 'eingang', name, 'angaben.schema.json'), 'utf8'))
  assert.deepEqual(schema, { title: 'Genau diese Fragen' })
})

test('EA-01: a refused package ends with the reason; sent again it lies there again and can be accepted', async () => {
  const { ordner, paket, bringe } = await lage()
  await bringe()
  await quittiere(ordner, 'Bezirk nicht bei uns')
  assert.deepEqual(await bringe(), { stand: 'abgelehnt', grund: 'Bezirk nicht bei uns' })
  assert.deepEqual(await steht(paket), { stand: 'abgelehnt', grund: 'Bezirk nicht bei uns' })
  assert.equal((await bringe()).stand, 'spaeter')
  assert.deepEqual(await steht(paket), { stand: 'abgelegt', grund: null })
  assert.equal((await quittiere(ordner)).length, 1)
  assert.deepEqual(await bringe(), { stand: 'zugestellt' })
})

test('EA-01: a package that was fetched and not answered yet is not put down again', async () => {
  const { ordner, name, bringe } = await lage()
  await bringe()
  await rm(join(ordner, 'eingang', name), { recursive: true })
  assert.equal((await bringe()).stand, 'spaeter')
  assert.deepEqual(await readdir(join(ordner, 'eingang')), [])
})

test('EA-01: a worker killed while writing leaves nothing readable; killed after it, the package counts once', async () => {
  const { ordner, name, haus, paket, bringe } = await lage()
  const halb = join(ordner, '.unfertig', `${name}.tot`)
  await mkdir(halb, { recursive: true })
  await writeFile(join(halb, '01-antrag.pdf'), '%PD')
  await utimes(halb, plusSekunden(beginn, -7200), plusSekunden(beginn, -7200))
  await bringe()
  assert.deepEqual(await readdir(join(ordner, '.unfertig')), [])
  await db.sql('delete from eakte.ablage where id = $1', [paket.id])
  await Promise.all([bringe(), bringe(), bringe()])
  assert.deepEqual(await readdir(join(ordner, 'eingang')), [name])
  await quittiere(ordner)
  await db.sql('delete from eakte.ablage where id = $1', [paket.id])
  assert.deepEqual(await inAblage(haus, paket, { id: paket.dienststelleId, kennung: `beispielkreis-${zahl}` }), {
    stand: 'zugestellt',
  })
  assert.deepEqual(await steht(paket), { stand: 'angenommen', grund: null })
})

test('EA-01: an answer that is not readable, too long or about another package changes nothing and is said', async () => {
  const { ordner, name, paket, bringe } = await lage()
  await bringe()
  const datei = join(ordner, 'quittung', `${name}.json`)
  const falsche = [
    '{"version":1,',
    JSON.stringify({ version: 1, paket: neueId(), stand: 'angenommen' }),
    JSON.stringify({ version: 1, paket: paket.id, stand: 'abgelehnt' }),
    ' '.repeat(20_000),
  ]
  for (const inhalt of falsche) {
    await writeFile(datei, inhalt)
    const ergebnis = await bringe()
    assert.deepEqual(
      [ergebnis.stand, 'grund' in ergebnis && ergebnis.grund],
      ['spaeter', 'Die Quittung ist nicht lesbar.'],
    )
  }
  await writeFile(datei, `\uFEFF${JSON.stringify({ version: 1, paket: paket.id, stand: 'angenommen' })}`)
  assert.deepEqual(await bringe(), { stand: 'zugestellt' })
})

test('EA-01: without an answer it looks again ever more seldom, and after days it is an error of operation', async () => {
  const { haus, bringe } = await lage()
  await bringe()
  const fehler: unknown[] = []
  haus.log.error = (wert: unknown) => void fehler.push(wert)
  for (const [nach, pause] of [
    [60, 6],
    [3600, 360],
    [86_400, 900],
    [4 * 86_400, 900],
  ] as const) {
    const jetzt = plusSekunden(beginn, nach)
    haus.uhr.stelle(jetzt)
    const ergebnis = await bringe()
    assert.deepEqual('faellig' in ergebnis && ergebnis.faellig, plusSekunden(jetzt, pause))
  }
  assert.equal(fehler.length, 1)
})

test('EA-01: a folder that cannot be written fails the attempt and leaves nothing; later it succeeds', async () => {
  const { ordner, paket, bringe } = await lage()
  await mkdir(ordner)
  await writeFile(join(ordner, 'eingang'), 'im Weg')
  await assert.rejects(bringe(), /EEXIST|ENOTDIR/)
  assert.deepEqual([await readdir(ordner), await steht(paket)], [['eingang'], undefined])
  await rm(join(ordner, 'eingang'))
  assert.equal((await bringe()).stand, 'spaeter')
})

test('EA-01: a document that cannot be read leaves no half package behind', async () => {
  const { ordner, haus, paket, stelle, bringe } = await lage()
  const stumm = { ...haus, dokumente: { ...haus.dokumente, lesen: () => Promise.reject(new Error('Speicher weg')) } }
  await assert.rejects(inAblage(stumm, paket, stelle), /Speicher weg/)
  assert.deepEqual([await readdir(join(ordner, 'eingang')), await readdir(join(ordner, '.unfertig'))], [[], []])
  assert.equal((await bringe()).stand, 'spaeter')
})

test('EA-01: names in the folder are harmless whatever they were', async () => {
  assert.equal(dateiname(3, '../../etc/Pässe "neu".pdf'), '03-.._.._etc_P_sse__neu_.pdf')
  const { stelle, haus, paket } = await lage({ referenz: '../x' })
  await assert.rejects(inAblage(haus, paket, { ...stelle, kennung: '../weg' }), /Ordnername/)
  await inAblage(haus, paket, stelle)
  assert.deepEqual(await readdir(join(basis, stelle.kennung, 'eingang')), [`___x-${paket.id}`])
})

test('EA-01: the schema files are the ones of the code', async () => {
  for (const [name, text] of Object.entries(schemadateien))
    assert.equal(await readFile(join(wurzel, 'inhalte/schemata', name), 'utf8'), text)
})
