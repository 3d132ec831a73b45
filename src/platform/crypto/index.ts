export { type Bestand, type Eigentum, krypto, type Krypto, type Ort } from './krypto.ts'
export { fluechtigerBund, schluesselbundOeffnen, schluesseldateiAnlegen } from './schluesselbund.ts'
