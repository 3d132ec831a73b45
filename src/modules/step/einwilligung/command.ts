import { datumKurz, type Tag } from '../../../platform/clock/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { neueId } from '../../../platform/ids.ts'
import type { Kontext } from '../abschnitt/abschnitt.ts'
import { aenderungSchreiben } from '../aenderung/schreiben.ts'

interface Erklaerung {
  readonly formular: string
  readonly erteilt: boolean
  readonly erklaertAm: Tag
}

/** Records what an adult child declared on the retrieval of their data, with form and day (ST-08). */
export async function einwilligungEintragen(k: Kontext, erklaerung: Erklaerung): Promise<void> {
  const { tx, personId, jetzt } = k
  await tx
    .insertInto('step.einwilligung')
    .values({
      id: neueId(),
      person_id: personId,
      art: 'datenabruf-volljaehriges-kind',
      formular: erklaerung.formular,
      erteilt: erklaerung.erteilt,
      erklaert_am: erklaerung.erklaertAm,
      erfasst: jetzt,
    })
    .execute()
  const wort = erklaerung.erteilt ? 'zugestimmt' : 'nicht zugestimmt'
  await notiere(k, null, `${wort} am ${datumKurz(erklaerung.erklaertAm)}`)
}

/** Takes a consent back from a day on, not before it was given. Doing it twice is refused as not there. @throws NotFound */
export async function einwilligungWiderrufen(k: Kontext, id: string, am: Tag): Promise<void> {
  const { numUpdatedRows } = await k.tx
    .updateTable('step.einwilligung')
    .set((eb) => ({ widerrufen: eb.fn<string>('greatest', [eb.val(am), 'erklaert_am']) }))
    .where('id', '=', id)
    .where('person_id', '=', k.personId)
    .where('erteilt', '=', true)
    .where('widerrufen', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new NotFound()
  await notiere(k, 'zugestimmt', `widerrufen am ${datumKurz(am)}`)
}

const notiere = ({ tx, krypto, personId, jetzt }: Kontext, vorher: string | null, nachher: string) =>
  aenderungSchreiben(
    tx,
    krypto,
    personId,
    { abschnitt: 'einwilligung', herkunft: 'Dienststelle', felder: [{ feld: 'Datenabruf', vorher, nachher }] },
    jetzt,
  )
