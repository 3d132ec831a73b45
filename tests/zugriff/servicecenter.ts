import { neueId } from '../../src/platform/ids.ts'
import type { TestDatenbank } from '../../src/platform/testing/index.ts'
import type { Zeile } from './routen.ts'

interface Von {
  readonly person: string
  readonly dienststelle: string
  readonly serviceCenter: string
  readonly faden: string
  readonly gespraech: string
}

/** Musterstadt has its messages answered: A's conversation is at the Service Center, in the hands of Uta Schulz. @returns id of the order */
export async function servicecenterAuftrag(db: TestDatenbank, von: Von): Promise<string> {
  const id = neueId()
  await db.sql(
    `insert into organisation.einkauf (id, dienststelle_id, service_center_id, leistung, ab, erfasst, von_name)
     values ($1, $2, $3, 'unterstuetzungsleistungen', '2025-01-01', now(), 'Probe')`,
    [neueId(), von.dienststelle, von.serviceCenter],
  )
  await db.sql(
    `insert into servicecenter.auftrag (id, faden_id, person_id, dienststelle_id, service_center_id, referenz, anliegen, eingegangen,
       neueste, bearbeiter_id, bearbeiter_name, genommen)
     select $1, $2, $3, $4, $5, $6, 'sonstiges', now(), now(), id, name, now() from organisation.personal where sub = 'u.schulz'`,
    [id, von.faden, von.person, von.dienststelle, von.serviceCenter, von.gespraech],
  )
  return id
}

const basis = '/arbeitsplatz/service-center'
const recht: Zeile = { zugang: 'servicecenter.bearbeiten' }
const auftrag = (tat = ''): Zeile => ({ ...recht, pfad: (ids) => `${basis}/auftraege/${ids.scAuftrag}${tat}` })

/** The routes of the desk of a Service Center. What it may see of A is proved beside the module. */
export const servicecenterwege: Readonly<Record<string, Zeile>> = {
  [`GET ${basis}`]: recht,
  [`POST ${basis}/naechste`]: recht,
  [`GET ${basis}/auftraege/:id`]: auftrag(),
  [`POST ${basis}/auftraege/:id`]: auftrag(),
  ...Object.fromEntries(
    ['nehmen', 'zurueckgeben', 'kollegin', 'jobcenter', 'abschliessen'].map((tat) => [
      `POST ${basis}/auftraege/:id/${tat}`,
      auftrag(`/${tat}`),
    ]),
  ),
  ...Object.fromEntries(
    ['kollegin', 'jobcenter', 'abschliessen'].map((tat) => [`GET ${basis}/auftraege/:id/${tat}`, auftrag(`/${tat}`)]),
  ),
}
