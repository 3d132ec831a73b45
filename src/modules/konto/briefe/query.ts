import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Personal } from '../../organisation/index.ts'
import type { Codeart } from '../code/ausstellen.ts'
import { briefinhalt } from '../druck/beauftragen.ts'
import type { Briefstand } from '../druck/stand.ts'

/** A letter of the Dienststelle in its list. */
interface Briefeintrag {
  readonly id: string
  readonly art: Codeart
  readonly stand: Briefstand
  readonly personId: string
  readonly name: string
  readonly beauftragt: Instant
  readonly zurueck: Instant | null
  readonly grund: string | null
  readonly erledigt: Instant | null
}

const SEITE = 50

export interface Briefliste {
  readonly zeilen: readonly Briefeintrag[]
  readonly weiter: string | undefined
}

/** Letters of the Dienststelle, newest first; `offen`: only those that came back and nobody settled. */
export async function briefliste(
  haus: Haus,
  tx: Transaction,
  wer: Personal,
  { offen, vor }: { offen: boolean; vor: string | undefined },
): Promise<Briefliste> {
  let frage = tx
    .selectFrom('konto.brief')
    .select(['id', 'art', 'stand', 'person_id', 'inhalt', 'beauftragt', 'zurueck', 'grund', 'erledigt'])
    .where('dienststelle_id', '=', wer.dienststelle.id)
  if (offen) frage = frage.where('stand', '=', 'unzustellbar').where('erledigt', 'is', null)
  if (vor !== undefined) frage = frage.where('id', '<', vor)
  const rows = await frage
    .orderBy('id', 'desc')
    .limit(SEITE + 1)
    .execute()
  const zeilen: Briefeintrag[] = []
  for (const { art, stand, person_id: personId, inhalt, ...zeile } of rows.slice(0, SEITE)) {
    const name = inhalt === null ? '' : (await briefinhalt(haus, tx, zeile.id, inhalt)).name
    zeilen.push({ ...zeile, art: art as Codeart, stand: stand as Briefstand, personId, name })
  }
  if (zeilen.length > 0)
    await protokollieren(tx, {
      aktion: 'konto.briefliste-gelesen',
      dienststelle: wer.dienststelle.id,
      angaben: { personen: [...new Set(zeilen.map(({ personId }) => personId))] },
    })
  return { zeilen, weiter: rows.length > SEITE ? zeilen.at(-1)?.id : undefined }
}

/** Someone has seen to a letter that came back: the address is right by now, or the person was reached another way. */
export async function rueckbriefErledigen(haus: Haus, tx: Transaction, wer: Personal, id: string): Promise<boolean> {
  const zeile = await tx
    .updateTable('konto.brief')
    .set({ erledigt: haus.uhr.jetzt(), erledigt_von: wer.personalId })
    .where('id', '=', id)
    .where('stand', '=', 'unzustellbar')
    .where('erledigt', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  if (zeile === undefined) return false
  await protokollieren(tx, {
    aktion: 'konto.rueckbrief-erledigt',
    objekt: id,
    person: zeile.person_id,
    dienststelle: wer.dienststelle.id,
  })
  return true
}
