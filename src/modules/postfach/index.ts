import type { Modul } from '../../platform/modul.ts'
import { anhang } from './anhang/anhang.ts'
import { anlagenRouten } from './desk/anlagen/routes.ts'
import { adressenRouten } from './desk/adressen/routes.tsx'
import { gespraechRouten as deskGespraech } from './desk/gespraech/routes.tsx'
import { nachweisRouten } from './desk/nachweis/routes.tsx'
import { neuRouten } from './desk/neu/routes.tsx'
import { offeneRouten } from './desk/offene/routes.tsx'
import { schliessenRouten } from './desk/schliessen/routes.tsx'
import { schwaerzenRouten } from './desk/schwaerzen/routes.tsx'
import { beendenRouten } from './beenden/routes.tsx'
import { dateienRouten } from './entwurf/dateien-routes.tsx'
import { entwuerfeAufraeumen } from './entwurf/loeschen.ts'
import { entwurfLoeschenRouten } from './entwurf/loeschen-routes.ts'
import { pruefenRouten } from './entwurf/pruefen-routes.tsx'
import { textRouten } from './entwurf/text-routes.tsx'
import { gesendetRouten } from './gesendet/routes.tsx'
import { gespraechRouten } from './gespraech/routes.tsx'
import { hinweisSenden } from './hinweis/arbeiter.ts'
import { benachrichtigungRouten } from './hinweis/routes.tsx'
import { listenRouten } from './liste/routes.tsx'
import { schreibenRouten } from './schreiben/routes.tsx'
import { verlauf } from './verlauf/verlauf.ts'
import { mailAbholen } from './mail-eingang/abholen.ts'
import { mailsAufraeumen } from './mail-korb/aufraeumen.ts'
import { mailkorbRouten } from './mail-korb/routes.tsx'
import { beginnRouten } from './outlook/beginnen/routes.tsx'
import { mailZurueck } from './outlook/zurueck.ts'
import { probeSenden } from './probe/arbeiter.ts'
import { nachrichtAblegen, nachrichtInEakte, nachrichtZustellen } from './zustellen/arbeiter.ts'

export { idIn, type Mit } from './anfrage.ts'
export { anliegenname } from './anliegen/namen.ts'
export { personalienImGespraech } from './desk/gespraech/person.ts'
export { alsNachrichten } from './desk/gespraech/nachrichten.tsx'
export { schliesse } from './faden/schliessen.ts'
export { ABGEGEBEN, gibInEakte } from './faden/abgeben.ts'
export { aufnehmen } from './faden/aufnehmen.ts'
export { type Faden, fadenLesen } from './faden/lesen.ts'
export { wartetAuf } from './faden/wartet.ts'
export type { Nachschlag } from './mail-eingang/nachschlag.ts'
export { urteile } from './mail-eingang/urteil.ts'
export { TEXT_HOECHSTENS, textform } from './schreiben/form.ts'
export { probeNachricht } from './probe/senden.ts'
export { type Probestand, probestand } from './probe/stand.ts'
export { nachrichtenweg } from './wege/nachrichtenweg.ts'
export { Unzustellbar } from './hinweis/unzustellbar.tsx'
export { unzustellbarSeit } from './hinweis/wahl.ts'
export { ungelesene } from './liste/ungelesen.ts'
export { antworteVonStelle, beginneVonStelle } from './nachricht/antworten.ts'
export { demogespraeche } from './vorfuehrung/inhalt.ts'
export { ladeDemo } from './vorfuehrung/laden.ts'
export { kanalMit } from './kanal/wahl.ts'
export { sendeVonKunde } from './nachricht/senden.ts'
export { type GewesenerWeg, gewesene } from './wege/query.ts'

/** Messages between customers and Dienststellen. */
export const postfach = {
  name: 'postfach',
  routes(web, haus) {
    for (const routen of [
      listenRouten,
      schreibenRouten,
      textRouten,
      dateienRouten,
      pruefenRouten,
      entwurfLoeschenRouten,
      gesendetRouten,
      gespraechRouten,
      beendenRouten,
      benachrichtigungRouten,
      mailkorbRouten,
      beginnRouten,
      offeneRouten,
      deskGespraech,
      adressenRouten,
      anlagenRouten,
      schliessenRouten,
      schwaerzenRouten,
      neuRouten,
      nachweisRouten,
    ])
      routen(web, haus)
  },
  worker: [
    nachrichtZustellen,
    nachrichtAblegen,
    nachrichtInEakte,
    hinweisSenden,
    entwuerfeAufraeumen,
    mailAbholen,
    mailZurueck,
    probeSenden,
    mailsAufraeumen,
  ],
  verlauf,
  anhang,
} satisfies Modul
