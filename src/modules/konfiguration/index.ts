import type { Modul } from '../../platform/modul.ts'

export { istAnliegen } from './anliegen/katalog.ts'
export { type Anliegen, type Anliegenschluessel, anliegenschluessel, katalog } from './anliegen/katalog.ts'
export { type Betriebsart, betriebsart } from './betriebsart/query.ts'
export { konfigurationsart, bearbeitungsdauer, einstellungenVon } from './einstellungen/nachschlagen.ts'
export {
  type Anliegeneinstellung,
  bearbeitungsstufen,
  type Bearbeitungsstufe,
  type Einstellungen,
  einstellungsschema,
  type Weg,
} from './einstellungen/schema.ts'
export type { Befund } from './plausibilitaet/befund.ts'
export { pruefeEinstellungen } from './plausibilitaet/pruefen.ts'
export { umfeldVon } from './plausibilitaet/umfeld.ts'
export { leitetWeiter, vorgabe } from './einstellungen/vorgabe.ts'
export { ladeDemo } from './einrichten/demo.ts'
export { type AngebotenesAnliegen, anliegenangebot, angebotAus } from './wege/angebot.ts'
export { wegFuer } from './wege/weg-fuer.ts'

export const konfiguration = { name: 'konfiguration' } satisfies Modul
