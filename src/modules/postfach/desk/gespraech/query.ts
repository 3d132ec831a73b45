import type { Instant } from '../../../../platform/clock/index.ts'
import type { Transaction } from '../../../../platform/database/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { NotFound } from '../../../../platform/http/index.ts'
import { protokollieren } from '../../../../platform/protokoll/index.ts'
import { type Anlage, anlagenZu } from '../../../eakte/index.ts'
import { type Dienststelle, dienststelle } from '../../../organisation/index.ts'
import type { Personalien } from '../../../step/index.ts'
import { type Faden, fadenLesen } from '../../faden/lesen.ts'
import { personalienImGespraech } from './person.ts'
import { type Bearbeitung, bearbeitungen } from './bearbeitung.ts'

/** A conversation as the office's staff sees it. */
export interface Blatt {
  readonly faden: Faden
  readonly stelle: Dienststelle
  readonly person: Personalien
  /** What came along with a message and is filed, by the message. */
  readonly anlagen: ReadonlyMap<string, readonly Anlage[]>
  /** Colleagues who have it open for writing. */
  readonly andere: readonly Bearbeitung[]
  /** What one typed oneself so far, and the ids of files that are to go along. */
  readonly entwurf: { readonly text: string; readonly dateien: readonly string[] }
}

interface Wer {
  readonly personalId: string
}

/**
 * One conversation with everything its page shows. The look is recorded.
 * @throws NotFound if it is not of this office (PF-13)
 */
export async function blatt(tx: Transaction, haus: Haus, id: string, wer: Wer, jetzt: Instant): Promise<Blatt> {
  const faden = await fadenLesen(tx, haus, id)
  const { dienststelleId, personId } = faden
  await protokollieren(tx, { aktion: 'postfach.gelesen', objekt: id, person: personId, dienststelle: dienststelleId })
  const stelle = await dienststelle(tx, dienststelleId)
  if (stelle === undefined) throw new NotFound()
  const alle = await bearbeitungen(tx, haus, id, jetzt)
  const eigene = alle.find(({ personalId }) => personalId === wer.personalId)
  return {
    faden,
    stelle,
    person: await personalienImGespraech(tx, personId),
    anlagen: await anlagenZu(
      tx,
      faden.nachrichten.map((n) => n.id),
    ),
    andere: alle.filter(({ personalId }) => personalId !== wer.personalId),
    entwurf: { text: eigene?.text ?? '', dateien: eigene?.dateien ?? [] },
  }
}
