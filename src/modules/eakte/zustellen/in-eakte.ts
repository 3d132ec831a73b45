import { sql } from 'kysely'
import type { Instant, Land } from '../../../platform/clock/index.ts'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Ergebnis } from '../../../platform/uebergabe/index.ts'
import type { Paket } from '../paket.ts'
import { datenOrt } from '../ort.ts'
import { akteFuer, suchworteMerken } from './akte.ts'
import { auftraegeAnlegen } from './auftraege.ts'
import { auftraegeErledigen } from './erledigen.ts'

/**
 * Files a package in the office's E-AKTE: record, documents, work orders and proof in one transaction (EA-01, EA-02).
 * Filing it again, also at the same time or after a crash, changes nothing: the package's id is the key.
 */
export async function inEakte(haus: Haus, paket: Paket, stelle: { readonly land: Land }): Promise<Ergebnis> {
  await alsSystem(haus.db, 'uebergabe', async (tx) => {
    const jetzt = haus.uhr.jetzt()
    const akteId = await akteFuer(tx, paket, jetzt)
    if (!(await eingangAnlegen(haus, tx, paket, akteId, jetzt)))
      return nachtragen(tx, paket, akteId, stelle.land, jetzt)
    await suchworteMerken(tx, paket, akteId)
    await dokumenteAblegen(tx, paket, akteId, jetzt)
    await auftraegeErledigen(tx, paket, akteId, jetzt)
    await auftraegeAnlegen(tx, paket, { akteId, land: stelle.land }, jetzt)
  })
  return { stand: 'zugestellt' }
}

/** A package that was only filed so far, and now is somebody's work: its orders are made, once. */
async function nachtragen(tx: Transaction, paket: Paket, akteId: string, land: Land, jetzt: Instant): Promise<void> {
  if (paket.ohneAuftrag !== false) return
  await sql`select pg_advisory_xact_lock(hashtextextended(${paket.id}, 0))`.execute(tx)
  const da = await tx
    .selectFrom('eakte.auftrag')
    .select('id')
    .where('eingang_id', '=', paket.id)
    .limit(1)
    .executeTakeFirst()
  if (da === undefined) await auftraegeAnlegen(tx, paket, { akteId, land }, jetzt)
}

/** False if the package was filed before. */
async function eingangAnlegen(
  haus: Haus,
  tx: Transaction,
  paket: Paket,
  akteId: string,
  jetzt: Instant,
): Promise<boolean> {
  const daten = await haus.krypto.verschluesseln(
    tx,
    { besitzer: paket.personId, bestand: 'akte' },
    datenOrt(paket.id),
    JSON.stringify(paket.daten),
  )
  const zeile = await tx
    .insertInto('eakte.eingang')
    .values({
      id: paket.id,
      dienststelle_id: paket.dienststelleId,
      akte_id: akteId,
      art: paket.art,
      betreff: paket.betreff,
      referenz: paket.referenz,
      eingegangen: paket.eingegangen,
      tag: paket.tag,
      wirkt_ab: paket.wirktAb,
      kanal: paket.eingaben.kanal,
      abgelegt: jetzt,
      daten,
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return zeile !== undefined
}

async function dokumenteAblegen(tx: Transaction, paket: Paket, akteId: string, jetzt: Instant): Promise<void> {
  for (const { objektId, titel, dateiname, art, sha256, groesse } of paket.dokumente) {
    const id = neueId()
    await tx
      .insertInto('eakte.dokument')
      .values({
        id,
        dienststelle_id: paket.dienststelleId,
        akte_id: akteId,
        eingang_id: paket.id,
        objekt_id: objektId,
        titel,
        dateiname,
        art,
        sha256,
        groesse,
        eingegangen: paket.eingegangen,
        abgelegt: jetzt,
      })
      .execute()
    await protokollieren(tx, {
      aktion: 'eakte.abgelegt',
      objekt: id,
      person: paket.personId,
      dienststelle: paket.dienststelleId,
      rechtsgrundlage: '§ 67c SGB X',
      angaben: { eingang: paket.id, objekt: objektId, sha256, groesse },
    })
  }
}
