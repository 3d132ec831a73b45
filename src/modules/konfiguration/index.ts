import type { Modul } from '../../platform/modul.ts'

export { istAnliegen } from './anliegen/katalog.ts'
export { betriebsart } from './betriebsart/query.ts'
export { konfigurationsart, bearbeitungsdauer, einstellungenVon } from './einstellungen/nachschlagen.ts'
export { vorgabe } from './einstellungen/vorgabe.ts'
export { ladeDemo } from './einrichten/demo.ts'
export { type AngebotenesAnliegen, anliegenangebot } from './wege/angebot.ts'
export { wegFuer } from './wege/weg-fuer.ts'

export const konfiguration = { name: 'konfiguration' } satisfies Modul
