import type { Tag } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Personal } from '../../organisation/index.ts'
import { type Internetperson, internetpersonen } from '../../step/index.ts'
import { recht } from '../policy.ts'

/** The order "Umwandlung" of a person that is due first among the open ones. */
interface Umwandlungsauftrag {
  readonly nummer: number
  readonly faellig: Tag
  readonly bearbeiter: string | null
}

export interface Wartende extends Internetperson {
  readonly auftrag: Umwandlungsauftrag | undefined
}

export interface Listenseite {
  readonly zeilen: readonly Wartende[]
  readonly weiter: string | undefined
  /** Whether the one who asks may see orders; without, nothing is said about them. */
  readonly mitAuftrag: boolean
}

const SEITE = 50
export const ANFANG = '00000000-0000-0000-0000-000000000000'

/** One page of those the own office has to convert (ST-01, ST-02). The look is recorded. @param nach last id of the page before */
export async function wartende(tx: Transaction, wer: Personal, nach: string): Promise<Listenseite> {
  const gelesen = await internetpersonen(tx, wer.dienststelle.id, nach, SEITE + 1)
  const seite = gelesen.slice(0, SEITE)
  const mitAuftrag = wer.rechte.includes(recht.sehen)
  const auftraege = mitAuftrag
    ? await auftraegeZu(
        tx,
        seite.flatMap(({ ids }) => ids),
      )
    : new Map()
  if (seite.length > 0)
    await protokollieren(tx, {
      aktion: 'step.internetpersonen-gelesen',
      dienststelle: wer.dienststelle.id,
      angaben: { personen: seite.map(({ id }) => id) },
    })
  const zeilen = seite.map((person) => ({
    ...person,
    auftrag: person.ids.map((id) => auftraege.get(id)).find((auftrag) => auftrag !== undefined),
  }))
  return { zeilen, weiter: gelesen.length > SEITE ? seite.at(-1)?.id : undefined, mitAuftrag }
}

async function auftraegeZu(tx: Transaction, ids: readonly string[]): Promise<Map<string, Umwandlungsauftrag>> {
  const zeilen = await tx
    .selectFrom('eakte.akte as k')
    .innerJoin('eakte.auftrag as a', 'a.akte_id', 'k.id')
    .select(['k.person_id', 'a.nummer', 'a.faellig', 'a.bearbeiter_name'])
    .where('k.person_id', '=', (eb) => eb.fn.any(eb.val([...ids])))
    .where('a.art', '=', 'umwandlung')
    .where('a.stand', '<>', 'erledigt')
    .orderBy('a.faellig', 'desc')
    .orderBy('a.nummer', 'desc')
    .execute()
  return new Map(
    zeilen.map(({ person_id, nummer, faellig, bearbeiter_name }) => [
      person_id,
      { nummer, faellig, bearbeiter: bearbeiter_name },
    ]),
  )
}
