import type { Instant } from '../../../../platform/clock/index.ts'
import { plusSekunden } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import {
  entwerfen,
  fassungszeilen,
  freigeben,
  naechsteAktivierung,
  pruefen,
  zurueckziehen,
} from '../../../../platform/fassung/index.ts'
import { uebergeben } from '../../../../platform/uebergabe/index.ts'
import { beweise } from '../entwurf/beweis.ts'
import type { Entwurf } from '../entwurf/entwurf.ts'
import { type Feder, festhalten } from '../entwurf/schritt.ts'
import type { Inhalt } from '../entwurf/testfaelle.ts'
import { regelwerkArt } from '../in-kraft.ts'

/** Kind of the hand-over that proves a scheduled rulebook again. */
export const nachpruefungArt = 'eakte.regelwerk-nachpruefung'

const EIN_TAG = 24 * 60 * 60

/**
 * Hands the draft in: its content is frozen as a version and waits for the second person.
 * @returns false if the proof or a test case blocks
 */
export async function einreichen(tx: Transaction, feder: Feder, entwurf: Entwurf, grund: string): Promise<boolean> {
  const dienststelle = feder.wer.dienststelle.id
  const { tabelle, testfaelle, sperren } = await beweise(tx, entwurf, dienststelle)
  if (sperren.length > 0) return false
  const inhalt: Inhalt = {
    ...tabelle,
    testfaelle: testfaelle.map(({ name, eingaben, ziel }) => ({ name, eingaben, ziel })),
  }
  const neu = { art: regelwerkArt, schluessel: dienststelle, dienststelle, inhalt, grund }
  const fassung = await entwerfen(tx, neu, feder.jetzt)
  await tx
    .updateTable('eakte.regelwerk_entwurf')
    .set({ stand: 'pruefung', fassung_id: fassung, eingereicht_von: feder.wer.name, rueckgabe: null })
    .where('id', '=', entwurf.id)
    .execute()
  await festhalten(tx, feder, { art: 'eingereicht', grund })
  return true
}

/** Makes the draft one that can be changed again: fetched back by who wrote in it, or given back by the second person. */
export async function zurueck(tx: Transaction, feder: Feder, entwurf: Entwurf, grund: string): Promise<void> {
  const eigener = schriebMit(entwurf, feder.wer.personalId)
  await tx
    .updateTable('eakte.regelwerk_entwurf')
    .set({ stand: 'entwurf', rueckgabe: eigener ? null : `${feder.wer.name}: ${grund}` })
    .where('id', '=', entwurf.id)
    .execute()
  await festhalten(tx, feder, { art: eigener ? 'zurueckgeholt' : 'zurueckgegeben', grund })
}

/** True for everyone who changed something in the draft: they may not check it. */
export const schriebMit = (entwurf: Entwurf, personalId: string): boolean => entwurf.mitwirkende.includes(personalId)

/** When the rulebook comes into force: on the next Sunday, or at once with a reason. */
export type Moment = { readonly art: 'woche' } | { readonly art: 'sofort'; readonly grund: string }

/**
 * Approves what was handed in, as the second person. It is proved once more, because Postkörbe may have closed since.
 * A version that was to start at the same moment is withdrawn for it.
 * @returns why not, or the moment from which it counts
 */
export async function freigabe(
  tx: Transaction,
  feder: Feder,
  entwurf: Entwurf,
  moment: Moment,
): Promise<'eigener' | 'gesperrt' | 'nicht-eingereicht' | Instant> {
  const { wer, jetzt } = feder
  const { fassungId } = entwurf
  if (entwurf.stand !== 'pruefung' || fassungId === null) return 'nicht-eingereicht'
  if (schriebMit(entwurf, wer.personalId)) return 'eigener'
  if ((await beweise(tx, entwurf, wer.dienststelle.id)).sperren.length > 0) return 'gesperrt'
  const ab = moment.art === 'sofort' ? jetzt : naechsteAktivierung(jetzt)
  if (!(await pruefen(tx, fassungId, jetzt))) return 'eigener'
  await ersetzen(tx, wer.dienststelle.id, ab, jetzt)
  if (!(await freigeben(tx, fassungId, { ab }, jetzt))) throw new Error('Der Moment der Freigabe ist vorbei.')
  await festhalten(tx, feder, { art: 'freigegeben', ...(moment.art === 'sofort' && { grund: moment.grund }) })
  await schliessen(tx, entwurf.id)
  const faellig = plusSekunden(ab, -EIN_TAG)
  if (faellig > jetzt)
    await uebergeben(tx, { art: nachpruefungArt, bezug: fassungId, dienststelle: wer.dienststelle.id, faellig })
  return ab
}

async function ersetzen(tx: Transaction, dienststelle: string, ab: Instant, jetzt: Instant): Promise<void> {
  for (const { id, wirksamAb, zurueckgezogen } of await fassungszeilen(tx, regelwerkArt, dienststelle))
    if (zurueckgezogen === null && wirksamAb?.getTime() === ab.getTime())
      await zurueckziehen(tx, id, 'Durch eine neuere Version ersetzt', jetzt)
}

/** Discards the draft. What was handed in of it before stays a version that never counted. */
export async function verwerfen(tx: Transaction, feder: Feder): Promise<void> {
  await festhalten(tx, feder, { art: 'verworfen' })
  await schliessen(tx, feder.entwurfId)
}

/** The draft is done: what counts stands in the version, its rows are not needed any more. */
async function schliessen(tx: Transaction, entwurfId: string): Promise<void> {
  await tx.updateTable('eakte.regelwerk_entwurf').set({ stand: 'erledigt' }).where('id', '=', entwurfId).execute()
  await tx.deleteFrom('eakte.regelwerk_zeile').where('entwurf_id', '=', entwurfId).execute()
  await tx.deleteFrom('eakte.regelwerk_testfall').where('entwurf_id', '=', entwurfId).execute()
}
