import type { Modul } from '../../platform/modul.ts'
import { abmeldenRouten } from './abmelden/routes.tsx'
import { anmeldenRouten } from './anmelden/routes.tsx'
import { bestaetigenRouten } from './bestaetigen/routes.tsx'
import { kontoRouten } from './konto-ansehen/routes.tsx'
import { arbeiter } from './mail/arbeiter.ts'
import { passwortNeuRouten } from './passwort-neu/routes.tsx'
import { passwortVergessenRouten } from './passwort-vergessen/routes.tsx'
import { registrierenRouten } from './registrieren/routes.tsx'
import { sitzungenRouten } from './sitzungen/routes.tsx'
import { stufeRouten } from './stufe/routes.tsx'
import { verlauf } from './verlauf/verlauf.ts'

export { herkunftVon } from './herkunft/herkunft.ts'
export { type Kunde, kundeVon, kundeWennAngemeldet } from './kunde/query.ts'

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
    ])
      routen(web, haus)
  },
  worker: arbeiter,
  verlauf,
} satisfies Modul
