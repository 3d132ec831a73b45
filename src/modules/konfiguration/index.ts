import type { Modul } from '../../platform/modul.ts'
import { erinnerungSenden } from './erinnerung/senden.ts'
import { fristErinnern } from './frist/erinnern.ts'

export { istAnliegen } from './anliegen/katalog.ts'
export { type Anliegen, katalog } from './anliegen/katalog.ts'
export { istZentral } from './anliegen/zentral.ts'
export { betriebsartSetzen } from './betriebsart/command.ts'
export { type Betriebsart, betriebsart, betriebsarten, type Betriebsartzeile } from './betriebsart/query.ts'
export { konfigurationsart, bearbeitungsdauer, einstellungenVon } from './einstellungen/nachschlagen.ts'
export {
  type Anliegeneinstellung,
  bearbeitungsstufen,
  type Bearbeitungsstufe,
  type Einstellungen,
  einstellungsschema,
  type Weg,
} from './einstellungen/schema.ts'
export { type Anlass, erinnern } from './erinnerung/anlegen.ts'
export { type Erinnerung, erinnerungen } from './erinnerung/query.ts'
export { umEinstellungenBitten } from './frist/bitten.ts'
export { fristSetzen } from './frist/command.ts'
export { type Frist, fristen, type Fristfunktion, fristfunktionen } from './frist/query.ts'
export type { Befund } from './plausibilitaet/befund.ts'
export { pruefeEinstellungen } from './plausibilitaet/pruefen.ts'
export { umfeldVon } from './plausibilitaet/umfeld.ts'
export { leitetWeiter, vorgabe } from './einstellungen/vorgabe.ts'
export { ladeDemo } from './einrichten/demo.ts'
export { abstimmen, wegEinrichten, wegFreigeben } from './service-center/command.ts'
export { serviceCenterWeg, type ServiceCenterWeg, wartenAufFreigabe } from './service-center/query.ts'
export type { Tor } from './service-center/tore.ts'
export { type AngebotenesAnliegen, anliegenangebot, angebotAus } from './wege/angebot.ts'
export { wegFuer, wegMit } from './wege/weg-fuer.ts'

export const konfiguration = { name: 'konfiguration', worker: [fristErinnern, erinnerungSenden] } satisfies Modul
