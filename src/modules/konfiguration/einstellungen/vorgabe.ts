import { anliegenschluessel, type Anliegenschluessel } from '../anliegen/katalog.ts'
import type { Anliegeneinstellung, Einstellungen } from './schema.ts'

const weiterleitend: ReadonlySet<Anliegenschluessel> = new Set(['veraenderung-mitteilen', 'weiterbewilligung'])

/** True for the two Anliegen that lead to a form instead of a message (PF-03). */
export const leitetWeiter = (schluessel: Anliegenschluessel): boolean => weiterleitend.has(schluessel)

const jedes = (schluessel: Anliegenschluessel): Anliegeneinstellung =>
  leitetWeiter(schluessel) ? { angeboten: true } : { angeboten: true, weg: { kanal: 'eakte' } }

/** What is in force without settings of one's own (KT-06): every Anliegen on, way E-AKTE, no texts. */
export const vorgabe: Einstellungen = {
  anliegen: Object.fromEntries(anliegenschluessel.map((key) => [key, jedes(key)])) as Einstellungen['anliegen'],
  bearbeitungsdauer: {},
  antwortWerktage: null,
  verantwortlich: null,
  zweitePerson: true,
}
