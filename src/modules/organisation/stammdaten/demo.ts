import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wurzel } from '../../../config.ts'
import type { Datenbank } from '../../../platform/database/index.ts'
import { bezirkeEinlesen } from '../bezirke-einlesen/einlesen.ts'
import { plzLaden } from '../plz/laden.ts'
import { dienststellendatei, personaldatei } from './dateien.ts'
import { dienststellenLaden, personalLaden } from './laden.ts'

const lies = (name: string): Promise<string> => readFile(join(wurzel, 'inhalte/demo', name), 'utf8')

/** Loads places of all PLZ, and the demo's Dienststellen, districts and staff. A second time changes nothing. */
export async function ladeDemo(db: Datenbank): Promise<void> {
  await plzLaden(db)
  await dienststellenLaden(db, dienststellendatei.parse(JSON.parse(await lies('dienststellen.json'))))
  await bezirkeEinlesen(db, await lies('bezirke.csv'))
  await personalLaden(db, personaldatei.parse(JSON.parse(await lies('personal.json'))).personal)
}
