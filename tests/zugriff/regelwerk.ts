import { neueId } from '../../src/platform/ids.ts'
import type { TestDatenbank } from '../../src/platform/testing/index.ts'
import type { Zeile } from './routen.ts'

interface Ids {
  readonly zeile: string
  readonly testfall: string
  readonly fassung: string
}

/** A draft of the office's rulebook with a row, a case and a step, and the version in force. */
export async function regelwerk(db: TestDatenbank, dienststelle: string, kollegin: string): Promise<Ids> {
  const [entwurf, zeile, testfall] = [neueId(), neueId(), neueId()]
  for (const [text, werte] of [
    [
      `insert into fassung.entwurf (id, art, dienststelle_id) values ($1, 'eakte.regelwerk', $2)`,
      [entwurf, dienststelle],
    ],
    [
      `insert into eakte.regelwerk_entwurf (id, dienststelle_id, name) values ($1, $2, 'Probe')`,
      [entwurf, dienststelle],
    ],
    [
      `insert into eakte.regelwerk_zeile (id, dienststelle_id, entwurf_id, nr, stelle, wenn, ziel)
       values ($1, $2, $3, 'R-1', 1, '{"plz": "\\"24103\\""}', 'eingang')`,
      [zeile, dienststelle, entwurf],
    ],
    [
      `insert into eakte.regelwerk_testfall (id, dienststelle_id, entwurf_id, name, eingaben, ziel)
       values ($1, $2, $3, 'Probe', '{"plz": "24103"}', 'eingang')`,
      [testfall, dienststelle, entwurf],
    ],
    [
      `insert into fassung.schritt (id, dienststelle_id, entwurf_id, version, art, am, von_id, von_name)
       values ($1, $2, $3, 1, 'begonnen', now(), $4, 'Probe')`,
      [neueId(), dienststelle, entwurf, kollegin],
    ],
  ] as const)
    await db.sql(text, [...werte])
  const [fassung] = await db.sql(`select id from fassung.fassung where art = 'eakte.regelwerk' and schluessel = $1`, [
    dienststelle,
  ])
  return { zeile, testfall, fassung: String(fassung?.['id']) }
}

const tisch = '/arbeitsplatz/regelwerk'
const NIRGENDS = '01900000-0000-7000-8000-000000000000'
const recht: Zeile = { zugang: 'fassung.eakte.regelwerk' }
const grund = () => ({ grund: 'Zur Probe' })
const mit = (pfad: (ids: Ids) => string): Zeile => ({ ...recht, pfad })
/** Of another office, and so not there; the steps themselves are tried in the module. */
const nirgends = (pfad: string): Zeile => ({ ...recht, nieDa: true, pfad: () => `${tisch}/${pfad}`, felder: grund })

/** Routes of the rulebook desk, in an order in which the draft lasts until it is discarded. */
export const regelwerkwege: Readonly<Record<string, Zeile>> = {
  [`GET ${tisch}`]: recht,
  [`POST ${tisch}/entwurf`]: recht,
  ...Object.fromEntries(
    ['tabelle', 'saetze', 'befunde', 'sonst', 'testfaelle', 'probelauf', 'austausch', 'freigabe', 'versionen'].map(
      (teil) => [`GET ${tisch}/${teil}`, recht],
    ),
  ),
  [`GET ${tisch}/austausch/regelwerk.dmn`]: recht,
  [`POST ${tisch}/austausch`]: recht,
  [`POST ${tisch}/sonst`]: recht,
  [`GET ${tisch}/zeilen/:id`]: mit(({ zeile }) => `${tisch}/zeilen/${zeile}`),
  [`POST ${tisch}/zeilen/:id`]: mit(({ zeile }) => `${tisch}/zeilen/${zeile}`),
  [`POST ${tisch}/zeilen/:id/loeschen`]: nirgends(`zeilen/${NIRGENDS}/loeschen`),
  [`POST ${tisch}/zeilen/:id/verschieben`]: nirgends(`zeilen/${NIRGENDS}/verschieben`),
  [`POST ${tisch}/entwurf/rueckgaengig`]: recht,
  [`GET ${tisch}/testfaelle/:id`]: mit(({ testfall }) => `${tisch}/testfaelle/${testfall}`),
  [`POST ${tisch}/testfaelle/:id`]: mit(({ testfall }) => `${tisch}/testfaelle/${testfall}`),
  [`POST ${tisch}/testfaelle/:id/loeschen`]: nirgends(`testfaelle/${NIRGENDS}/loeschen`),
  [`POST ${tisch}/freigabe/einreichen`]: { ...recht, felder: grund },
  [`POST ${tisch}/freigabe/zurueck`]: { ...recht, felder: grund },
  [`POST ${tisch}/freigabe/freigeben`]: recht,
  [`GET ${tisch}/versionen/:id`]: mit(({ fassung }) => `${tisch}/versionen/${fassung}`),
  [`POST ${tisch}/versionen/:id/uebernehmen`]: nirgends(`versionen/${NIRGENDS}/uebernehmen`),
  [`POST ${tisch}/versionen/:id/zurueckziehen`]: nirgends(`versionen/${NIRGENDS}/zurueckziehen`),
  [`POST ${tisch}/entwurf/verwerfen`]: recht,
}
