import { randomUUID } from 'node:crypto'
import { type FileHandle, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../clock/index.ts'

/** A file of a package that is handed over in a folder. */
export interface Datei {
  readonly name: string
  readonly inhalt: Uint8Array
}

/** True if the package lies complete in the folder. */
export const liegtDa = async (ziel: string, name: string): Promise<boolean> => {
  try {
    return (await lstat(join(ziel, name))).isDirectory()
  } catch (fehler) {
    if (istFehler(fehler, 'ENOENT')) return false
    throw fehler
  }
}

/**
 * Puts a package into the folder so that it is there completely or not at all: written and flushed beside, then renamed.
 * Whoever reads the folder never sees half a package, also after a power cut. Nothing happens if it lies there already.
 * @param unfertig folder on the same file system where the package is made
 */
export async function hineinlegen(
  unfertig: string,
  ziel: string,
  name: string,
  dateien: readonly Datei[],
): Promise<void> {
  const neben = join(unfertig, `${name}.${randomUUID()}`)
  try {
    await mkdir(neben)
    for (const datei of dateien) await schreibeFest(join(neben, datei.name), datei.inhalt)
    await festigen(neben)
    await rename(neben, join(ziel, name))
    await festigen(ziel)
  } catch (fehler) {
    await rm(neben, { recursive: true, force: true })
    if (!istFehler(fehler, 'ENOTEMPTY', 'EEXIST')) throw fehler
  }
}

const ALT_MS = 60 * 60_000

/** Removes what a killed worker left unfinished an hour ago or earlier. */
export async function aufraeumen(unfertig: string, jetzt: Instant): Promise<void> {
  for (const name of await readdir(unfertig)) {
    const pfad = join(unfertig, name)
    const { mtimeMs } = await stat(pfad)
    if (jetzt.getTime() - mtimeMs > ALT_MS) await rm(pfad, { recursive: true, force: true })
  }
}

const schreibeFest = (pfad: string, inhalt: Uint8Array): Promise<void> =>
  mitDatei(pfad, 'wx', async (datei) => {
    await datei.writeFile(inhalt)
    await datei.sync()
  })

/** Flushes a folder's entries to the disk. */
const festigen = (pfad: string): Promise<void> => mitDatei(pfad, 'r', (datei) => datei.sync())

async function mitDatei(pfad: string, weise: string, tat: (datei: FileHandle) => Promise<void>): Promise<void> {
  const datei = await open(pfad, weise)
  try {
    await tat(datei)
  } finally {
    await datei.close()
  }
}

export const istFehler = (fehler: unknown, ...codes: string[]): boolean =>
  fehler instanceof Error && 'code' in fehler && typeof fehler.code === 'string' && codes.includes(fehler.code)
