import type { VerlaufEintrag, Verlaufsquelle } from '../../platform/modul.ts'
import { dienststellennamen } from '../organisation/index.ts'
import { type Antrag, antraegeVon } from './antraege.ts'
import { antragstexte } from './texte.ts'

type T = ReturnType<typeof antragstexte>

/** What happened to the customer's applications, as far as it happened here; the E-AKTE tells the rest. */
export const verlauf: Verlaufsquelle = async (tx, kunde, sprache) => {
  const t = antragstexte(sprache)
  const antraege = await antraegeVon(tx, kunde.personIds)
  const namen = await dienststellennamen(
    tx,
    antraege.map(({ dienststelleId }) => dienststelleId),
  )
  return antraege.flatMap((antrag) => eintraege(antrag, namen.get(antrag.dienststelleId) ?? '', t))
}

function eintraege(antrag: Antrag, stelle: string, t: T): VerlaufEintrag[] {
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
