import { antrag } from './modules/antrag/index.ts'
import { arbeitsmarktprofil } from './modules/arbeitsmarktprofil/index.ts'
import { arbeitsplatz } from './modules/arbeitsplatz/index.ts'
import { datenschutz } from './modules/datenschutz/index.ts'
import { eakte } from './modules/eakte/index.ts'
import { konfiguration } from './modules/konfiguration/index.ts'
import { konfigurationstool } from './modules/konfigurationstool/index.ts'
import { konto } from './modules/konto/index.ts'
import { organisation } from './modules/organisation/index.ts'
import { postfach } from './modules/postfach/index.ts'
import { portal } from './modules/portal/index.ts'
import { servicecenter } from './modules/servicecenter/index.ts'
import { stepMit } from './modules/step/index.ts'
import { statistik } from './modules/statistik/index.ts'
import { verbis } from './modules/verbis/index.ts'
import { weisung } from './modules/weisung/index.ts'
import { dokumenteRundgang, dokumentVerletzt } from './platform/dateien/index.ts'
import { aufraeumen, objektLoeschen, pruefen, umwandeln } from './platform/eingang/index.ts'
import { sitzungenAufraeumen } from './platform/http/index.ts'
import type { Modul } from './platform/modul.ts'
import { type Arbeiter, jahrespartitionen } from './platform/uebergabe/index.ts'

/** Those whose history a customer sees in the portal. */
const vorDemPortal: readonly Modul[] = [
  weisung,
  organisation,
  stepMit(() => module),
  konto,
  eakte,
  konfiguration,
  postfach,
  antrag,
]

/** The modules in their order: the table of contents, and the rule for imports. */
export const module: readonly Modul[] = [
  ...vorDemPortal,
  arbeitsmarktprofil,
  verbis,
  servicecenter,
  konfigurationstool,
  portal(vorDemPortal),
  arbeitsplatz,
  statistik,
  datenschutz,
]

/** Everything the worker can do: the platform's own upkeep, then the modules. */
export const arbeiter: readonly Arbeiter[] = [
  sitzungenAufraeumen,
  jahrespartitionen,
  dokumenteRundgang,
  dokumentVerletzt,
  pruefen,
  umwandeln,
  objektLoeschen,
  aufraeumen,
  ...module.flatMap((modul) => modul.worker ?? []),
]
