import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as warte } from 'node:timers/promises'
import { wurzel } from '../../src/config.ts'
import { ABLAGE_ALS_ROOT } from '../../src/platform/database/eingebettet/ort.ts'

const daten = mkdtempSync(join(tmpdir(), 'start mit Leerzeichen '))
const gestartet: ChildProcess[] = []
after(async () => {
  for (const start of gestartet) start.kill('SIGTERM')
  await warte(500)
  rmSync(daten, { recursive: true, force: true })
  for (const ort of existsSync(ABLAGE_ALS_ROOT) ? readdirSync(ABLAGE_ALS_ROOT) : []) {
    const datei = join(ABLAGE_ALS_ROOT, ort, 'gehoert-zu')
    if (existsSync(datei) && readFileSync(datei, 'utf8').startsWith(daten))
      rmSync(join(ABLAGE_ALS_ROOT, ort), { recursive: true })
  }
})

test('start says where the portal is, and two run side by side on other ports with their own data', async () => {
  const [einer, anderer] = [await starte(), await starte()]
  assert.match(einer.ansage, /Mai Nguyễn +Sachbearbeitung Leistung +Kommunales Jobcenter Probeland/)
  assert.match(anderer.ansage, /In diesem Ordner läuft schon ein Portal/)
  assert.notEqual(einer.portal, anderer.portal)
  for (const { portal, mails } of [einer, anderer]) {
    assert.equal((await fetch(`${portal}/betrieb/bereit`)).status, 200)
    assert.match(await (await fetch(mails)).text(), /Noch keine E-Mail da/)
  }
  await Promise.all([beende(einer.start), beende(anderer.start)])
})

test('a process that dies comes back; Ctrl-C leaves no process', async () => {
  const { start, portal, mails } = await starte()
  const vorher = kinder(start)
  assert.ok(vorher.length >= 5, `Datenbank, web, worker, siegel, Vorführung: ${vorher.length}`)
  for (const pid of vorher) process.kill(pid, 'SIGKILL')
  await bis(async () => (await fetch(`${portal}/betrieb/bereit`)).ok && (await fetch(mails)).ok)
  const nachher = kinder(start)
  await beende(start)
  assert.deepEqual([...vorher, ...nachher].filter(laeuft), [])
})

test('kill -9 of the start takes everything with it, and the next start works', async () => {
  const { start } = await starte()
  const mitgerissen = kinder(start)
  start.kill('SIGKILL')
  await bis(() => !mitgerissen.some(laeuft))
  await beende((await starte()).start)
})

test('a port that is asked for and taken is refused in words', async () => {
  const { start, portal } = await starte()
  const zweiter = rufe({ PORT: new URL(portal).port })
  const [code] = (await once(zweiter.start, 'close')) as [number]
  assert.equal(code, 1)
  assert.match(zweiter.gesagt(), /Port \d+ ist schon belegt\. Bitte PORT anders setzen oder weglassen\./)
  await beende(start)
})

function rufe(einstellungen: Record<string, string>) {
  const start = spawn(join(wurzel, 'script/start'), {
    cwd: tmpdir(),
    env: { ...process.env, DATEN: daten, ...einstellungen },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  gestartet.push(start)
  let text = ''
  for (const strom of [start.stdout, start.stderr]) strom.on('data', (stueck: Buffer) => (text += String(stueck)))
  return { start, gesagt: () => text }
}

async function starte() {
  const { start, gesagt } = rufe({ PORT: '0' })
  await bis(() => gesagt().includes('Beenden mit Strg+C') || start.exitCode !== null)
  const adresse = (name: string): string =>
    new RegExp(`${name} +(http\\S+)`).exec(gesagt())?.[1] ?? assert.fail(gesagt())
  return { start, ansage: gesagt(), portal: adresse('Portal'), mails: adresse('E-Mails') }
}

async function beende(start: ChildProcess): Promise<void> {
  start.kill('SIGINT')
  const [code] = (await once(start, 'exit')) as [number]
  assert.equal(code, 0)
}

async function bis(erfuellt: () => boolean | Promise<boolean>): Promise<void> {
  for (let versuch = 0; versuch < 300; versuch++) {
    if (await Promise.resolve(erfuellt()).catch(() => false)) return
    await warte(100)
  }
  assert.fail('Das trat in 30 Sekunden nicht ein.')
}

/** The processes that the start has begun: database with its guard, web, worker, sealer, demo. */
function kinder(start: ChildProcess): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && stand(name)?.elternteil === start.pid)
    .map(Number)
}

const laeuft = (pid: number): boolean => (stand(String(pid))?.zustand ?? 'Z') !== 'Z'

/** From "pid (name) state parent …". */
function stand(pid: string): { zustand: string | undefined; elternteil: number } | undefined {
  try {
    const [zustand, elternteil] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { zustand, elternteil: Number(elternteil) }
  } catch {
    return undefined
  }
}
