import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { aufraeumen, objektLoeschen } from '../../../platform/eingang/index.ts'
import { pdfDatei } from '../../../platform/eingang/pruefstand/dateien.ts'
import { neueId } from '../../../platform/ids.ts'
import { testDatenbank, testHaus, testPortal } from '../../../platform/testing/index.ts'
import { runde } from '../../../platform/uebergabe/index.ts'
import { neuesKonto } from '../../../../tests/konto.ts'
import { konto } from '../../konto/index.ts'
import * as organisation from '../../organisation/index.ts'
import { antrag } from '../index.ts'

const db = await testDatenbank()
await organisation.ladeDemo(db.worker)
const jetzt = new Date('2026-07-03T12:00:00Z')
const portal = await testPortal(db, [konto, antrag], jetzt)
const [kim, alex] = [await neuesKonto(portal, 'kim@beispiel.de'), await neuesKonto(portal, 'alex@beispiel.de')]

type Kopf = Readonly<Record<string, string>>
async function ruf(
  method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE',
  url: string,
  kopf: Kopf = {},
  inhalt?: Buffer | Readable,
  wer = kim,
) {
  const cookie = [...wer.kekse].map(([name, wert]) => `${name}=${wert}`).join('; ')
  const typ = method === 'PATCH' ? { 'content-type': 'application/offset+octet-stream' } : {}
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'tus-resumable': '1.0.0', ...typ, ...kopf }
  return portal.web.inject({ method, url, headers, ...(inhalt && { payload: inhalt }) })
}
const name = (text: string): Kopf => ({
  'upload-metadata': `filename ${Buffer.from(text).toString('base64')},typ YQ==`,
})
async function beginne(groesse: number): Promise<string> {
  const antwort = await ruf('POST', '/dateien/tus', {
    'upload-length': String(groesse),
    ...name('../Özlems Miete.pdf'),
  })
  assert.equal(antwort.statusCode, 201)
  return String(antwort.headers.location)
}
const stueck = (url: string, ab: number, bytes: Buffer | Readable) =>
  ruf('PATCH', url, { 'upload-offset': String(ab) }, bytes)
const offen = async (): Promise<unknown[]> =>
  Promise.all(['uebertragung', 'teil'].map(async (t) => (await db.sql(`select * from eingang.${t}`)).length))

test('HA-03: a file comes in parts, its state can be asked for, and with the last part it is taken in', async () => {
  const bytes = await pdfDatei(2)
  const url = await beginne(bytes.length)
  const erstes = await stueck(url, 0, bytes.subarray(0, 400))
  assert.deepEqual([erstes.statusCode, erstes.headers['upload-offset']], [204, '400'])
  const stand = await ruf('HEAD', url)
  assert.deepEqual([stand.headers['upload-offset'], stand.headers['upload-length']], ['400', String(bytes.length)])
  assert.equal((await stueck(url, 0, bytes)).statusCode, 409, 'a part that was sent before')
  const letztes = await stueck(url, 400, bytes.subarray(400))
  assert.equal(letztes.statusCode, 204)
  const id = String(letztes.headers['datei-id'])
  assert.match((await kim.hole('/unterlagen')).body, /Özlems Miete\.pdf/)
  assert.equal((await kim.hole(`/dateien/${id}/stand`)).json<{ wort: string }>().wort, 'wird geprüft')
  assert.deepEqual(await offen(), [0, 0])
})

test('HA-03: a line that breaks leaves what came; it goes on from there', async () => {
  const bytes = await pdfDatei(3)
  const url = await beginne(bytes.length)
  const bricht = Readable.from(
    (function* () {
      yield bytes.subarray(0, 500)
      throw new Error('ECONNRESET')
    })(),
  )
  await stueck(url, 0, bricht).catch(() => undefined)
  const ab = Number((await ruf('HEAD', url)).headers['upload-offset'])
  assert.ok([0, 500].includes(ab), String(ab))
  const fertig = await stueck(url, ab, bytes.subarray(ab))
  assert.ok(fertig.headers['datei-id'])
})

test('HA-03: more than was announced is not kept; too much, nothing and nonsense are refused', async () => {
  const bytes = await pdfDatei(4)
  const url = await beginne(bytes.length)
  await stueck(url, 0, bytes.subarray(0, 100))
  assert.equal((await stueck(url, 100, Buffer.concat([bytes.subarray(100), Buffer.alloc(9000)]))).statusCode, 204)
  for (const [laenge, status] of [
    ['26214401', 413],
    ['0', 422],
    ['-1', 400],
    ['x', 400],
  ] as const) {
    const antwort = await ruf('POST', '/dateien/tus', { 'upload-length': laenge })
    assert.equal(antwort.statusCode, status, laenge)
  }
  const falsch = await ruf(
    'PATCH',
    await beginne(9),
    { 'content-type': 'text/plain', 'upload-offset': '0' },
    Buffer.from('x'),
  )
  assert.equal(falsch.statusCode, 415)
})

test('HA-03: a file of the wrong kind is refused in words with its last part, and nothing of it stays', async () => {
  const vorher = await offen()
  const url = await beginne(9)
  const antwort = await stueck(url, 0, Buffer.from('#!/bin/sh'))
  assert.equal(antwort.statusCode, 422)
  assert.match(antwort.body, /^Diese Art von Datei können wir nicht öffnen/)
  assert.deepEqual(await offen(), vorher)
})

test('QU-03: a transfer belongs to one person; it can be ended, and after a day it ends by itself with all its parts', async () => {
  const url = await beginne(1000)
  await stueck(url, 0, Buffer.alloc(500))
  assert.equal((await ruf('HEAD', url, {}, undefined, alex)).statusCode, 404)
  assert.equal((await ruf('PATCH', url, { 'upload-offset': '500' }, Buffer.alloc(9), alex)).statusCode, 404)
  assert.equal((await ruf('DELETE', url, {}, undefined, alex)).statusCode, 404)
  assert.equal((await ruf('DELETE', url)).statusCode, 204)
  assert.equal((await ruf('HEAD', url)).statusCode, 404)
  await stueck(await beginne(1000), 0, Buffer.alloc(500))
  const morgen = testHaus(db.worker, { jetzt: plusSekunden(jetzt, 25 * 3600) })
  const id = neueId()
  await aufraeumen.bearbeite(morgen, { id, art: '', bezug: id, dienststelle: null, erstellt: jetzt, versuch: 1 })
  while ((await runde(morgen, [objektLoeschen])) > 0);
  assert.deepEqual(await offen(), [0, 0])
})

test('HA-03: what the endpoint can do it says itself', async () => {
  const antwort = await portal.web.inject({
    method: 'OPTIONS',
    url: '/dateien/tus',
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  assert.equal(antwort.headers['tus-version'], '1.0.0')
  assert.equal(antwort.headers['tus-max-size'], String(25 * 1024 * 1024))
})
