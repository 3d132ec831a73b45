export { istSprache, richtung, type Sprachauswahl, sprachauswahl, type Sprache } from './sprache.ts'
export { einsetzen, inSprache, texte, type Textsammlung, type Uebersetzer } from './texte.ts'
export { aufzaehlung, groesse, zahl } from './format.ts'
