import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Datenbank } from '../../../platform/database/index.ts'
import { dienststellendatei, personaldatei } from './dateien.ts'
import { dienststellenLaden, personalLaden } from './laden.ts'

/**
 * Takes over dienststellen.json and personal.json of a folder, those of the two that are there; shape as in inhalte/demo.
 * Returns in German sentences what was done.
 * @throws Error with the place in the file when one is wrong; that file is then not taken over
 */
export async function stammdatenEinlesen(db: Datenbank, ordner: string): Promise<string[]> {
  const saetze: string[] = []
  const stellen = await lies(ordner, 'dienststellen.json', dienststellendatei)
  if (stellen !== undefined) {
    await dienststellenLaden(db, stellen)
    saetze.push(`${stellen.length} Dienststellen auf dem Stand der Datei.`)
  }
  const leute = await lies(ordner, 'personal.json', personaldatei)
  if (leute !== undefined) {
    const geaendert = await personalLaden(db, leute.personal)
    saetze.push(`${leute.personal.length} Rollen auf dem Stand der Datei, bei ${geaendert} Personen geändert.`)
  }
  if (saetze.length === 0) throw new Error(`${ordner}: Hier liegt weder dienststellen.json noch personal.json.`)
  return saetze
}

async function lies<S extends z.ZodType>(ordner: string, name: string, schema: S): Promise<z.output<S> | undefined> {
  const datei = join(ordner, name)
  if (!existsSync(datei)) return undefined
  const ergebnis = schema.safeParse(JSON.parse(await readFile(datei, 'utf8')))
  if (!ergebnis.success) throw new Error(`${datei} stimmt nicht:\n${z.prettifyError(ergebnis.error)}`)
  return ergebnis.data
}
