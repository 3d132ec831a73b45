import type { Instant } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Personalien, personalienVon } from '../../step/index.ts'
import { textOrt } from '../nachricht/ort.ts'
import type { Ablagedokument } from '../ablage/dokumente.ts'

/** A message on its way to its target: everything a way needs, in clear. */
export interface Zustellung {
  readonly id: string
  readonly fadenId: string
  /** Number of the conversation. */
  readonly referenz: string
  readonly personId: string
  readonly dienststelleId: string
  readonly anliegen: string
  readonly richtung: 'ein' | 'aus'
  readonly kanal: 'eakte' | 'outlook' | 'servicecenter'
  /** Why it took another way than its office chose. */
  readonly ersatz: string | null
  readonly text: string
  readonly abgesendet: Instant
  readonly abgelegt: Instant | null
  readonly person: Personalien
  /** Ids of eingang.datei, in order. */
  readonly dateien: readonly string[]
  /** As what it is filed; undefined before it was made. */
  readonly dokumente: readonly Ablagedokument[] | undefined
}

/** One message for the worker. @throws Error if there is none: the hand-over is then tried again */
export const zustellungLaden = (haus: Haus, id: string): Promise<Zustellung> =>
  alsSystem(haus.db, 'uebergabe', async (tx) => {
    const { text, dokumente, ...rest } = await tx
      .selectFrom('postfach.nachricht as n')
      .innerJoin('postfach.faden as f', 'f.id', 'n.faden_id')
      .select(['n.id', 'n.faden_id as fadenId', 'f.referenz', 'f.anliegen', 'n.person_id as personId', 'n.text'])
      .select(['n.dienststelle_id as dienststelleId', 'n.abgesendet', 'n.abgelegt', 'n.dokumente', 'n.ersatz'])
      .select((eb) => [
        eb.ref('n.richtung').$castTo<'ein' | 'aus'>().as('richtung'),
        eb.ref('n.kanal').$castTo<Zustellung['kanal']>().as('kanal'),
      ])
      .where('n.id', '=', id)
      .executeTakeFirstOrThrow()
    const anhaenge = await tx
      .selectFrom('postfach.anhang')
      .select('datei_id')
      .where('nachricht_id', '=', id)
      .orderBy('stelle')
      .execute()
    return {
      ...rest,
      text: text === null ? '' : (await haus.krypto.entschluesseln(tx, textOrt(id), text)).toString(),
      person: await personalienVon(tx, rest.personId),
      dateien: anhaenge.map(({ datei_id }) => datei_id),
      dokumente: (dokumente ?? undefined) as readonly Ablagedokument[] | undefined,
    }
  })
