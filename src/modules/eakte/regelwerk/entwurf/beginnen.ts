import type { Transaction } from '../../../../platform/database/index.ts'
import type { Feder } from '../../../../platform/fassung/index.ts'
import { neueId } from '../../../../platform/ids.ts'
import type { Regel } from './entwurf.ts'
import { ausTabelle } from './tabelle.ts'
import type { Inhalt, Testfall } from './testfaelle.ts'

const leer: Inhalt = { name: 'Verteilung', trefferregel: 'UNIQUE', eingaben: [], ausgaben: [], zeilen: [] }

/** Whose draft it is that is filled. */
type Ort = Pick<Feder, 'entwurfId' | 'wer'>

/** Puts a version into a new draft: name and catch-all, rows, cases. Without one the draft is empty. */
export async function fuellen(tx: Transaction, ort: Ort, inhalt: Inhalt = leer): Promise<void> {
  const { name, sonstZiel, sonstNotiz, regeln } = ausTabelle(inhalt)
  const kopf = { name, sonst_ziel: sonstZiel, sonst_notiz: sonstNotiz }
  await tx
    .insertInto('eakte.regelwerk_entwurf')
    .values({ id: ort.entwurfId, dienststelle_id: ort.wer.dienststelle.id, ...kopf })
    .execute()
  await regelnFuellen(tx, ort, regeln)
  await testfaelleFuellen(tx, ort, inhalt.testfaelle ?? [])
}

/** Rows and cases of a draft that is done are not needed any more. */
export async function leeren(tx: Transaction, entwurfId: string): Promise<void> {
  await tx.deleteFrom('eakte.regelwerk_zeile').where('entwurf_id', '=', entwurfId).execute()
  await tx.deleteFrom('eakte.regelwerk_testfall').where('entwurf_id', '=', entwurfId).execute()
}

/** Puts rows into a draft that has none. One statement, whatever their number. */
export async function regelnFuellen(tx: Transaction, ort: Ort, regeln: readonly Omit<Regel, 'id'>[]): Promise<void> {
  const zeilen = regeln.map((r) => regelzeile(ort, { ...r, id: neueId() }))
  if (zeilen.length > 0) await tx.insertInto('eakte.regelwerk_zeile').values(zeilen).execute()
}

/** A row as the database keeps it. */
export const regelzeile = ({ wer, entwurfId }: Ort, { wenn, ...rest }: Regel) => ({
  ...rest,
  wenn: JSON.stringify(wenn),
  dienststelle_id: wer.dienststelle.id,
  entwurf_id: entwurfId,
})

async function testfaelleFuellen(tx: Transaction, ort: Ort, faelle: readonly Testfall[]): Promise<void> {
  const zeilen = faelle.map(({ name, eingaben, ziel }) => ({
    id: neueId(),
    dienststelle_id: ort.wer.dienststelle.id,
    entwurf_id: ort.entwurfId,
    name,
    eingaben: JSON.stringify(eingaben),
    ziel,
  }))
  if (zeilen.length > 0) await tx.insertInto('eakte.regelwerk_testfall').values(zeilen).execute()
}
