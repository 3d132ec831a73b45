import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wurzel } from '../../../config.ts'
import type { Datenbank } from '../../../platform/database/index.ts'
import { bezirkeEinlesen } from '../bezirke-einlesen/einlesen.ts'
import { einkaeufeLaden } from '../einkauf/laden.ts'
import { plzLaden } from '../plz/laden.ts'
import { stammdatenEinlesen } from './stammdaten.ts'

const ordner = join(wurzel, 'inhalte/demo')

/** Loads places of all PLZ, and the demo's Dienststellen, districts, staff and purchases. A second time changes nothing. */
export async function ladeDemo(db: Datenbank): Promise<void> {
  await plzLaden(db)
  await stammdatenEinlesen(db, ordner)
  await bezirkeEinlesen(db, await readFile(join(ordner, 'bezirke.csv'), 'utf8'))
  await einkaeufeLaden(db, JSON.parse(await readFile(join(ordner, 'einkaeufe.json'), 'utf8')))
}
