export type { DB } from './generated.ts'
export { migriere } from './migrieren.ts'
export { type Rolle, rollen, rollenAnlegen } from './rollen.ts'
export { type Datenbank, datenbank } from './verbindung.ts'
export { verletzt } from './verletzt.ts'
export {
  alsGast,
  alsKunde,
  alsNiemand,
  alsPersonal,
  alsSystem,
  type KundeZugriff,
  type PersonalZugriff,
  type Transaction,
  type Zugriff,
} from './zugriff.ts'
