import { randomUUID } from 'node:crypto'
import { type FileHandle, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Datei } from './inhalt.ts'

/** The folders of one office: what we put in, what it answers, and what is not complete yet. */
export interface Ordner {
  readonly eingang: string
  readonly quittung: string
  readonly gelesen: string
  readonly unfertig: string
}

export function ordnerFuer(ablageordner: string, kennung: string): Ordner {
  if (!/^[a-z0-9-]+$/.test(kennung)) throw new Error('Diese Kennung taugt nicht als Ordnername.')
  const basis = join(ablageordner, kennung)
  return {
    eingang: join(basis, 'eingang'),
    quittung: join(basis, 'quittung'),
    gelesen: join(basis, 'quittung', 'gelesen'),
    unfertig: join(basis, '.unfertig'),
  }
}

export async function ordnerAnlegen(ordner: Ordner): Promise<void> {
  for (const pfad of [ordner.eingang, ordner.gelesen, ordner.unfertig]) await mkdir(pfad, { recursive: true })
}

/** True if the package lies complete in the folder. */
export const liegtDa = async (ordner: Ordner, name: string): Promise<boolean> => {
  try {
    return (await lstat(join(ordner.eingang, name))).isDirectory()
  } catch (fehler) {
    if (istFehler(fehler, 'ENOENT')) return false
    throw fehler
  }
}

/**
 * Puts a package into the folder so that it is there completely or not at all: written and flushed beside, then renamed.
 * Whoever reads the folder never sees half a package, also after a power cut. Nothing happens if it lies there already.
 */
export async function hineinlegen(ordner: Ordner, name: string, dateien: readonly Datei[]): Promise<void> {
  const neben = join(ordner.unfertig, `${name}.${randomUUID()}`)
  try {
    await mkdir(neben)
    for (const datei of dateien) await schreibeFest(join(neben, datei.name), datei.inhalt)
    await festigen(neben)
    await rename(neben, join(ordner.eingang, name))
    await festigen(ordner.eingang)
  } catch (fehler) {
    await rm(neben, { recursive: true, force: true })
    if (!istFehler(fehler, 'ENOTEMPTY', 'EEXIST')) throw fehler
  }
}

const ALT_MS = 60 * 60_000

/** Removes what a killed worker left unfinished an hour ago or earlier. */
export async function aufraeumen(ordner: Ordner, jetzt: Instant): Promise<void> {
  for (const name of await readdir(ordner.unfertig)) {
    const pfad = join(ordner.unfertig, name)
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
