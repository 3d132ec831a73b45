export { alsText, einlesen, liesLesarten, punktAlsText } from './einlesen/index.ts'
