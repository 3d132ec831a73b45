export { type Bestand, type Eigentum, krypto, type Krypto, type Ort } from './krypto.ts'
export { fluechtigerBund, schluesselbundOeffnen } from './schluesselbund.ts'
export {
  alteVersionenEntfernen,
  schluesseldateiAnlegen,
  versionUmstellen,
  versionVorbereiten,
} from './schluesseldatei.ts'
export { umschliessen, wennKeineAlten } from './umschliessen.ts'
