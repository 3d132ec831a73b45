import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Speicher } from './speicher.ts'

/** Objects as files of a folder, spread over subfolders by the end of their name; each is on disk before it counts as stored. */
export function ordnerspeicher(ordner: string): Speicher {
  const wurzel = resolve(ordner)
  const pfad = (name: string): string => join(wurzel, name.slice(-2), name)
  return {
    async legen(name, inhalt) {
      const ziel = pfad(name)
      const neuerOrdner = await mkdir(dirname(ziel), { recursive: true, mode: 0o700 })
      const entwurf = `${ziel}.${randomUUID()}.neu`
      try {
        await schreibenUndSichern(entwurf, inhalt)
        // link, not rename: it refuses a name that is taken.
        await link(entwurf, ziel)
      } finally {
        await rm(entwurf, { force: true })
      }
      await ordnerSichern(dirname(ziel))
      // Without this a power cut could take the new folder, and with it what was called stored.
      if (neuerOrdner !== undefined) await ordnerSichern(dirname(neuerOrdner))
    },
    holen: (name) => readFile(pfad(name)).catch(fehltOder),
    loeschen: (name) => rm(pfad(name), { force: true }),
  }
}

function fehltOder(fehler: unknown): undefined {
  if (fehler instanceof Error && 'code' in fehler && fehler.code === 'ENOENT') return undefined
  throw fehler
}

async function schreibenUndSichern(datei: string, inhalt: Uint8Array): Promise<void> {
  const griff = await open(datei, 'wx', 0o600)
  try {
    await griff.writeFile(inhalt)
    await griff.sync()
  } finally {
    await griff.close()
  }
}

async function ordnerSichern(ordner: string): Promise<void> {
  const griff = await open(ordner, 'r')
  try {
    await griff.sync()
  } finally {
    await griff.close()
  }
}
