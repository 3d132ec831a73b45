export { type TestDatenbank, testDatenbank } from './datenbank.ts'
