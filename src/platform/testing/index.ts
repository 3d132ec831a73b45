export { type TestDatenbank, testDatenbank } from './datenbank.ts'
export { testHaus } from './haus.ts'
