import { anhang } from './anhang/anhang.ts'
import type { Modul } from '../../platform/modul.ts'
import { abmeldenRouten } from './abmelden/routes.tsx'
import { anlegenRouten } from './anlegen/routes.tsx'
import { anmeldenRouten } from './anmelden/routes.tsx'
import { bundidRouten } from './bundid/routes.tsx'
import { begleitenRouten } from './begleiten/routes.tsx'
import { bestaetigenRouten } from './bestaetigen/routes.tsx'
import { briefeRouten } from './briefe/routes.tsx'
import { abgelaufeneVergessen } from './code/aufraeumen.ts'
import { druckantwortenLesen } from './druck/antworten.ts'
import { briefDrucken } from './druck/worker.ts'
import { freischaltcodeRouten } from './freischaltcode/routes.tsx'
import { freischaltungAbwarten } from './freischaltcode/worker.ts'
import { anmeldewegeRouten } from './anmeldewege/routes.tsx'
import { appRouten } from './app/routes.tsx'
import { emailAendernRouten } from './email-aendern/routes.tsx'
import { ersatzcodesRouten } from './ersatzcodes/routes.tsx'
import { kontoRouten } from './konto-ansehen/routes.tsx'
import { kontoLoeschenRouten } from './konto-loeschen/routes.tsx'
import { arbeiter } from './mail/arbeiter.ts'
import { ohneKontoRouten } from './ohne-konto/routes.tsx'
import { nichtIchRouten } from './nicht-ich/routes.tsx'
import { anmeldedienstRouten } from './oidc/routes.tsx'
import { passkeyRouten } from './passkey/routes.tsx'
import { passwortAendernRouten } from './passwort-aendern/routes.tsx'
import { passwortNeuRouten } from './passwort-neu/routes.tsx'
import { passwortVergessenRouten } from './passwort-vergessen/routes.tsx'
import { pinBriefRouten } from './pin-brief/routes.tsx'
import { registrierenRouten } from './registrieren/routes.tsx'
import { sitzungenRouten } from './sitzungen/routes.tsx'
import { sperreRouten } from './sperre/routes.tsx'
import { stufeRouten } from './stufe/routes.tsx'
import { wiederherstellungRouten } from './wiederherstellung/routes.tsx'
import { wiederherstellungsbrief } from './wiederherstellung/worker.ts'
import { verbundArbeiter } from './verbund/arbeiter.ts'
import { neuRouten } from './verbund/neu-routes.tsx'
import { oidcRouten } from './verbund/oidc/routes.ts'
import { verbundRouten } from './verbund/routes.tsx'
import { verlauf } from './verlauf/verlauf.ts'
import { zweiterFaktorRouten } from './zweiter-faktor/routes.tsx'

export { kontoadresse } from './adresse.ts'
export { automatischAnlegen } from './anlegen/automatisch.ts'
export { zugangsdatenErneuern, zugangZuschicken } from './anlegen/command.ts'
export { type Begleitung, begleitung } from './begleiten/query.ts'
export { kontoInBenutzung } from './in-benutzung/query.ts'
export { herkunftVon } from './herkunft/herkunft.ts'
export { type Kunde, kundeVon, kundeWennAngemeldet } from './kunde/query.ts'

export { demokonto, demokontoDa } from './vorfuehrung/demokonto.ts'
export { briefhinweis } from './pin-brief/query.ts'
export { pfade as kontopfade } from './pfade.ts'

export const konto = {
  name: 'konto',
  routes(web, haus) {
    for (const routen of [
      registrierenRouten,
      bestaetigenRouten,
      anmeldenRouten,
      abmeldenRouten,
      passwortVergessenRouten,
      passwortNeuRouten,
      kontoRouten,
      sitzungenRouten,
      stufeRouten,
      pinBriefRouten,
      freischaltcodeRouten,
      wiederherstellungRouten,
      verbundRouten,
      neuRouten,
      bundidRouten,
      oidcRouten,
      begleitenRouten,
      sperreRouten,
      anlegenRouten,
      ohneKontoRouten,
      briefeRouten,
      zweiterFaktorRouten,
      passkeyRouten,
      anmeldewegeRouten,
      appRouten,
      ersatzcodesRouten,
      passwortAendernRouten,
      emailAendernRouten,
      kontoLoeschenRouten,
      nichtIchRouten,
      anmeldedienstRouten,
    ])
      routen(web, haus)
  },
  worker: [
    ...arbeiter,
    briefDrucken,
    druckantwortenLesen,
    abgelaufeneVergessen,
    freischaltungAbwarten,
    wiederherstellungsbrief,
    ...verbundArbeiter,
  ],
  verlauf,
  anhang,
} satisfies Modul
