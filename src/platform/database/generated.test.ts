import { test } from 'node:test'
import { testDatenbank } from '../testing/index.ts'
import { typenErzeugen } from '../testing/typen.ts'

const db = await testDatenbank()

test('The committed types are those of the migrated database', () => typenErzeugen(db.url('super'), 'vergleichen'))
