import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { EICAR, starteClamd } from '../../testing/clamd.ts'
import { fehlt } from '../../testing/werkzeug.ts'
import { clamd } from './clamd.ts'
import { scannerAus } from './index.ts'

const skip = fehlt('clamd')
const echter = skip === false ? await starteClamd() : undefined
after(() => echter?.ende())
const scanner = clamd(echter?.adresse ?? 'tcp://127.0.0.1:1')

test('HA-03: ClamAV finds malware, also packed, and lets the rest go', { skip }, async () => {
  assert.equal(await scanner.pruefe(Buffer.from(EICAR)), 'befallen')
  assert.equal(await scanner.pruefe(gzipSync(EICAR)), 'befallen')
  assert.equal(await scanner.pruefe(Buffer.alloc(25 * 1024 * 1024, 'Miete ')), 'sauber')
})

test('HA-03: a file larger than the scanner takes is not called clean', { skip }, async () => {
  await assert.rejects(scanner.pruefe(Buffer.alloc(31 * 1024 * 1024)))
})

test('HA-03: a scanner that is not there or hangs says nothing about a file', { skip }, async () => {
  assert.equal(await clamd('tcp://127.0.0.1:1').pruefe(Buffer.from('x')), 'stumm')
  assert.equal(await clamd('unix:/nirgends/clamd.ctl').pruefe(Buffer.from('x')), 'stumm')
  echter?.halte(true)
  await assert.rejects(clamd(echter?.adresse ?? '', 200).pruefe(Buffer.from('x')), /antwortet nicht/)
  echter?.halte(false)
  assert.equal(await scanner.pruefe(Buffer.from('x')), 'sauber')
})

test('HA-03: an answer that is no verdict is none', async () => {
  for (const antwort of ['', 'stream: OK', 'ERROR\0', 'INSTREAM size limit exceeded. ERROR\0', 'stream:  FOUND\0']) {
    const dienst = createServer((leitung) => {
      leitung.on('error', () => undefined)
      leitung.once('data', () => leitung.end(antwort))
    }).listen(0, '127.0.0.1')
    await once(dienst, 'listening')
    const { port } = dienst.address() as AddressInfo
    const befund = clamd(`tcp://127.0.0.1:${port}`).pruefe(Buffer.from('x'))
    await assert.rejects(befund, Error, antwort)
    dienst.close()
  }
})

test('HA-03: without a scanner no file passes; only the demonstration has a stand-in', async () => {
  assert.equal(await scannerAus({ DEMO: false, CLAMD: undefined }).pruefe(Buffer.from('x')), 'stumm')
  const vorfuehrung = scannerAus({ DEMO: true, CLAMD: undefined })
  assert.equal(await vorfuehrung.pruefe(Buffer.from('x')), 'sauber')
  assert.equal(await vorfuehrung.pruefe(Buffer.from(`a${EICAR}b`)), 'befallen')
})
