import { type Instant, plusSekunden } from '../../clock/index.ts'
import type { Transaction } from '../../database/index.ts'
import { uebergeben } from '../../uebergabe/index.ts'
import { naechsteAktivierung } from '../aktivierung.ts'
import type { Entwurfsstand, Gegenstand } from '../gegenstand.ts'
import { kommende } from '../lesen.ts'
import { entwerfen, freigeben, freistellen, pruefen } from '../pflegen.ts'
import { brauchtZweitePerson, type Entwurf, schriebMit } from './entwurf.ts'
import { beginnVon, ersetzen, geplantName, type Moment } from './geplant.ts'
import { type Feder, festhalten } from './schritt.ts'

const EIN_TAG = 24 * 60 * 60

/**
 * Hands the draft in: its content is frozen as a version and waits for approval.
 * @returns false if something blocks
 */
export async function einreichen<I, S extends Entwurfsstand<I>>(
  tx: Transaction,
  was: Gegenstand<I, S>,
  feder: Feder,
  entwurf: Entwurf,
  grund: string,
): Promise<boolean> {
  const dienststelle = feder.wer.dienststelle.id
  const { inhalt, sperren } = await was.stand(tx, entwurf, feder.wer, naechsteAktivierung(feder.jetzt))
  if (sperren.length > 0) return false
  const neu = { art: was.art, schluessel: dienststelle, dienststelle, inhalt, grund }
  const fassung = await entwerfen(tx, neu, feder.jetzt)
  await tx
    .updateTable('fassung.entwurf')
    .set({ stand: 'pruefung', fassung_id: fassung, eingereicht_von: feder.wer.name, rueckgabe: null })
    .where('id', '=', entwurf.id)
    .execute()
  await festhalten(tx, feder, { art: 'eingereicht', grund })
  return true
}

/** Makes the draft one that can be changed again: fetched back by who wrote in it, or given back by the second person. */
export async function zurueck(tx: Transaction, feder: Feder, entwurf: Entwurf, grund: string): Promise<void> {
  const eigener = await schriebMit(tx, entwurf)
  await tx
    .updateTable('fassung.entwurf')
    .set({ stand: 'entwurf', rueckgabe: eigener ? null : `${feder.wer.name}: ${grund}` })
    .where('id', '=', entwurf.id)
    .execute()
  await festhalten(tx, feder, { art: eigener ? 'zurueckgeholt' : 'zurueckgegeben', grund })
}

/** How someone approves: from when, and what the page named as scheduled. */
export interface Entscheidung {
  readonly moment: Moment
  readonly geplant: string
}

/**
 * Approves what was handed in: as the second person, or alone where none is needed. It is proved once more, for the instant from
 * which it will count, because what it rests on may have changed. A version that was to start at the same moment is withdrawn for it; the page has named it.
 * @returns why not, or the moment from which it counts
 */
export async function freigabe<I, S extends Entwurfsstand<I>>(
  tx: Transaction,
  was: Gegenstand<I, S>,
  feder: Feder,
  entwurf: Entwurf,
  { moment, geplant: gezeigt }: Entscheidung,
): Promise<'eigener' | 'gesperrt' | 'ueberholt' | Instant> {
  const { wer, jetzt } = feder
  const { fassungId } = entwurf
  if (fassungId === null) return 'gesperrt'
  const ab = beginnVon(moment, jetzt)
  const { inhalt, sperren } = await was.stand(tx, entwurf, wer, ab)
  const zuZweit = await brauchtZweitePerson(tx, was.art, wer.dienststelle.id, inhalt)
  const eigener = await schriebMit(tx, entwurf)
  if (zuZweit && eigener) return 'eigener'
  if (sperren.length > 0) return 'gesperrt'
  const geplant = await kommende(tx, was.art, wer.dienststelle.id, jetzt)
  if (geplantName(geplant) !== gezeigt) return 'ueberholt'
  // Whoever wrote nothing in it has checked it, needed or not (KT-04).
  if (eigener) await freistellen(tx, fassungId)
  else if (!(await pruefen(tx, fassungId, jetzt))) return 'eigener'
  await ersetzen(tx, geplant, moment, jetzt)
  if (!(await freigeben(tx, fassungId, { ab }, jetzt))) throw new Error('Der Moment ist vorbei.')
  await festhalten(tx, feder, { art: 'freigegeben', ...(moment.art === 'sofort' && { grund: moment.grund }) })
  await schliessen(tx, was, entwurf.id)
  const faellig = plusSekunden(ab, -EIN_TAG)
  if (faellig > jetzt)
    await uebergeben(tx, { art: was.nachpruefung, bezug: fassungId, dienststelle: wer.dienststelle.id, faellig })
  return ab
}

/** Discards the draft. What was handed in of it before stays a version that never counted. */
export async function verwerfen<I, S extends Entwurfsstand<I>>(
  tx: Transaction,
  was: Gegenstand<I, S>,
  feder: Feder,
): Promise<void> {
  await festhalten(tx, feder, { art: 'verworfen' })
  await schliessen(tx, was, feder.entwurfId)
}

/** The draft is done: what counts stands in the version. */
async function schliessen<I, S extends Entwurfsstand<I>>(
  tx: Transaction,
  was: Gegenstand<I, S>,
  entwurfId: string,
): Promise<void> {
  await tx.updateTable('fassung.entwurf').set({ stand: 'erledigt' }).where('id', '=', entwurfId).execute()
  await was.leeren?.(tx, entwurfId)
}
