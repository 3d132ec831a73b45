import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { uebergeben } from '../../../platform/uebergabe/index.ts'
import { type Ausgang, ausfuehren, type Bezug } from '../auftrag/ausfuehren.ts'
import { schreibe, sperre } from '../auftrag/ereignis.ts'
import type { Wer } from '../auftrag/wechsel.ts'

/** Where to and why. */
export interface Ziel {
  readonly nach: string
  readonly grund: string
}

/** Kinds of orders about which an office can find that another one is in charge. */
export const abzugeben: ReadonlySet<string> = new Set(['zustaendigkeit-klaeren', 'antrag.tda'])

/**
 * Passes what an order is about on to the Dienststelle in charge; day and moment of the first receipt stay (§ 16 (2) SGB I).
 * Completes the order and the free ones beside it; the hand-over goes on in the background. An order of another kind cannot be
 * passed on: what a customer wrote to an office stays there.
 */
export async function abgeben(tx: Transaction, bezug: Bezug, ziel: Ziel, wer: Wer, jetzt: Instant): Promise<Ausgang> {
  const gemeint = await tx
    .selectFrom('eakte.auftrag')
    .select('art')
    .where('nummer', '=', bezug.nummer)
    .executeTakeFirst()
  if (gemeint === undefined || !abzugeben.has(gemeint.art)) return { art: 'nicht-da' }
  const ausgang = await ausfuehren(tx, bezug, { art: 'erledigen' }, wer, jetzt)
  if (ausgang.art !== 'getan') return ausgang
  const auftrag = await tx
    .selectFrom('eakte.auftrag')
    .innerJoin('eakte.akte', 'eakte.akte.id', 'eakte.auftrag.akte_id')
    .select(['eakte.auftrag.id', 'eakte.auftrag.dienststelle_id', 'eingang_id', 'person_id'])
    .where('nummer', '=', bezug.nummer)
    .executeTakeFirstOrThrow()
  const id = neueId()
  const neu = await tx
    .insertInto('eakte.abgabe')
    .values({
      id,
      dienststelle_id: auftrag.dienststelle_id,
      eingang_id: auftrag.eingang_id,
      auftrag_id: auftrag.id,
      nach_dienststelle_id: ziel.nach,
      grund: ziel.grund,
      am: jetzt,
      von_id: wer.personalId,
      von_name: wer.name,
    })
    .onConflict((oc) => oc.column('eingang_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (neu === undefined) return ausgang
  await uebrigeErledigen(tx, auftrag.eingang_id, ziel.grund, wer, jetzt)
  await uebergeben(tx, { art: 'eakte.abgabe', bezug: id, dienststelle: auftrag.dienststelle_id, faellig: jetzt })
  await protokollieren(tx, {
    aktion: 'eakte.abgegeben',
    objekt: id,
    person: auftrag.person_id,
    dienststelle: auftrag.dienststelle_id,
    grund: ziel.grund,
    rechtsgrundlage: '§ 16 Abs. 2 SGB I',
    angaben: { nach: ziel.nach },
  })
  return ausgang
}

/** The orders beside it, as far as they are free or one's own; what a colleague holds stays with them. */
async function uebrigeErledigen(
  tx: Transaction,
  eingangId: string,
  grund: string,
  wer: Wer,
  jetzt: Instant,
): Promise<void> {
  const offene = await tx
    .selectFrom('eakte.auftrag')
    .select('nummer')
    .where('eingang_id', '=', eingangId)
    .where('stand', '<>', 'erledigt')
    .where((eb) => eb.or([eb('bearbeiter_id', 'is', null), eb('bearbeiter_id', '=', wer.personalId)]))
    .orderBy('nummer')
    .execute()
  for (const { nummer } of offene) {
    const auftrag = await sperre(tx, nummer)
    // Taken or done by a colleague while we waited for the lock: it is theirs.
    const halter = auftrag?.lage.bearbeiter ?? null
    if (auftrag === undefined || auftrag.lage.stand === 'erledigt') continue
    if (halter !== null && halter.id !== wer.personalId) continue
    const bearbeiter = { id: wer.personalId, name: wer.name }
    const lage = {
      ...auftrag.lage,
      stand: 'erledigt',
      bearbeiter,
      genommen: auftrag.lage.genommen ?? jetzt,
      erledigt: jetzt,
    } as const
    await schreibe(tx, auftrag, { lage, art: 'erledigt', grund, wer }, jetzt)
  }
}
