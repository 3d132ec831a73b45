export type { Arbeiter, Ergebnis, Uebergabe } from './arbeiter.ts'
export { aufgeben, erneutVersuchen, offeneFaelle } from './desk.ts'
export { type NeueUebergabe, uebergeben } from './einreihen.ts'
export { runde, schleife } from './lauf.ts'
