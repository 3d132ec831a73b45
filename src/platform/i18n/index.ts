export { istSprache, richtung, type Sprachauswahl, sprachauswahl, type Sprache, spracheAus } from './sprache.ts'
export { einsetzen, inSprache, texte, type Textsammlung, type Uebersetzer } from './texte.ts'
export { aufzaehlung, groesse, zahl } from './format.ts'
