export { alsText, punktAlsText } from './ausgabe.ts'
export { einlesen } from './einlesen.ts'
export { liesLesarten } from './lesarten.ts'
