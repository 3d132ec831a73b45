import { anforderungMelden } from './anfordern/mail-worker.ts'
import { anfordernRouten } from './anfordern/routes.tsx'
import { anhang } from './anhang/anhang.ts'
import type { Modul } from '../../platform/modul.ts'
import { entwuerfeAufraeumen } from './aufraeumen.ts'
import { bogenErinnern, bogenFristen } from './bogen/fristen.ts'
import { musterRoutes } from './bogen/muster/routes.tsx'
import { dokumentRoutes } from './dokument/routes.ts'
import { dokumentErstellen } from './dokument/worker.ts'
import { einreichenRoutes } from './einreichen/routes.ts'
import { gesamtdokumentErstellen } from './einreichen/dokument-worker.ts'
import { gesamtantragZustellen } from './einreichen/zustellung-worker.ts'
import { freigabeMelden } from './freigabe/worker.ts'
import { standRoutes } from './stand/routes.tsx'
import { beginnenRoutes } from './tag/beginnen/routes.tsx'
import { fragenRoutes } from './tag/fragen/routes.tsx'
import { pruefenRoutes } from './tag/pruefen/routes.tsx'
import { bogenRoutes } from './bogen/routes.ts'
import { hauptantrag } from './hauptantrag/hauptantrag.ts'
import { veraenderung } from './veraenderung/veraenderung.ts'
import { weiterbewilligung } from './weiterbewilligung/weiterbewilligung.ts'
import { nachlaufSenden } from './nachreichen/nachlauf-worker.ts'
import { nachreichRoutes } from './nachreichen/routes.tsx'
import { nachweisRoutes } from './nachweise/routes.tsx'
import { quittungRoutes } from './tag/quittung/routes.tsx'
import { unterlagenRouten } from './unterlagen/routes.tsx'
import { verlauf } from './verlauf.ts'
import { antragZustellen } from './zustellung/worker.ts'

export { type Gebraucht, gebrauchtVon } from './anfordern/gebraucht.ts'
export { bankenbericht, bankenEinlesen } from './banken/einlesen.ts'
export { type Profilteil, profilteile } from './bogen/bogen.ts'
export type { Formularart } from './bogen/formularart.ts'
export { letzterBogen } from './bogen/lesen.ts'
export { bogenRoutes } from './bogen/routes.ts'
export { absendeform } from './einreichen/absenden/form.ts'
export { einreichen } from './einreichen/command.ts'
export { einreichungenVon } from './einreichen/einreichungen.ts'
export { Fehlendes } from './einreichen/fehlendes.tsx'
export { heutigeAntworten } from './einreichen/heutige-antworten.ts'
export { eingereichteProfile, type EingereichtesProfil } from './einreichen/profil.ts'
export { profilseiten } from './einreichen/profilseiten.ts'
export { einreichenRoutes } from './einreichen/routes.ts'
export { einreichtexte } from './einreichen/texte.ts'
export { fehlendIn, vorschau, type Vorschau } from './einreichen/vorschau.ts'
export { wege } from './einreichen/wege.ts'
export { istUmgewandelt } from './hauptantrag/tor.ts'
export { personAus, zustaendigeStelle } from './weiterbewilligung/vorher.ts'
export { type Antrag, antraegeVon, woSieLiegen } from './antraege.ts'
export { bedeutungFesthalten } from './formulare/bedeutung.ts'
export { formulareEinrichten } from './formulare/fassung.ts'
export { haushaltLesen } from './formulare/eingabe.ts'
export { haushaltPruefen } from './formulare/haushalt.ts'
export { ausgelieferteTexteGeprueft, ungepruefteSprachen } from './formulare/texte.ts'
export { hauptantragstand } from './hauptantrag/stand.ts'
export { eigenerEntwurf } from './tag/eigener-entwurf.ts'

export const antrag = {
  name: 'antrag',
  routes(web, haus) {
    for (const routen of [
      beginnenRoutes,
      fragenRoutes,
      pruefenRoutes,
      quittungRoutes,
      dokumentRoutes,
      standRoutes,
      musterRoutes,
      unterlagenRouten,
      anfordernRouten,
    ])
      routen(web, haus)
    for (const art of [hauptantrag, weiterbewilligung, veraenderung]) {
      einreichenRoutes(web, haus, art)
      bogenRoutes(web, haus, art)
      nachweisRoutes(web, haus, art)
      nachreichRoutes(web, haus, art)
    }
  },
  worker: [
    dokumentErstellen,
    antragZustellen,
    gesamtdokumentErstellen,
    gesamtantragZustellen,
    nachlaufSenden,
    freigabeMelden,
    anforderungMelden,
    entwuerfeAufraeumen,
    bogenFristen,
    bogenErinnern,
  ],
  verlauf,
  anhang,
} satisfies Modul
