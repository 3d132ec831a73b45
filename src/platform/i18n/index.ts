export { istSprache, richtung, sprachen, type Sprache } from './sprache.ts'
export { einsetzen, texte, type Textsammlung, type Uebersetzer } from './texte.ts'
export { aufzaehlung, groesse, zahl } from './format.ts'
