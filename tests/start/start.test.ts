import assert from 'node:assert/strict'
import { type ChildProcess, execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { wurzel } from '../../src/config.ts'
import { lebt } from '../../src/platform/database/eingebettet/pidfile.ts'
import { bis, entferneDaten, rufeStart, startePortal } from '../portal.ts'

const daten = mkdtempSync(join(tmpdir(), 'start mit Leerzeichen '))
after(() => entferneDaten(daten))

test('start says where the portal is, and two run side by side on other ports with their own data', async () => {
  const [einer, anderer] = [await startePortal(daten), await startePortal(daten)]
  assert.match(einer.gesagt(), /Mai Nguyễn +Sachbearbeitung Leistung +Kommunales Jobcenter Probeland/)
  assert.match(anderer.gesagt(), /In diesem Ordner läuft schon ein Portal/)
  assert.notEqual(einer.portal, anderer.portal)
  for (const { portal, mails } of [einer, anderer]) {
    assert.equal((await fetch(`${portal}/betrieb/bereit`)).status, 200)
    assert.match(await (await fetch(mails)).text(), /Noch keine E-Mail da/)
  }
  await Promise.all([einer.ende(), anderer.ende()])
})

test('QU-03: beside a running portal script/protokoll-pruefen needs no settings', async () => {
  const { ende } = await startePortal(daten)
  const { stdout } = await promisify(execFile)(join(wurzel, 'script/protokoll-pruefen'), {
    cwd: tmpdir(),
    env: { ...process.env, DATEN: daten },
  })
  assert.match(stdout, /^Das Protokoll ist unverändert: \d+ Glieder/m)
  await ende()
})

test('a process that dies comes back; Ctrl-C leaves no process', async () => {
  const { start, portal, mails, ende } = await startePortal(daten)
  const vorher = kinder(start)
  assert.ok(vorher.length >= 5, `Datenbank, web, worker, siegel, Vorführung: ${vorher.length}`)
  for (const pid of vorher) toete(pid)
  await bis(async () => (await fetch(`${portal}/betrieb/bereit`)).ok && (await fetch(mails)).ok)
  const nachher = kinder(start)
  await ende()
  await bis(() => ![...vorher, ...nachher].some(lebt))
})

test('kill -9 of the start takes everything with it, and the next start works', async () => {
  const { start } = await startePortal(daten)
  const mitgerissen = kinder(start)
  start.kill('SIGKILL')
  await bis(() => !mitgerissen.some(lebt))
  const naechstes = await startePortal(daten)
  await naechstes.ende()
})

test('a port that is asked for and taken is refused in words', async () => {
  const { portal, ende } = await startePortal(daten)
  const { start, gesagt } = rufeStart({ PORT: new URL(portal).port, DATEN: daten })
  const [code] = (await once(start, 'close')) as [number]
  assert.equal(code, 1)
  assert.match(gesagt(), /Port \d+ ist schon belegt\. Bitte PORT anders setzen oder weglassen\./)
  await ende()
})

function toete(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended with the one that began it.
  }
}

/** The processes that the start has begun (database with its guard, web, worker, sealer, demo) and what those began. */
function kinder(start: ChildProcess): number[] {
  const alle = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(stand)
  const eigene = new Set(alle.filter(({ elternteil }) => elternteil === start.pid).map(({ pid }) => pid))
  return alle.filter(({ pid, gruppe }) => eigene.has(pid) || eigene.has(gruppe)).map(({ pid }) => pid)
}

/** From "pid (name) state parent group …"; zeros when the process has just ended. */
function stand(pid: string): { pid: number; elternteil: number; gruppe: number } {
  try {
    const [, elternteil, gruppe] = /\) \S (\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return { pid: Number(pid), elternteil: Number(elternteil), gruppe: Number(gruppe) }
  } catch {
    return { pid: Number(pid), elternteil: 0, gruppe: 0 }
  }
}
