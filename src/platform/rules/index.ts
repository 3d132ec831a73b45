// Decisions as data. A table gives the same answer for the same inputs for ever: no clock, no database, no scripts.
// A missing or ill-typed value meets only "-" (a missing one also `null`) and is named in the trace; nothing is converted.
// The catch-all ("Sonst") answers exactly when no row fires. Texts compare by code units: ranges of names want search forms.
export { uebersetze } from './entscheiden/uebersetzen.ts'
export type { Entscheidung } from './entscheiden/uebersetzen.ts'
export { pruefe } from './beweis/pruefen.ts'
export type { Rahmen } from './beweis/rahmen.ts'
export type { Befund } from './beweis/befund.ts'
export { satz } from './worte.ts'
export { liesTest } from './zellen/sfeel.ts'
export type { Positiv } from './zellen/sfeel.ts'
export { alsLiteral } from './zellen/literal.ts'
export type { Eingabe, Entscheidungstabelle, Wert } from './tabelle.ts'
export { uebersetzeBedingung } from './bedingung.ts'
export type { Bedingung, Feld, Quelle } from './bedingung.ts'
export { dmnAusgeben } from './dmn/ausgeben.ts'
export { dmnEinlesen } from './dmn/einlesen.ts'
export { liesTestdatei } from './konformitaet/testfaelle.ts'
export { pruefeKonformitaet } from './konformitaet/pruefen.ts'
