export {
  auffangstelle,
  dienststelle,
  type Dienststelle,
  dienststelleNachKennung,
  dienststellennamen,
  agenturen,
  leistungsstellen,
} from './dienststelle/dienststelle.ts'
export { ortZuPlz } from './plz/ort.ts'
export { zustaendigAmOrt } from './jobcenter-finden/suchen.ts'
export { type Wohnort, zustaendig } from './zustaendigkeit/zustaendig.ts'
export { type Kollege, kollegenMit, kollegennamen } from './personal/kollegen.ts'
export { dienstadresse } from './personal/dienstadresse.ts'
export { beschaeftigt } from './personal/rollen.ts'
export { personalMitRolle } from './personal/mit-rolle.ts'
export { leistungen as einkaufsleistungen } from './einkauf/leistungen.ts'
export { betreuteStellen, type Einkauf, einkaeufe, gekauft, serviceCenter, verkaeufer } from './einkauf/query.ts'
export { type Recht, rechteVon } from './policy.ts'
export { ladeDemo } from './stammdaten/demo.ts'
export { berichtAlsText } from './bezirke-einlesen/bericht.ts'
export { bezirkeEinlesen } from './bezirke-einlesen/einlesen.ts'
export { ohneInternet } from './dienststelle/wege.tsx'
export { type Personal, personalVon, verlange } from './personal/personal.ts'
export { plzLaden } from './plz/laden.ts'
export { organisation } from './modul.ts'
export { stammdatenEinlesen } from './stammdaten/stammdaten.ts'
