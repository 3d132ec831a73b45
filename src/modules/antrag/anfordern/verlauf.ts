import type { Transaction } from '../../../platform/database/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { VerlaufEintrag } from '../../../platform/modul.ts'
import { dienststellennamen } from '../../organisation/index.ts'
import { texteFuer } from '../formulare/texte.ts'
import { angeforderte } from './anforderung.ts'
import { anforderungstexte } from './texte.ts'

/** What the office asked a customer for, and that it came; what was taken back is told by nobody. */
export async function verlaufDerAnforderungen(
  tx: Transaction,
  personIds: readonly string[],
  sprache: Sprache,
): Promise<VerlaufEintrag[]> {
  const alle = await angeforderte(tx, personIds)
  if (alle.length === 0) return []
  const stellen = await dienststellennamen(
    tx,
    alle.map(({ dienststelleId }) => dienststelleId),
  )
  const t = anforderungstexte(sprache)
  const worte = texteFuer(sprache)
  return alle.flatMap(({ code, am, eingegangen, dienststelleId }) => {
    const name = worte.nachweis(code).name.text
    return [
      { am, titel: t('verlauf', { name }), wer: stellen.get(dienststelleId) ?? '' },
      ...(eingegangen === null ? [] : [{ am: eingegangen, titel: t('verlauf.da', { name }) }]),
    ]
  })
}
