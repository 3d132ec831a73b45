import type { Instant } from '../../../platform/clock/index.ts'
import { alsKunde } from '../../../platform/database/index.ts'
import { halten } from '../../../platform/eingang/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { NotFound } from '../../../platform/http/index.ts'
import type { Kunde } from '../../konto/index.ts'
import { liegtBei } from '../antraege.ts'
import type { Bogenart } from '../bogen/bogen.ts'
import type { Eingereicht } from '../einreichen/angaben.ts'
import { festhalten } from '../einreichen/festhalten.ts'
import { darf } from '../policy.ts'
import { type Nachreichbar, nachreichbar } from './offen.ts'

/** How it ended: handed in now, by an earlier press, or nothing was there to be handed in. */
type Ausgang = 'getan' | 'doppelt' | 'leer'

/**
 * Hands in evidence after the sending, as a round of its own: all that was told since, in one go. It goes to the office where the
 * application lies today (§ 60 (1) no. 3 SGB I).
 * @param was.runde the round that the page was made for: pressing twice is the first press
 */
export const nachreichen = (
  haus: Haus,
  kunde: Kunde,
  was: { art: Bogenart; nummer: string; runde: number },
  eingegangen: Instant,
): Promise<Ausgang> =>
  alsKunde(haus.db, kunde, async (tx) => {
    const { einreichung, ...offen } = await nachreichbar(tx, haus, was.art, was.nummer)
    if (!darf.stellen(tx.zugriff, einreichung.personId)) throw new NotFound()
    const angaben = naechsteRunde(offen)
    if (angaben.runde !== was.runde) return 'doppelt'
    if (offen.fehlend.every(({ neu }) => neu === undefined)) return 'leer'
    const { bogenId, tagDerAntragstellung, wirktAb } = einreichung
    const wo = {
      ...einreichung,
      id: bogenId,
      kontoId: kunde.kontoId,
      dienststelleId: await liegtBei(tx, einreichung),
      tag_der_antragstellung: tagDerAntragstellung,
      wirkt_ab: wirktAb,
    }
    if ((await festhalten(tx, haus, wo, angaben, eingegangen)) === undefined) return 'doppelt'
    await halten(tx, bogenId, [])
    return 'getan'
  })

/** The newest round with what is handed in now. Nothing else of it changes. */
function naechsteRunde({ angaben, fehlend }: Pick<Nachreichbar, 'angaben' | 'fehlend'>): Eingereicht {
  const runde = angaben.runde + 1
  const nachweise = angaben.nachweise.map((alt) => {
    const neu = fehlend.find(({ nachweis: n }) => n.code === alt.code && n.instanz === alt.instanz)?.neu
    const { code, name, instanz } = alt
    return neu === undefined ? alt : { code, name, instanz, ...neu, runde }
  })
  return { ...angaben, runde, nachweise }
}
