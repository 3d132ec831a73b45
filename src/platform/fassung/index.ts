export { naechsteAktivierung } from './aktivierung.ts'
export {
  inKraft,
  inKraftId,
  fassungMitId,
  type Fassung,
  type Fassungszeile,
  fassungszeilen,
  versionen,
} from './lesen.ts'
export { entwerfen, freigeben, hinterlegen, pruefen, zurueckziehen } from './pflegen.ts'
