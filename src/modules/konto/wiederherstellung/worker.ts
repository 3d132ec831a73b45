import { sql } from 'kysely'
import { alsSystem, type Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import type { Arbeiter } from '../../../platform/uebergabe/index.ts'
import { suchform } from '../../../platform/zeichen/index.ts'
import { auffangstelle } from '../../organisation/index.ts'
import { identitaetVon, zustaendigeStellen } from '../../step/index.ts'
import { codeAusstellen } from '../code/ausstellen.ts'
import { bestellbar } from '../code/regel.ts'
import { briefBeauftragen } from '../druck/beauftragen.ts'
import { empfaengerDer } from '../druck/empfaenger.ts'
import { emailHash } from '../email.ts'
import { briefe } from '../pin-brief/query.ts'
import { type Verloren, verlorenAus } from './anfordern.ts'

/**
 * Decides on a request for a recovery letter: only when account, family name and birth date belong together, and STEP knows an
 * address; not more often than any other letter. Nobody learns how it ended but by the letter. The request is deleted in any case.
 */
export const wiederherstellungsbrief: Arbeiter = {
  art: 'konto.wiederherstellung',
  async bearbeite(haus, { bezug }) {
    await alsSystem(haus.db, 'uebergabe', async (tx) => {
      const zeile = await tx
        .selectFrom('konto.wiederherstellung')
        .select('inhalt')
        .where('id', '=', bezug)
        .executeTakeFirst()
      if (zeile !== undefined) await entscheiden(haus, tx, await verlorenAus(haus, tx, bezug, zeile.inhalt))
    })
    await alsSystem(haus.db, 'aufbewahrung', async (tx) => {
      await tx.deleteFrom('konto.wiederherstellung').where('id', '=', bezug).execute()
      await haus.krypto.vernichten(tx, bezug)
    })
    return { stand: 'zugestellt' }
  },
}

async function entscheiden(haus: Haus, tx: Transaction, angaben: Verloren): Promise<void> {
  const konto = await tx
    .selectFrom('konto.konto')
    .select(['id', 'person_id'])
    .where('email_hash', '=', emailHash(haus, angaben.kennung))
    .where('stand', '=', 'aktiv')
    .executeTakeFirst()
  if (konto === undefined || !(await stimmt(tx, konto.person_id, angaben))) return
  if (bestellbar(await briefe(tx, konto.id, 'wiederherstellung'), haus.uhr.jetzt()).art !== 'moeglich') return
  const ids = await identitaetVon(tx, konto.person_id)
  const empfaenger = await empfaengerDer(tx, ids)
  if (empfaenger === undefined) return
  const [stelle = (await auffangstelle(tx, haus)).id] = await zustaendigeStellen(tx, ids)
  const ziel = {
    art: 'wiederherstellung',
    personId: empfaenger.personId,
    kontoId: konto.id,
    dienststelleId: stelle,
  } as const
  const { id: codeId } = await codeAusstellen(haus, tx, ziel)
  await briefBeauftragen(haus, tx, { ...ziel, codeId, empfaenger })
  await protokollieren(tx, { aktion: 'konto.wiederherstellung-begonnen', objekt: konto.id, person: konto.person_id })
}

async function stimmt(tx: Transaction, personId: string, { nachname, geburtsdatum }: Verloren): Promise<boolean> {
  const { rows } = await sql<{ stimmt: boolean }>`
    select konto.person_stimmt(${personId}, ${suchform(nachname)}, ${geburtsdatum}::date) as stimmt`.execute(tx)
  return rows[0]?.stimmt === true
}
