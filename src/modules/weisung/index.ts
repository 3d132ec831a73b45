export { alsText, einlesen, liesLesarten, punktAlsText } from './einlesen/index.ts'
export { weisungenEinrichten } from './einrichten/command.ts'
export { begriffe, regelinhalte } from './inhalte/inhalte.ts'
export { regelAm } from './regeln/regel-am.ts'
