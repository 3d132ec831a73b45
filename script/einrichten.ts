// For an operator: what script/start does with its own database, done with a real one before a new version runs.
import { join } from 'node:path'
import { liesConfig, pflicht, wurzel } from '../src/config.ts'
import { migriere } from '../src/platform/database/index.ts'
import { richteEin } from './lib/einrichten.ts'

const config = liesConfig()
const neu = await migriere(pflicht(config, 'DATABASE_URL_EIGNER'), join(wurzel, 'migrations'))
console.log(neu.length === 0 ? 'Die Datenbank war auf dem neuesten Stand.' : `Angewendet: ${neu.join(', ')}`)
await richteEin(pflicht(config, 'DATABASE_URL_WORKER'), config)
console.log('Der mitgelieferte Inhalt ist eingetragen.')
