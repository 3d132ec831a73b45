import { alsPersonal } from '../../../../platform/database/index.ts'
import { bereitgelegte, type Datei } from '../../../../platform/eingang/index.ts'
import { type Eingabe, eingabeAus, type Feldfehler, wert } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { istId } from '../../../../platform/ids.ts'
import type { Personal } from '../../../organisation/index.ts'
import type { Mit } from '../../anfrage.ts'
import { anlagenErlaubt } from '../../anlagen/erlaubt.ts'
import { anlagenformular, begrenzt } from '../../anlagen/formular.ts'

/** A form of the desk with the files that are to go along. */
export interface Deskformular {
  readonly eingabe: Eingabe
  readonly dateien: readonly Datei[]
  readonly fehler: readonly Feldfehler[]
  /** A button that only changes the files was pressed. */
  readonly nurDateien: boolean
}

/** What staff sent about a person, with the files for them (PF-08); without, as long as messages carry none (PF-11). */
export async function deskformular(haus: Haus, request: Mit, wer: Personal, personId: string): Promise<Deskformular> {
  if (!anlagenErlaubt(haus.config, request.eingegangen))
    return { eingabe: eingabeAus(request.body), dateien: [], fehler: [], nurDateien: false }
  const ausgeber = { personal: wer, stelleId: wer.dienststelle.id, personId }
  const { eingabe, gewuenscht, fehler } = await anlagenformular(haus, request, ausgeber, 'de')
  const ids = gewuenscht.filter(istId)
  const alle = await alsPersonal(haus.db, wer, (tx) => bereitgelegte(tx, haus, personId, ids))
  const da = begrenzt(alle, 'de')
  const nurDateien = wert(eingabe, 'aktion') === 'hochladen' || wert(eingabe, 'entfernen') !== ''
  return { eingabe, dateien: da.dateien, fehler: [...fehler, ...da.fehler], nurDateien }
}

/** Those that go along: what the checks refused does not. */
export const mitgehende = (dateien: readonly Datei[]): string[] =>
  dateien.filter(({ stand }) => stand !== 'abgelehnt').map(({ id }) => id)
