import type { Transaction } from '../../../platform/database/index.ts'
import { type Datei, dateienMitId } from '../../../platform/eingang/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { einstellungenVon } from '../../konfiguration/index.ts'
import { type Dienststelle, dienststelle } from '../../organisation/index.ts'
import { antwortentwurf, type Entwurf } from '../entwurf/entwurf.ts'
import { fadenMit } from '../faden/kopf.ts'
import { type Faden, fadenLesen } from '../faden/lesen.ts'
import { istOffen } from '../nachricht/offen.ts'

/** A conversation with what its page shows around it. */
export interface Fadenlage {
  /** Without what the customer put away. */
  readonly faden: Faden
  readonly stelle: Dienststelle
  readonly dateien: readonly Datei[]
  readonly entwurf: Entwurf | undefined
  /** The office takes messages today (PF-15). */
  readonly offen: boolean
  /** Working days within which an answer usually comes; null promises nothing. */
  readonly antwortWerktage: number | null
}

/** A conversation for its customer's page. @throws NotFound if it is not theirs, or all of it was deleted */
export async function fadenlage(tx: Transaction, haus: Haus, referenz: string): Promise<Fadenlage> {
  const { id } = await fadenMit(tx, referenz)
  const faden = await fadenLesen(tx, haus, id)
  const nachrichten = faden.nachrichten.filter(({ geloescht }) => geloescht === null)
  const stelle = await dienststelle(tx, faden.dienststelleId)
  if (nachrichten.length === 0 || stelle === undefined) throw new NotFound()
  const ids = nachrichten.flatMap(({ dateien }) => dateien)
  return {
    faden: { ...faden, nachrichten },
    stelle,
    dateien: await dateienMitId(tx, haus, ids),
    entwurf: await antwortentwurf(tx, haus, id),
    antwortWerktage: (await einstellungenVon(tx, stelle.id, haus.uhr.jetzt())).einstellungen.antwortWerktage,
    offen: await istOffen(tx, stelle.id, haus.uhr.jetzt()),
  }
}
