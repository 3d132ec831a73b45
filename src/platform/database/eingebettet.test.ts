import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as warte } from 'node:timers/promises'
import { Client } from 'pg'
import { starteEingebettet } from './eingebettet.ts'
import type { EingebetteteDatenbank } from './eingebettet.ts'
import { lebt } from './eingebettet/pidfile.ts'

let oben: string
let ordner: string
let aufzuraeumen: string | undefined

before(() => {
  oben = mkdtempSync(join(tmpdir(), 'eingebettet-'))
  ordner = join(oben, 'mit Leerzeichen')
})
after(() => {
  rmSync(oben, { recursive: true, force: true })
  if (aufzuraeumen) rmSync(aufzuraeumen, { recursive: true, force: true })
})

test('the server keeps its data over a stop and offers German sorting', async () => {
  const gemeldet: string[] = []
  const erster = await starteEingebettet({ ordner, melde: (satz) => gemeldet.push(satz) })
  aufzuraeumen = erster.ort
  await frage(erster, 'create table merke (wort text)')
  await frage(erster, "insert into merke values ('Zebra'), ('Äpfel'), ('Apfel')")
  await erster.ende()
  assert.equal(lebt(erster.pid), false)

  const zweiter = await starteEingebettet({ ordner, melde: (satz) => gemeldet.push(satz) })
  const zeilen = await frage(zweiter, 'select wort from merke order by wort collate "de-x-icu"')
  await zweiter.ende()
  assert.deepEqual(zeilen, [{ wort: 'Apfel' }, { wort: 'Äpfel' }, { wort: 'Zebra' }])
  assert.deepEqual(gemeldet, ['Die Datenbank wird zum ersten Mal angelegt.'])
})

test('after kill -9 the next start goes on, also when the old number belongs to another process', async () => {
  const server = await starteEingebettet({ ordner })
  await frage(server, "insert into merke values ('bleibt')")
  process.kill(server.pid, 'SIGKILL')
  await server.beendet
  const sperre = join(server.ort, 'daten', 'postmaster.pid')
  writeFileSync(sperre, readFileSync(sperre, 'utf8').replace(String(server.pid), String(process.pid)))

  const naechster = await starteEingebettet({ ordner })
  const zeilen = await frage(naechster, "select count(*)::int as anzahl from merke where wort = 'bleibt'")
  await naechster.ende()
  assert.deepEqual(zeilen, [{ anzahl: 1 }])
})

test('throw-away servers run side by side and leave nothing', async () => {
  const [einer, anderer] = await Promise.all([starteEingebettet(), starteEingebettet()])
  assert.notEqual(einer.url, anderer.url)
  await Promise.all([einer.ende(), anderer.ende()])
  assert.equal(existsSync(einer.ort) || existsSync(anderer.ort), false)
})

test('the server ends with a starter that was killed', async () => {
  const programm = `
    const { starteEingebettet } = await import(${JSON.stringify(new URL('eingebettet.js', import.meta.url).href)})
    const server = await starteEingebettet()
    process.stdout.write(JSON.stringify(server))
    setInterval(() => {}, 1000)`
  const starter = spawn(process.execPath, ['--input-type=module', '-e', programm], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [ausgabe] = (await once(starter.stdout, 'data')) as [Buffer]
  const { pid, ort } = JSON.parse(ausgabe.toString()) as { pid: number; ort: string }
  starter.kill('SIGKILL')
  for (let versuch = 0; versuch < 100 && (lebt(pid) || existsSync(join(ort, 'kennwort'))); versuch++) await warte(100)
  assert.equal(lebt(pid), false)
  assert.equal(existsSync(join(ort, 'kennwort')), false)
  rmSync(ort, { recursive: true, force: true })
})

async function frage(server: EingebetteteDatenbank, sql: string): Promise<unknown[]> {
  const verbindung = new Client({ connectionString: server.url })
  await verbindung.connect()
  try {
    return (await verbindung.query(sql)).rows
  } finally {
    await verbindung.end()
  }
}
