import type { Modul } from '../../platform/modul.ts'
import { weisungRouten } from './anzeigen/routes.tsx'
import { stichtagRouten } from './stichtag/routes.tsx'
import { verzeichnisRouten } from './verzeichnis/routes.tsx'

export { alsText, einlesen, liesLesarten, punktAlsText } from './einlesen/index.ts'
export { weisungenEinrichten } from './einrichten/command.ts'
export { begriffe, regelinhalte } from './inhalte/inhalte.ts'
export { regelAm } from './regeln/regel-am.ts'

export const weisung: Modul = {
  name: 'weisung',
  routes: (web, haus) => {
    verzeichnisRouten(web, haus)
    weisungRouten(web, haus)
    stichtagRouten(web, haus)
  },
}
