export { naechsteAktivierung } from './aktivierung.ts'
export { entwurfVon, type Entwurf } from './entwurf/entwurf.ts'
export { type Feder, festhalten, getanSeit, inhaltSetzen, lebensschritte, letzterSchritt } from './entwurf/schritt.ts'
export { schreiben } from './entwurf/tuer.ts'
export type { Entwurfsstand, Gegenstand, Sache } from './gegenstand.ts'
export {
  alleInKraft,
  inKraft,
  inKraftId,
  fassungMitId,
  type Fassung,
  type Fassungszeile,
  fassungszeilen,
  versionen,
} from './lesen.ts'
export { nachpruefen } from './nachpruefen.ts'
export { hinterlegen } from './pflegen.ts'
export { freigabeRouten } from './routen/freigabe.tsx'
export { versionenRouten } from './routen/versionen.tsx'
export { moment, Zeitplankarten } from './seiten/zeitplan.tsx'
export { zeitplan } from './versionen/query.ts'
