export { kennzahlenLesen } from './kennzahlen.ts'
export { metrikdienst } from './metrikdienst.ts'
export { darfMessen } from './token.ts'
