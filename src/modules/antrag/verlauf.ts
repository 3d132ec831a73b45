import type { Transaction } from '../../platform/database/index.ts'
import type { Sprache } from '../../platform/i18n/index.ts'
import type { VerlaufEintrag, Verlaufsquelle } from '../../platform/modul.ts'
import { dienststellennamen } from '../organisation/index.ts'
import { verlaufDerAnforderungen } from './anfordern/verlauf.ts'
import { type Antrag, antraegeVon } from './antraege.ts'
import { type Einreichung, einreichungenVon } from './einreichen/einreichungen.ts'
import { einreichtexte } from './einreichen/texte.ts'
import { wege } from './einreichen/wege.ts'
import { nachreichtexte } from './nachreichen/texte.ts'
import { antragstexte } from './texte.ts'

/** What happened to the customer's applications, as far as it happened here; the E-AKTE tells the rest. */
export const verlauf: Verlaufsquelle = async (tx, { personIds }, sprache) => [
  ...(await ereignisse(tx, await antraegeVon(tx, personIds), await einreichungenVon(tx, personIds), sprache)),
  ...(await verlaufDerAnforderungen(tx, personIds, sprache)),
]

/** What happened to these. */
export async function ereignisse(
  tx: Transaction,
  antraege: readonly Antrag[],
  einreichungen: readonly Einreichung[],
  sprache: Sprache,
): Promise<VerlaufEintrag[]> {
  const namen = await dienststellennamen(
    tx,
    [...antraege, ...einreichungen].map(({ dienststelleId }) => dienststelleId),
  )
  const stelle = ({ dienststelleId }: { dienststelleId: string }): string => namen.get(dienststelleId) ?? ''
  return [
    ...antraege.flatMap((antrag) => zumAntrag(antrag, stelle(antrag), sprache)),
    ...einreichungen.flatMap((einreichung) => zurEinreichung(einreichung, sprache)),
  ]
}

function zumAntrag(antrag: Antrag, stelle: string, sprache: Sprache): VerlaufEintrag[] {
  const t = antragstexte(sprache)
  const link = {
    href: `/antrag/tag/quittung/${antrag.referenz}`,
    text: t('offen.ansehen', { referenz: antrag.referenz }),
  }
  return [
    { am: antrag.eingegangen, titel: t('verlauf.gestellt', { referenz: antrag.referenz }), link },
    ...(antrag.dokumentAm === null ? [] : [{ am: antrag.dokumentAm, titel: t('verlauf.dokument') }]),
    ...(antrag.uebergebenAm === null
      ? []
      : [{ am: antrag.uebergebenAm, titel: t('verlauf.uebergeben', { stelle }), wer: stelle }]),
  ]
}

function zurEinreichung({ art, referenz, ...e }: Einreichung, sprache: Sprache): VerlaufEintrag[] {
  const t = einreichtexte(sprache)
  const link = { href: wege.quittung(art, referenz), text: t('verlauf.quittung') }
  return [
    { am: e.eingegangen, titel: t(`verlauf.${art}`, { referenz }), link },
    ...(e.dokumentAm === null ? [] : [{ am: e.dokumentAm, titel: t('verlauf.dokument', { referenz }) }]),
    ...e.nachgereicht.map((r) => ({
      // Files that followed were handed in long before: what happened is that they were passed on.
      am: r.nachlauf ? (r.dokumentAm ?? r.eingegangen) : r.eingegangen,
      titel: nachreichtexte(sprache)(r.nachlauf ? 'verlauf.nachlauf' : 'verlauf.nachgereicht', { referenz }),
      link,
    })),
  ]
}
