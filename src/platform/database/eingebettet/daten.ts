import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { datenbankNutzer } from './nutzer.ts'
import type { Nutzer } from './nutzer.ts'
import { dauerhafterOrt, fluechtigerOrt } from './ort.ts'
import { programme } from './programme.ts'
import type { Programme } from './programme.ts'
import { fuehreAus } from './start.ts'

/** All that a server needs to be started. */
export interface Vorbereitet {
  programme: Programme
  nutzer: Nutzer | undefined
  /** Folder of data, password and log. */
  ort: string
  daten: string
  kennwort: string
}

/** The servers' processes get no settings of ours, and messages in one language. */
export const UMGEBUNG = { PATH: '/usr/bin:/bin', LC_ALL: 'C' }

/**
 * Sees to programs, user and data. In: the folder for lasting data, or undefined for throw-away data; whom to tell
 * before the data is made. Throws when the data there is of another main version.
 */
export async function bereiteVor(
  ordner: string | undefined,
  melde: (satz: string) => void = () => {},
): Promise<Vorbereitet> {
  const nutzer = datenbankNutzer()
  const alsRoot = nutzer !== undefined
  const ort = ordner ? dauerhafterOrt(ordner, alsRoot) : fluechtigerOrt(nutzer)
  const vorbereitet: Vorbereitet = {
    programme: programme(alsRoot),
    nutzer,
    ort,
    daten: join(ort, 'daten'),
    kennwort: kennwort(join(ort, 'kennwort')),
  }
  if (existsSync(vorbereitet.daten)) pruefeVersion(vorbereitet)
  else {
    melde('Die Datenbank wird zum ersten Mal angelegt.')
    await legeDatenAn(vorbereitet)
  }
  return vorbereitet
}

/** Ready data appears under its name in one step: an initdb that was interrupted is begun again. */
async function legeDatenAn({
  programme: { initdb },
  nutzer,
  ort,
  daten,
  kennwort: geheim,
}: Vorbereitet): Promise<void> {
  const oben = join(ort, 'im-aufbau')
  await rm(oben, { recursive: true, force: true })
  await mkdir(oben, { mode: 0o700 })
  const pwfile = join(oben, 'kennwort')
  writeFileSync(pwfile, geheim, { mode: 0o600 })
  if (nutzer) for (const pfad of [pwfile, oben]) chownSync(pfad, nutzer.uid, nutzer.gid)
  const neu = join(oben, 'daten')
  const zugang = ['--username', 'postgres', '--pwfile', pwfile, '--auth', 'scram-sha-256']
  // Builtin C.UTF-8 sorts by code point alike on every machine; pages sort German names with "de-x-icu".
  const sprache = ['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8']
  await fuehreAus(initdb, ['--pgdata', neu, ...zugang, ...sprache, '--no-sync', '--no-instructions'], {
    ...nutzer,
    cwd: oben,
    env: UMGEBUNG,
  })
  renameSync(neu, daten)
  await rm(oben, { recursive: true })
}

function pruefeVersion({ programme: { hauptversion }, daten }: Vorbereitet): void {
  const version = readFileSync(join(daten, 'PG_VERSION'), 'utf8').trim()
  if (version === hauptversion) return
  throw new Error(
    `Die Daten in ${daten} sind von PostgreSQL ${version}, mitgeliefert ist ${hauptversion}. ` +
      'Bitte die Daten sichern und den Ordner entfernen, oder DATABASE_URL setzen.',
  )
}

function kennwort(datei: string): string {
  if (!existsSync(datei)) {
    writeFileSync(`${datei}.neu`, randomBytes(24).toString('base64url'), { mode: 0o600 })
    renameSync(`${datei}.neu`, datei)
  }
  chmodSync(datei, 0o600)
  return readFileSync(datei, 'utf8').trim()
}
