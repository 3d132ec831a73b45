import { anhang } from './anhang/anhang.ts'
import { nachpruefen } from '../../platform/fassung/index.ts'
import type { Modul } from '../../platform/modul.ts'
import { abgabeZustellen } from './abgeben/worker.ts'
import { aktenRouten } from './akten/routes.tsx'
import { ausgabeRouten } from './ausgabe/routes.ts'
import { sucheLoeschenArbeiter } from './akten/suche-loeschen.ts'
import { auftragRouten } from './auftrag-seite/routes.tsx'
import { dokumentRouten } from './dokument/routes.ts'
import { internetpersonenRouten } from './internetpersonen/routes.tsx'
import { pflegeRouten } from './pflege/routes.tsx'
import { postkoerbeRouten } from './postkoerbe/routes.tsx'
import { postkorbRouten } from './postkorb/routes.tsx'
import { regelwerkGegenstand } from './regelwerk/gegenstand.tsx'
import { regelwerkRouten } from './regelwerk/routen.ts'
import { umwandlungErledigt, umwandlungWiederOffen } from './umwandlung/worker.ts'
import { vertretungRouten } from './vertretung/routes.tsx'
import { aktenRundgang } from './befunde/rundgang.ts'
import { befundeRouten } from './befunde/routes.tsx'
import { kennzahlen } from './kennzahlen.ts'
import { verlauf } from './verlauf/verlauf.ts'

export { type Arbeitsstand, arbeitsstand, ohneQuittung } from './arbeitsstand/query.ts'
export { ladeDemo } from './einrichten/demo.ts'
export { regelwerkEinlesen } from './einrichten/einlesen.ts'
export { liesVorlage } from './einrichten/vorlagen.ts'
export { type Anlage, anlagenZu } from './dokument/anlagen.ts'
export type { Paket } from './paket.ts'
export { verbleib, verlaufZu } from './verlauf/verlauf.ts'
export { zustellen } from './zustellen/zustellen.ts'

/** Records, documents, Postkörbe, orders and the rulebook that distributes them. */
export const eakte: Modul = {
  name: 'eakte',
  routes(web, haus) {
    postkoerbeRouten(web, haus)
    pflegeRouten(web, haus)
    postkorbRouten(web, haus)
    vertretungRouten(web, haus)
    auftragRouten(web, haus)
    dokumentRouten(web, haus)
    aktenRouten(web, haus)
    ausgabeRouten(web, haus)
    befundeRouten(web, haus)
    kennzahlen(haus)
    regelwerkRouten(web, haus)
    internetpersonenRouten(web, haus)
  },
  worker: [
    abgabeZustellen,
    umwandlungErledigt,
    umwandlungWiederOffen,
    sucheLoeschenArbeiter,
    aktenRundgang,
    nachpruefen(regelwerkGegenstand),
  ],
  verlauf,
  anhang,
}
