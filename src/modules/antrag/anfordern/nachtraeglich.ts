import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { identitaetVon } from '../../step/index.ts'
import { type Einreichung, neuesteRunde } from '../einreichen/einreichungen.ts'
import { einreichungLaden } from '../einreichen/laden.ts'
import { ergebnisDer } from '../einreichen/umfang.ts'
import { formulareMitId } from '../formulare/fassung.ts'
import { texteFuer } from '../formulare/texte.ts'
import { gruendeVon } from './anforderung.ts'

/** What was sent as its newest round tells it, with the evidence that the office has asked for since: missing, until it comes. */
export async function mitAnforderungen(tx: Transaction, haus: Haus, einreichung: Einreichung) {
  const { angaben } = await einreichungLaden(tx, haus, neuesteRunde(einreichung))
  const gruende = await gruendeVon(tx, haus, await identitaetVon(tx, einreichung.personId))
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
