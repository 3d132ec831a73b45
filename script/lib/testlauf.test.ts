import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as warte } from 'node:timers/promises'
import { wurzel } from '../../src/config.ts'
import { lebt } from '../../src/platform/database/eingebettet/pidfile.ts'
import { fuehreAlleAus, testdatei } from './testlauf.ts'

const ordner = mkdtempSync(join(tmpdir(), 'testlauf-'))
after(() => rmSync(ordner, { recursive: true }))

/** Runs a test file with this text; out: "art name: first line of the reason" of each result. */
async function laufe(name: string, text: string, sekunden = 30) {
  const datei = join(ordner, `${name}.mjs`)
  writeFileSync(datei, `import { after, describe, test } from 'node:test'\n${text}`)
  const auftrag = testdatei(relative(wurzel, datei), ordner, sekunden)
  const [ergebnis] = await fuehreAlleAus([auftrag], 1, { PATH: process.env['PATH'] ?? '' })
  const ergebnisse = ergebnis?.ergebnisse ?? []
  return { ergebnisse, kurz: ergebnisse.map(({ art, grund }) => `${art} ${grund.split('\n')[0]}`.trim()) }
}

test('each test counts once: passed, failed with its reason and output, left out; suites do not count', async () => {
  const { kurz, ergebnisse } = await laufe(
    'gemischt',
    `describe('Reihe', () => {
      test('gut', () => {})
      test('schlecht', () => { console.log('gesagt'); throw new Error('Grund') })
      test('ohne', { skip: 'Werkzeug fehlt' }, () => {})
    })
    test('mit Unterpunkt', async (t) => { await t.test('unten', () => {}) })`,
  )
  assert.deepEqual(kurz.toSorted(), ['ausgelassen Werkzeug fehlt', 'gut', 'gut', 'gut', 'schlecht Error: Grund'])
  assert.match(ergebnisse.find(({ art }) => art === 'schlecht')?.grund ?? '', /Ausgabe:\ngesagt/)
})

test('a file fails that has no test, ends badly after its tests, or breaks while loading', async () => {
  assert.deepEqual((await laufe('leer', '')).kurz, ['schlecht Die Datei enthält keinen Test.'])
  const nachher = await laufe('nachher', `test('gut', () => {}); after(() => { throw new Error('liegen gelassen') })`)
  assert.ok(nachher.ergebnisse.some(({ art }) => art === 'schlecht'))
  const kaputt = await laufe('kaputt', `import './gibt-es-nicht.mjs'`)
  assert.match(kaputt.ergebnisse[0]?.grund ?? '', /endete mit 1[\s\S]*ERR_MODULE_NOT_FOUND/)
})

test('a file that hangs is ended when its time is over, and so are the processes it started', async () => {
  const { ergebnisse } = await laufe(
    'haengt',
    `import { spawn } from 'node:child_process'
    const kind = spawn('sleep', ['600'], { stdio: 'inherit' })
    console.log('pid=' + kind.pid)
    test('hängt', () => new Promise(() => {}))
    setInterval(() => {}, 1000)`,
    1,
  )
  const grund = ergebnisse.at(-1)?.grund ?? ''
  assert.match(grund, /Nach 1 Sekunden abgebrochen/)
  const pid = Number(/pid=(\d+)/.exec(grund)?.[1])
  for (let versuch = 0; versuch < 100 && lebt(pid); versuch++) await warte(20)
  assert.equal(lebt(pid), false)
})
