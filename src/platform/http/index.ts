export { eigenerPfad, seite, weiter } from './antworten.ts'
export { aufgehobenes } from './aufheben.ts'
export { sitzungenAufraeumen } from './aufraeumen.ts'
export { begrenze, type Grenze } from './begrenzung.ts'
export { AnmeldungNoetig, Conflict, Forbidden, NotFound, StufeNoetig } from './fehler.ts'
export { fehlerarten } from './fehlerseite.tsx'
export { fehlerseitentexte } from './texte.ts'
export { server } from './server.ts'
export { cspSetzen } from './sicherheit.ts'
export { alleSitzungenBeenden, eigeneSitzungen, eigeneSitzungenBeenden } from './eigene-sitzungen.ts'
export {
  amArbeitsplatz,
  gastSitzung,
  sitzungBeenden,
  sitzungBeginnen,
  sitzungMerken,
  sitzungVerwerfen,
  type Sitzung,
} from './sitzung.ts'
