import { type Instant, plusSekunden } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { type Bogeninhalt, leererInhalt } from '../../strecke/index.ts'
import type { Bogen } from './bogen.ts'
import { bogenort } from './lesen.ts'

/** Seconds a form is kept after the last save. */
export const AUFBEWAHRT = 90 * 24 * 3600

type Anfang = Pick<Bogen, 'art' | 'antragId' | 'personId' | 'kontoId' | 'dienststelleId' | 'fassungId'>

/** Begins a form; one of the same kind that is open already stays the only one. */
export async function bogenBeginnen(
  tx: Transaction,
  krypto: Krypto,
  anfang: Anfang,
  inhalt: Partial<Bogeninhalt>,
  jetzt: Instant,
): Promise<void> {
  const id = neueId()
  await tx
    .insertInto('antrag.bogen')
    .values({
      id,
      art: anfang.art,
      antrag_id: anfang.antragId,
      person_id: anfang.personId,
      konto_id: anfang.kontoId,
      dienststelle_id: anfang.dienststelleId,
      fassung_id: anfang.fassungId,
      inhalt: await verschlossen(tx, krypto, { id, personId: anfang.personId }, { ...leererInhalt, ...inhalt }),
      version: 1,
      begonnen: jetzt,
      gespeichert: jetzt,
      endet: plusSekunden(jetzt, AUFBEWAHRT),
    })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

const verschlossen = (
  tx: Transaction,
  krypto: Krypto,
  { id, personId }: Pick<Bogen, 'id' | 'personId'>,
  { antworten, roh, vorbelegt, besucht, entfernt, umgestellt }: Bogeninhalt,
) => {
  const manchmal = { ...(entfernt && { entfernt }), ...(umgestellt && { umgestellt }) }
  const inhalt: Bogeninhalt = { antworten, roh, vorbelegt, besucht, ...manchmal }
  return krypto.verschluesseln(tx, { besitzer: personId, bestand: 'antrag' }, bogenort(id), JSON.stringify(inhalt))
}

/**
 * Saves what a form holds, and its version of the forms, and lets it live on. The caller has locked it (`sperren`).
 * @returns the form as it is now
 */
export async function bogenSpeichern(tx: Transaction, krypto: Krypto, bogen: Bogen, jetzt: Instant): Promise<Bogen> {
  const neu: Bogen = {
    ...bogen,
    version: bogen.version + 1,
    gespeichert: jetzt,
    endet: plusSekunden(jetzt, AUFBEWAHRT),
  }
  await tx
    .updateTable('antrag.bogen')
    .set({
      fassung_id: neu.fassungId,
      inhalt: await verschlossen(tx, krypto, neu, neu),
      version: neu.version,
      gespeichert: jetzt,
      endet: neu.endet,
      erinnert_am: null,
    })
    .where('id', '=', bogen.id)
    .execute()
  return neu
}

/** Moves a form to another version of the forms that changes nothing for it: it counts as no save, and no window notices. */
export async function stillUmziehen(tx: Transaction, { id, fassungId }: Bogen, nach: string): Promise<void> {
  await tx
    .updateTable('antrag.bogen')
    .set({ fassung_id: nach })
    .where('id', '=', id)
    .where('fassung_id', '=', fassungId)
    .execute()
}

/** Marks a form as sent: from now on it is read only. @returns false if it was sent before */
export async function bogenAbsenden(tx: Transaction, id: string, jetzt: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('antrag.bogen')
    .set({ abgesendet_am: jetzt })
    .where('id', '=', id)
    .where('abgesendet_am', 'is', null)
    .where('geloescht_am', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
