import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks of /proc: 100 a second on every Linux that we know. */
const TAKTE = 100

interface Prozess {
  pid: number
  vater: number
  sekunden: number
  befehl: string
}

function prozesse(): Prozess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const felder = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const befehl = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        const sekunden = (Number(felder[11]) + Number(felder[12])) / TAKTE
        return [{ pid: Number(name), vater: Number(felder[1]), sekunden, befehl }]
      } catch {
        // It ended while we looked.
        return []
      }
    })
}

function art(befehl: string): string {
  if (/main\.js web/.test(befehl)) return 'Web'
  if (/main\.js (worker|siegel)|kind\.js/.test(befehl)) return 'Worker, Setzer, Siegel'
  return 'Datenbank'
}

/**
 * Processor seconds so far of a portal and its database, by part: what a page costs, however busy the machine is otherwise.
 * @param wurzeln process ids of script/start and of the database server, which stand above all others
 */
export function rechenzeit(wurzeln: readonly number[]): Map<string, number> {
  const alle = prozesse()
  const dazu = new Set(wurzeln)
  for (let vorher = 0; vorher !== dazu.size;) {
    vorher = dazu.size
    for (const { pid, vater } of alle) if (dazu.has(vater)) dazu.add(pid)
  }
  const summen = new Map<string, number>()
  for (const { pid, sekunden, befehl } of alle) {
    if (!dazu.has(pid) || !/main\.js|kind\.js|postgres/.test(befehl)) continue
    summen.set(art(befehl), (summen.get(art(befehl)) ?? 0) + sekunden)
  }
  return summen
}
