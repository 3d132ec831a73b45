import type { Transaction } from '../../../platform/database/index.ts'
import { alsKunde, alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { protokollieren } from '../../../platform/protokoll/index.ts'
import { nachgewiesenesUebernehmen, type PersonAnzeige, personAnzeigen } from '../../step/index.ts'
import { identitaetHinzufuegen } from '../identitaet/command.ts'
import type { Kunde } from '../kunde/query.ts'
import { angabenMerken } from './angaben.ts'
import { dienstname } from './dienst.ts'
import { herkunftVon, kennungVon, type Nachweis } from './nachweis.ts'
import { alsNachgewiesen } from './step-angaben.ts'
import { type Abweichung, abweichungen, bindet, istPersonenfeld } from './vergleich.ts'

/** The person of an account, and what a proof says otherwise. */
export interface Lage {
  readonly person: PersonAnzeige
  readonly abweichend: readonly Abweichung[]
  /** It may be somebody else: name or birth date differ. */
  readonly andere: boolean
}

type Wer = Pick<Kunde, 'kontoId' | 'personId' | 'personIds'>

export async function lageVon(haus: Haus, kunde: Wer, nachweis: Pick<Nachweis, 'angaben'>): Promise<Lage> {
  const person = await alsKunde(haus.db, kunde, (tx) => personAnzeigen(tx, haus.krypto, kunde.personId))
  const abweichend = abweichungen(person, nachweis)
  return { person, abweichend, andere: abweichend.some(istPersonenfeld) }
}

/** Adds the proved identity to an account. @returns its id, or undefined if it belongs to an account already */
export function verbinden(
  haus: Haus,
  tx: Transaction,
  kontoId: string,
  nachweis: Nachweis,
): Promise<string | undefined> {
  return identitaetHinzufuegen(
    tx,
    {
      kontoId,
      art: nachweis.art,
      kennung: kennungVon(haus, nachweis),
      stufe: nachweis.stufe,
      bezeichnung: dienstname(haus.config, nachweis.art),
    },
    haus.uhr.jetzt(),
  )
}

/**
 * Takes over what was proved about the owner of an account: keeps each datum with its level, fills what STEP does not know yet,
 * and binds the account to the person if name and birth date are proved surely enough. What STEP says otherwise stays.
 * @param weise 'alles' only when the owner was shown the differences and said so
 */
export async function uebernehmen(
  haus: Haus,
  kunde: Wer,
  nachweis: Nachweis,
  weise: 'leeres' | 'alles' = 'leeres',
): Promise<void> {
  const jetzt = haus.uhr.jetzt()
  const { andere } = await lageVon(haus, kunde, nachweis)
  const uebernimmt = weise === 'alles' || !andere
  if (uebernimmt) {
    const angaben = alsNachgewiesen(nachweis)
    const herkunft = herkunftVon(nachweis)
    await alsKunde(haus.db, kunde, (tx) =>
      nachgewiesenesUebernehmen(tx, haus.krypto, kunde.personId, { angaben, herkunft, weise }, jetzt),
    )
  }
  const bindend = bindet(nachweis) && uebernimmt && !(await lageVon(haus, kunde, nachweis)).andere
  await alsSystem(haus.db, 'anmeldung', async (tx) => {
    await angabenMerken(haus, tx, kunde.kontoId, nachweis, jetzt)
    if (bindend) await binden(tx, kunde, nachweis)
  })
}

/** The account belongs to a person whose identity was proved (KO-02). */
async function binden(tx: Transaction, { kontoId, personId }: Wer, { mittel, stufe }: Nachweis): Promise<void> {
  const neu = await tx
    .updateTable('konto.konto')
    .set({ registrierungsstufe: 'ausweis' })
    .where('id', '=', kontoId)
    .where('registrierungsstufe', '<>', 'ausweis')
    .returning('id')
    .executeTakeFirst()
  if (neu === undefined) return
  await protokollieren(tx, {
    aktion: 'konto.bindung-ausweis',
    objekt: kontoId,
    person: personId,
    angaben: { mittel, stufe },
  })
}
