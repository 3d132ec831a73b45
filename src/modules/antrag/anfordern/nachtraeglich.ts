import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Eingereicht } from '../einreichen/angaben.ts'
import type { Einreichung } from '../einreichen/einreichungen.ts'
import { ergebnisDer } from '../einreichen/umfang.ts'
import { formulareMitId } from '../formulare/fassung.ts'
import { texteFuer } from '../formulare/texte.ts'
import { gruendeVon } from './anforderung.ts'

interface Gesendet {
  readonly einreichung: Einreichung
  /** The newest round. */
  readonly angaben: Eingereicht
}

/** What was sent, with the evidence that the office has asked for since: missing, until it comes. */
export async function mitAnforderungen(tx: Transaction, haus: Haus, { einreichung, angaben }: Gesendet) {
  const gruende = await gruendeVon(tx, haus, [einreichung.personId])
  if (gruende.size === 0) return { einreichung, angaben, gruende }
  const strecke = await formulareMitId(tx, angaben.fassung)
  const angefordert = [...new Set([...(angaben.angefordert ?? []), ...gruende.keys()])]
  const worte = texteFuer('de', strecke.definition)
  const neue = ergebnisDer(strecke, einreichung.art, { ...angaben, angefordert })
    .nachweise.filter(({ code }) => gruende.has(code))
    .filter((n) => !angaben.nachweise.some((da) => da.code === n.code && da.instanz === n.instanz))
    .map(({ code, instanz }) => {
      const name = worte.nachweis(code).name.text
      return { code, name, instanz, weg: 'fehlt' as const, dateien: [] }
    })
  return {
    einreichung: { ...einreichung, fehlendeNachweise: einreichung.fehlendeNachweise + neue.length },
    angaben: { ...angaben, angefordert, nachweise: [...angaben.nachweise, ...neue] },
    gruende,
  }
}
