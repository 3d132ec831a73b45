import { spawnSync } from 'node:child_process'
import { werkzeugPfad, werkzeuge } from '../../src/platform/testing/werkzeug.ts'
import type { Werkzeug } from '../../src/platform/testing/werkzeug.ts'

const fehlende = (): Werkzeug[] => (Object.keys(werkzeuge) as Werkzeug[]).filter((name) => !werkzeugPfad(name))

/**
 * Installs the Debian packages that tests need, when we are root and apt-get is there. Tests whose program is still
 * missing then fail, unless it was named as one to do without; `melde` is told of each.
 */
export function besorgeWerkzeuge(melde: (satz: string) => void): void {
  const pakete = [...new Set(fehlende().flatMap((name) => werkzeuge[name].split(' ')))]
  if (pakete.length === 0) return
  if (process.getuid?.() === 0 && aptGet(['--version'])) {
    melde(`Werkzeuge der Tests werden installiert: ${pakete.join(', ')}. Das dauert einige Minuten …`)
    const installiere = ['install', '-y', '-q', '--no-install-recommends', ...pakete]
    // A fresh machine has no package lists, or old ones.
    if (!aptGet(installiere) && aptGet(['update', '-q'])) aptGet(installiere)
  }
  for (const name of fehlende())
    melde(`${name} fehlt: Tests damit scheitern (apt-get install ${werkzeuge[name]}, oder script/test --ohne ${name}).`)
}

function aptGet(argumente: string[]): boolean {
  // RUNLEVEL 1: what is installed is not started; a web server that comes along must not listen here.
  const umgebung = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  return spawnSync('apt-get', argumente, { env: umgebung, stdio: 'ignore' }).status === 0
}
