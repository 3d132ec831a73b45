import { sql } from 'kysely'
import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { lesenUndPruefen } from '../dokument/pruefen.ts'
import { befundMelden } from './melden.ts'

const TAKT = 60
const TAG = 24 * 3600
/** Of one run: with the takt 2.8 million documents a day. */
const DOKUMENTE = 2_000
const NACHSEHEN = 20
const VORN = '00000000-0000-0000-0000-000000000000'

/**
 * The round through all filed documents, once a day at the most (EA-01): is the sum of each still that of its stored object, whose
 * bytes the round of the store compares? Open findings are read again whole: what a restore brought back is no finding any more.
 */
export const aktenRundgang: Arbeiter = {
  art: 'eakte.rundgang',
  takt: TAKT,
  async bearbeite(haus) {
    const jetzt = haus.uhr.jetzt()
    const zuEnde = await alsSystem(haus.db, 'uebergabe', async (tx) => {
      await nachsehen(haus, tx, jetzt)
      return weiter(haus, tx, jetzt)
    })
    return zuEnde ? { stand: 'spaeter', faellig: plusSekunden(jetzt, TAG), grund: '' } : { stand: 'zugestellt' }
  },
}

interface Dokument {
  readonly id: string
  readonly dienststelle_id: string
  readonly falsch: boolean
}

/** The next documents in the order of their ids. @returns true at the end of the round */
async function weiter(haus: Haus, tx: Transaction, jetzt: Instant): Promise<boolean> {
  const stand = await tx.selectFrom('eakte.rundgang').select('nach').executeTakeFirst()
  const { rows } = await sql<Dokument>`select d.id, d.dienststelle_id, d.sha256 is distinct from o.sha256 as falsch
    from (select * from eakte.dokument where id > ${stand?.nach ?? VORN} order by id limit ${DOKUMENTE}) d
    left join lateral dateien.objekt_mit_id(d.objekt_id) o on true order by d.id`.execute(tx)
  for (const dokument of rows.filter(({ falsch }) => falsch)) {
    haus.log.error({ dokument: dokument.id }, 'Ein abgelegtes Dokument wurde verändert')
    await befundMelden(tx, dokument, jetzt)
  }
  const zuEnde = rows.length < DOKUMENTE
  const neu = { nach: zuEnde ? VORN : (rows.at(-1)?.id ?? VORN), ...(zuEnde && { beendet: jetzt }) }
  await tx
    .insertInto('eakte.rundgang')
    .values(neu)
    .onConflict((oc) => oc.column('eine').doUpdateSet(neu))
    .execute()
  return zuEnde
}

/** Reads documents with an open finding once more. */
async function nachsehen(haus: Haus, tx: Transaction, jetzt: Instant): Promise<void> {
  const offene = await tx
    .selectFrom('eakte.befund as b')
    .innerJoin('eakte.dokument as d', 'd.id', 'b.dokument_id')
    .select(['d.id', 'd.objekt_id', 'd.dienststelle_id', 'd.sha256'])
    .where('b.behoben', 'is', null)
    .orderBy('b.gefunden')
    .limit(NACHSEHEN)
    .execute()
  for (const dokument of offene) {
    const { art } = await lesenUndPruefen(haus, tx, dokument)
    if (art === 'unveraendert')
      await tx.updateTable('eakte.befund').set({ behoben: jetzt }).where('dokument_id', '=', dokument.id).execute()
  }
}
