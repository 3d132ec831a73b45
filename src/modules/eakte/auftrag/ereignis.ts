import { sql } from 'kysely'
import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { handeltFuer, type Vertretener } from '../vertretung/query.ts'
import type { Lage, Wer } from './wechsel.ts'

export type EreignisArt = 'angelegt' | 'genommen' | 'zurueckgegeben' | 'weitergeleitet' | 'erledigt' | 'rueckgaengig'

/** An order as it is locked for a change. */
export interface Auftrag {
  readonly id: string
  readonly nummer: number
  readonly dienststelleId: string
  readonly personId: string
  readonly version: number
  readonly lage: Lage
}

/** Locks the order for this transaction; undefined if it is not there or not for the one who asks to work on. */
export async function sperre(tx: Transaction, nummer: number): Promise<Auftrag | undefined> {
  const z = await zeile(tx, nummer).forUpdate('a').executeTakeFirst()
  return z && alsAuftrag(z)
}

/** The order as it is, without a lock: also one that the one who asks may only look at. */
export async function ungesperrt(tx: Transaction, nummer: number): Promise<Auftrag | undefined> {
  const z = await zeile(tx, nummer).executeTakeFirst()
  return z && alsAuftrag(z)
}

const zeile = (tx: Transaction, nummer: number) =>
  tx
    .selectFrom('eakte.auftrag as a')
    .innerJoin('eakte.akte as k', 'k.id', 'a.akte_id')
    .select(['a.id', 'a.nummer', 'a.dienststelle_id', 'a.version', 'a.stand', 'a.postkorb_id', 'a.bearbeiter_id'])
    .select(['a.bearbeiter_name', 'a.genommen', 'a.erledigt', 'k.person_id'])
    .where('a.nummer', '=', nummer)

function alsAuftrag(z: Zeile): Auftrag {
  const bearbeiter = z.bearbeiter_id === null ? null : { id: z.bearbeiter_id, name: z.bearbeiter_name ?? '' }
  const lage = {
    stand: z.stand as Lage['stand'],
    postkorb: z.postkorb_id,
    bearbeiter,
    genommen: z.genommen,
    erledigt: z.erledigt,
  }
  const { id, nummer, version } = z
  return { id, nummer, dienststelleId: z.dienststelle_id, personId: z.person_id, version, lage }
}

type Zeile = NonNullable<Awaited<ReturnType<ReturnType<typeof zeile>['executeTakeFirst']>>>

export interface Ereignis {
  readonly art: EreignisArt
  readonly version: number
  readonly am: Instant
  readonly von: { readonly id: string | null; readonly name: string | null }
  readonly grund: string | null
  readonly vorher: Lage | null
}

/** The newest event of an order. */
export async function letztesEreignis(tx: Transaction, auftragId: string): Promise<Ereignis> {
  const z = await tx
    .selectFrom('eakte.auftrag_ereignis')
    .select(['art', 'version', 'am', 'von_id', 'von_name', 'grund', 'vorher'])
    .where('auftrag_id', '=', auftragId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const vorher = z.vorher === null ? null : alsLage(z.vorher as unknown as GespeicherteLage)
  const von = { id: z.von_id, name: z.von_name }
  return { art: z.art as EreignisArt, version: z.version, am: z.am, von, grund: z.grund, vorher }
}

interface GespeicherteLage extends Omit<Lage, 'genommen' | 'erledigt'> {
  readonly genommen: string | null
  readonly erledigt: string | null
}

const zeit = (text: string | null): Instant | null => (text === null ? null : new Date(text))
const alsLage = (l: GespeicherteLage): Lage => ({ ...l, genommen: zeit(l.genommen), erledigt: zeit(l.erledigt) })

interface Neu {
  readonly lage: Lage
  readonly art: EreignisArt
  readonly grund: string | null
  readonly wer: Wer
  /** On whose behalf; without it whoever the one who acts stands in for in this Postkorb. */
  readonly fuer?: Vertretener | undefined
}

/** Writes the new state of an order with its event and the protocol entry; the three belong together. */
export async function schreibe(tx: Transaction, auftrag: Auftrag, neu: Neu, jetzt: Instant): Promise<void> {
  const version = auftrag.version + 1
  const fuer = neu.fuer ?? (await handeltFuer(tx, auftrag.lage.postkorb))
  await tx
    .updateTable('eakte.auftrag')
    .set({
      stand: neu.lage.stand,
      ...(neu.lage.postkorb === auftrag.lage.postkorb ? {} : { postkorb_id: neu.lage.postkorb, im_korb_seit: jetzt }),
      bearbeiter_id: neu.lage.bearbeiter?.id ?? null,
      bearbeiter_name: neu.lage.bearbeiter?.name ?? null,
      genommen: neu.lage.genommen,
      erledigt: neu.lage.erledigt,
      version,
    })
    .where('id', '=', auftrag.id)
    .execute()
  await sql`insert into eakte.auftrag_ereignis
      (id, dienststelle_id, auftrag_id, version, art, am, von_id, von_name, fuer_id, fuer_name, grund, vorher,
      nachher)
    values (${neueId()}, ${auftrag.dienststelleId}, ${auftrag.id}, ${version}, ${neu.art}, ${jetzt}, ${neu.wer.personalId},
      ${neu.wer.name}, ${fuer?.id ?? null}, ${fuer?.name ?? null}, ${neu.grund}, ${JSON.stringify(auftrag.lage)}, ${JSON.stringify(neu.lage)})`.execute(
    tx,
  )
  await protokollieren(tx, {
    aktion: `eakte.auftrag-${neu.art}`,
    objekt: auftrag.id,
    person: auftrag.personId,
    dienststelle: auftrag.dienststelleId,
    ...(neu.grund === null ? {} : { grund: neu.grund }),
    angaben: { version, postkorb: neu.lage.postkorb, ...(fuer && { fuer: fuer.id }) },
  })
}
