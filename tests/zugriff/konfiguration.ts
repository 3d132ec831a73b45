import { vorgabe } from '../../src/modules/konfiguration/index.ts'
import { neueId } from '../../src/platform/ids.ts'
import type { TestDatenbank } from '../../src/platform/testing/index.ts'
import type { Zeile } from './routen.ts'

interface Ids {
  readonly einstellungen: string
}

/** A draft of the office's settings, and the version in force. */
export async function konfigurationAnlegen(db: TestDatenbank, dienststelle: string): Promise<Ids> {
  await db.sql(`insert into fassung.entwurf (id, art, dienststelle_id, inhalt) values ($1, 'konfiguration', $2, $3)`, [
    neueId(),
    dienststelle,
    JSON.stringify(vorgabe),
  ])
  const [fassung] = await db.sql(`select id from fassung.fassung where art = 'konfiguration' and schluessel = $1`, [
    dienststelle,
  ])
  return { einstellungen: String(fassung?.['id']) }
}

const tisch = '/arbeitsplatz/konfiguration'
const recht: Zeile = { zugang: 'fassung.konfiguration' }
const grund = () => ({ grund: 'Zur Probe' })
/** Of another office, and so not there; the steps themselves are tried in the module. */
const nirgends = (tat: string): Zeile => ({
  ...recht,
  nieDa: true,
  pfad: () => `${tisch}/versionen/01900000-0000-7000-8000-000000000000/${tat}`,
  felder: grund,
})
const kopien = { ...recht, pfad: () => `${tisch}/anliegen/kopien` }

const zentral: Zeile = { zugang: 'konfiguration.zentral' }
const stelle = (tat: string): Zeile => ({
  ...zentral,
  pfad: (ids) => `${tisch}/dienststellen/${ids.dienststelle}${tat}`,
})

/** Routes of the Konfigurationstool, in an order in which the draft lasts until it is discarded. */
export const konfigurationswege: Readonly<Record<string, Zeile>> = {
  [`GET ${tisch}`]: recht,
  [`POST ${tisch}/entwurf`]: recht,
  ...Object.fromEntries(
    [
      'anliegen',
      'bearbeitungsdauer',
      'allgemein',
      'service-center',
      'vorschau',
      'probelauf',
      'freigabe',
      'versionen',
    ].map((teil) => [`GET ${tisch}/${teil}`, recht]),
  ),
  [`GET ${tisch}/anliegen/:anliegen`]: kopien,
  [`POST ${tisch}/anliegen/:anliegen`]: kopien,
  [`POST ${tisch}/anliegen/:anliegen/probe`]: { ...recht, pfad: () => `${tisch}/anliegen/kopien/probe` },
  [`POST ${tisch}/bearbeitungsdauer`]: recht,
  [`POST ${tisch}/allgemein`]: recht,
  [`POST ${tisch}/service-center`]: recht,
  [`POST ${tisch}/freigabe/einreichen`]: { ...recht, felder: grund },
  [`POST ${tisch}/freigabe/zurueck`]: { ...recht, felder: grund },
  [`POST ${tisch}/freigabe/freigeben`]: recht,
  [`GET ${tisch}/versionen/:id`]: { ...recht, pfad: (ids) => `${tisch}/versionen/${ids.einstellungen}` },
  [`POST ${tisch}/versionen/:id/uebernehmen`]: nirgends('uebernehmen'),
  [`POST ${tisch}/versionen/:id/zurueckziehen`]: nirgends('zurueckziehen'),
  [`POST ${tisch}/entwurf/verwerfen`]: recht,
  [`GET ${tisch}/bezirk`]: { zugang: 'konfiguration.einsehen' },
  // Only a Regionaldirektion reminds; the demo has none.
  [`POST ${tisch}/bezirk/:id/erinnern`]: {
    zugang: 'konfiguration.einsehen',
    nieDa: true,
    pfad: (ids) => `${tisch}/bezirk/${ids.dienststelle}/erinnern`,
    felder: () => ({ funktion: 'postfach' }),
  },
  [`GET ${tisch}/bezirk/:id`]: {
    zugang: 'konfiguration.einsehen',
    pfad: (ids) => `${tisch}/bezirk/${ids.dienststelle}`,
  },
  [`GET ${tisch}/dienststellen`]: zentral,
  [`GET ${tisch}/dienststellen/:id`]: stelle(''),
  ...Object.fromEntries(
    ['betriebsart', 'frist', 'erinnern', 'freigeben', 'einrichten'].map((tat) => [
      `POST ${tisch}/dienststellen/:id/${tat}`,
      stelle(`/${tat}`),
    ]),
  ),
}
