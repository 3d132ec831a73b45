import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'

const GEDULD_MS = 15_000
const SCHRITT_MS = 100

/** The process id of the server that works on this data folder, if one really does. */
export function laeuft(daten: string): number | undefined {
  const pid = Number.parseInt(lies(join(daten, 'postmaster.pid')) ?? '', 10)
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return lebt(pid) && istServer(pid, daten) ? pid : undefined
}

/**
 * Makes the folder free for a new server. A `postmaster.pid` left by kill -9 or by a restart of the machine is removed,
 * also when its number now belongs to another process (PostgreSQL itself would refuse then). A server that is just
 * stopping is waited for; one that goes on running is refused.
 */
export async function machFrei(daten: string): Promise<void> {
  for (let wartezeit = 0; laeuft(daten) !== undefined; wartezeit += SCHRITT_MS) {
    if (wartezeit >= GEDULD_MS) {
      throw new Error(`Auf diesen Daten läuft schon eine Datenbank (Prozess ${laeuft(daten)}): ${daten}`)
    }
    await warte(SCHRITT_MS)
  }
  rmSync(join(daten, 'postmaster.pid'), { force: true })
}

/** Whether a process with this number runs, whoever owns it; a dead one that nobody has waited for yet does not. */
export function lebt(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (fehler) {
    if ((fehler as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  // "pid (name) state …"
  return !/^\d+ \(.*\) Z/s.test(lies(`/proc/${pid}/stat`) ?? '')
}

/** Where /proc tells nothing (macOS, another user's process), a living process is taken for the server. */
function istServer(pid: number, daten: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(daten)
  } catch {
    const stand = lies(`/proc/${pid}/stat`)
    return stand === undefined || stand.startsWith(`${pid} (postgres) `)
  }
}

function lies(datei: string): string | undefined {
  try {
    return readFileSync(datei, 'utf8')
  } catch {
    return undefined
  }
}
