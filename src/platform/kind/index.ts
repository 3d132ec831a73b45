export { type Dienst, kinddienst } from './dienst.ts'
export { imKind } from './im-kind.ts'
export { KindFehler } from './prozess.ts'
