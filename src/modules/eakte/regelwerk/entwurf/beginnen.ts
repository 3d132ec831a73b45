import type { Transaction } from '../../../../platform/database/index.ts'
import { fassungMitId, inKraft } from '../../../../platform/fassung/index.ts'
import { neueId } from '../../../../platform/ids.ts'
import type { Entscheidungstabelle } from '../../../../platform/rules/index.ts'
import { regelwerkArt } from '../in-kraft.ts'
import { entwurfVon, type Regel } from './entwurf.ts'
import { type Feder, festhalten } from './schritt.ts'
import { ausTabelle } from './tabelle.ts'
import type { Inhalt, Testfall } from './testfaelle.ts'

const leer: Inhalt = { name: 'Verteilung', trefferregel: 'UNIQUE', eingaben: [], ausgaben: [], zeilen: [] }

/**
 * Begins the office's draft: from the version in force, or from any version of the office (the way back to an older one).
 * @returns false if there is a draft already, or no such version
 */
export async function beginnen(tx: Transaction, feder: Omit<Feder, 'entwurfId'>, fassungId?: string): Promise<boolean> {
  const stelle = feder.wer.dienststelle.id
  if ((await entwurfVon(tx, stelle)) !== undefined) return false
  const basis =
    fassungId === undefined
      ? await inKraft<Inhalt>(tx, regelwerkArt, stelle, feder.jetzt)
      : await fassungMitId<Inhalt>(tx, fassungId)
  if (fassungId !== undefined && (basis?.art !== regelwerkArt || basis.schluessel !== stelle)) return false
  const inhalt = basis?.inhalt ?? leer
  const { name, sonstZiel, sonstNotiz } = ausTabelle(inhalt)
  const id = neueId()
  const zeile = await tx
    .insertInto('eakte.regelwerk_entwurf')
    .values({
      id,
      dienststelle_id: stelle,
      name,
      basis_id: basis?.id ?? null,
      sonst_ziel: sonstZiel,
      sonst_notiz: sonstNotiz,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (zeile === undefined) return false
  await regelnFuellen(tx, { ...feder, entwurfId: id }, inhalt)
  await testfaelleFuellen(tx, { ...feder, entwurfId: id }, inhalt.testfaelle ?? [])
  await festhalten(tx, { ...feder, entwurfId: id }, { art: 'begonnen' })
  return true
}

/** Puts the rows of a table into a draft that has none. One statement, whatever their number. */
export async function regelnFuellen(tx: Transaction, feder: Feder, tabelle: Entscheidungstabelle): Promise<void> {
  const regeln = ausTabelle(tabelle).regeln.map((r) => regelzeile(feder, { ...r, id: neueId() }))
  if (regeln.length > 0) await tx.insertInto('eakte.regelwerk_zeile').values(regeln).execute()
}

/** A row as the database keeps it. */
export const regelzeile = ({ wer, entwurfId }: Feder, { wenn, ...rest }: Regel) => ({
  ...rest,
  wenn: JSON.stringify(wenn),
  dienststelle_id: wer.dienststelle.id,
  entwurf_id: entwurfId,
})

async function testfaelleFuellen(tx: Transaction, feder: Feder, faelle: readonly Testfall[]): Promise<void> {
  const zeilen = faelle.map(({ name, eingaben, ziel }) => ({
    id: neueId(),
    dienststelle_id: feder.wer.dienststelle.id,
    entwurf_id: feder.entwurfId,
    name,
    eingaben: JSON.stringify(eingaben),
    ziel,
  }))
  if (zeilen.length > 0) await tx.insertInto('eakte.regelwerk_testfall').values(zeilen).execute()
}
