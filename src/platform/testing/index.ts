export { axeBefunde, ragtHinaus, testBrowser, testFenster } from './browser.ts'
export { type TestDatenbank, testDatenbank } from './datenbank.ts'
export { post, testHaus } from './haus.ts'
export { type FormularBrowser, testPortal } from './portal.ts'
