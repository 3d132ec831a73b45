export { adresse, type Blatt, blaetter, blattname, mitFestem, type Umfang } from './bogen/blaetter.ts'
export { abdruck, eingabeVon, feldname, teilVon } from './bogen/eingabe.ts'
export { entfernen, zurueckholen } from './bogen/entfernen.ts'
export { type Bogeninhalt, leererInhalt, zaehlendeAntworten } from './bogen/inhalt.ts'
export { HOECHSTENS, mitLeerem, naechsterOrt } from './bogen/noch-einer.ts'
export { type Blattstand, blattstand, type Fortschritt, fortschritt } from './bogen/stand.ts'
export {
  fehlerort,
  gelesen,
  istGeaendert,
  type Konflikt,
  standname,
  type Uebernommen,
  uebernehmen,
  wahlname,
} from './bogen/uebernehmen.ts'
export { jetzigerOrt, nachgezogen, nachweisinstanz } from './bogen/umstellung.ts'
export { aendertNichts, type Umzug, umgezogen, umzug } from './bogen/umziehen.ts'
export { zeilenVon } from './bogen/zeilen.ts'
export {
  type Definition,
  definitionsschema,
  type Formular,
  type Frage,
  istListe,
  type Liste,
} from './definition/definition.ts'
export { pruefeDefinition } from './definition/pruefen.ts'
export { type Bedeutung, vergleicheDefinitionen } from './definition/wechsel.ts'
export type { Umfeld } from './feldarten/feldart.ts'
export { feldarten, feldartVon, meldungenVon } from './feldarten/index.ts'
export { fehlerstelle } from './feldarten/stelle.ts'
export { streckenworte } from './feldarten/texte.ts'
export type { Ableitung, Ableitungen, Ablesung } from './lauf/ableitung.ts'
export {
  type Antwort,
  type Antworten,
  antragsort,
  istOffen,
  istUnvollstaendig,
  type Ort,
  ortAus,
  ortVon,
  personenort,
  zahlDerPersonen,
} from './lauf/antworten.ts'
export { auffaelliges } from './lauf/auffaelliges.ts'
export { type Ergebnis, ergebnisAus } from './lauf/ergebnis.ts'
export { strecke, type Strecke, type Umstaende } from './lauf/lage.ts'
export { gefragtUndBekannt, zaehlende } from './lauf/zaehlende.ts'
export type { Textsprache } from './texte/dateien.ts'
export { ladeTexte, type Sprachtexte, type Textbestand } from './texte/laden.ts'
export { pruefeTexte, type Textbefund } from './texte/pruefen.ts'
export { type Streckentexte, streckentexte, type Textteil } from './texte/texte.ts'
