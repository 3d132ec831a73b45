export { ladeDemo } from './einrichten/demo.ts'
export type { Eingaben, Paket, Paketdokument } from './paket.ts'
export { zustellen } from './zustellen/zustellen.ts'
