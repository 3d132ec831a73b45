export { uebersetze } from './uebersetzen.ts'
export type { Entscheidung, Spur } from './uebersetzen.ts'
export type { Entscheidungstabelle } from './tabelle.ts'
