import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Kunde } from '../../konto/index.ts'
import { lesen } from '../../../platform/forms/index.ts'
import { anlagenErlaubt } from '../anlagen/erlaubt.ts'
import { vorhandene } from '../anlagen/vorhandene.ts'
import { mitSchluessel } from '../nachricht/schreiben.ts'
import { type Gesendet, sendeVonKunde } from '../nachricht/senden.ts'
import { textform } from '../schreiben/form.ts'
import { entwurfMit } from './entwurf.ts'
import { entwurfErledigt } from './loeschen.ts'

/**
 * Sends a draft once: its id is the key, so that a second press shows what the first one made.
 * @returns 'unvollstaendig' if there is no text that can be sent
 */
export async function entwurfSenden(
  tx: Transaction,
  haus: Haus,
  kunde: Kunde,
  id: string,
  jetzt: Instant,
): Promise<Gesendet | 'unvollstaendig'> {
  const frueher = await mitSchluessel(tx, id)
  if (frueher !== undefined) return { ...frueher, doppelt: true }
  const entwurf = await entwurfMit(tx, haus, id)
  const gelesen = lesen(textform, entwurf)
  if (!gelesen.ok) return 'unvollstaendig'
  const { fadenId, dienststelleId, anliegen } = entwurf
  const dateien = anlagenErlaubt(haus.config, jetzt) ? await vorhandene(tx, haus, entwurf.dateien) : []
  const gesendet = await sendeVonKunde(
    tx,
    haus,
    {
      ziel: fadenId === null ? { dienststelleId, anliegen, personId: kunde.personId } : { fadenId },
      text: gelesen.wert.text,
      dateien: dateien.filter(({ stand }) => stand !== 'abgelehnt').map((datei) => datei.id),
      schluessel: id,
    },
    jetzt,
  )
  await entwurfErledigt(tx, id)
  return gesendet
}
