export { type Pruefung, protokollPruefen, type Zeuge } from './pruefen.ts'
export { protokollieren, type Vorgang } from './schreiben.ts'
export { kettenkopf, versiegeln } from './siegel.ts'
export { siegeln } from './dauerlauf.ts'
