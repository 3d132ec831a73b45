import { freigabeRouten, nachpruefen, versionenRouten } from '../../platform/fassung/index.ts'
import type { Modul } from '../../platform/modul.ts'
import { anliegenRouten } from './anliegen/routes.tsx'
import { teileRouten } from './bearbeiten/teile.ts'
import { bezirkRouten } from './bezirk/routes.tsx'
import { konfigurationGegenstand } from './gegenstand.tsx'
import { probelaufRouten } from './probelauf/routes.tsx'
import { probeRouten } from './probe/routes.ts'
import { serviceCenterRouten } from './service-center/routes.tsx'
import { tischRouten } from './tisch/routes.tsx'
import { vorschauRouten } from './vorschau/routes.tsx'
import { zentraleRouten } from './zentrale/routes.tsx'

/** The desk on which an office writes its settings. */
export const konfigurationstool: Modul = {
  name: 'konfigurationstool',
  routes(web, haus) {
    tischRouten(web, haus)
    anliegenRouten(web, haus)
    probeRouten(web, haus)
    teileRouten(web, haus)
    vorschauRouten(web, haus)
    probelaufRouten(web, haus)
    serviceCenterRouten(web, haus)
    zentraleRouten(web, haus)
    bezirkRouten(web, haus)
    freigabeRouten(web, haus, konfigurationGegenstand)
    versionenRouten(web, haus, konfigurationGegenstand)
  },
  worker: [nachpruefen(konfigurationGegenstand)],
}
