import type { Modul } from '../../platform/modul.ts'
import { weisungRouten } from './anzeigen/routes.tsx'
import { stichtagRouten } from './stichtag/routes.tsx'
import { verzeichnisRouten } from './verzeichnis/routes.tsx'

export { alsText, einlesen, liesLesarten, punktAlsText } from './einlesen/index.ts'
export { weisungenEinrichten } from './einrichten/command.ts'
export { type Grundlage, grundlage } from './grundlage/query.ts'
export { begriffe, begriffsliste } from './inhalte/inhalte.ts'
export { type Begriff, begriffAm, type Fall, umbenennung } from './regeln/begriff.ts'
export { liesEntscheidungen } from './regeln/entscheidungen.ts'
export { liesBegriffe as ausgelieferteBegriffe } from './regeln/lesen.ts'

export const weisung: Modul = {
  name: 'weisung',
  routes: (web, haus) => {
    verzeichnisRouten(web, haus)
    weisungRouten(web, haus)
    stichtagRouten(web, haus)
  },
}
