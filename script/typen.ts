// Makes src/platform/database/generated.ts anew after a change in migrations/. script/test checks that it was done.
import { test } from 'node:test'
import { testDatenbank } from '../src/platform/testing/index.ts'
import { typenErzeugen } from '../src/platform/testing/typen.ts'

const db = await testDatenbank()
test('Typen aus der Datenbank', () => typenErzeugen(db.url('super'), 'schreiben'))
