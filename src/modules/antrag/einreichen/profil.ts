import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { istProfilteil } from '../bogen/bogen.ts'
import { formulareMitId } from '../formulare/fassung.ts'
import { texteFuer } from '../formulare/texte.ts'
import { type Einreichung, einreichungenVon } from './einreichungen.ts'
import { fragenDer } from './fehlend.ts'
import { type Bereich, inhaltAus } from './inhalt.ts'
import { einreichungLaden } from './laden.ts'
import { ergebnisDer } from './umfang.ts'
import { artname } from './worte.ts'

/** One part of a labour-market profile as it was handed in last. */
export interface EingereichtesProfil {
  readonly id: string
  readonly titel: string
  readonly referenz: string
  readonly eingegangen: Instant
  /** When the same part was handed in before, newest first. */
  readonly frueher: readonly Instant[]
  /** Questions and answers in German. */
  readonly bereiche: readonly Bereich[]
}

/** What was handed in of the labour-market profile of a person, as far as the one who asks may see it (OA-02). */
export async function eingereichteProfile(
  tx: Transaction,
  haus: Haus,
  personIds: readonly string[],
): Promise<EingereichtesProfil[]> {
  const gesendet = (await einreichungenVon(tx, personIds)).filter(({ art }) => istProfilteil(art))
  const profile: EingereichtesProfil[] = []
  for (const [art, [letzte, ...davor]] of Map.groupBy(gesendet, (e) => e.art)) {
    if (letzte === undefined) continue
    const { id, referenz, eingegangen } = letzte
    const frueher = davor.map((e) => e.eingegangen)
    profile.push({
      id,
      titel: artname(art),
      referenz,
      eingegangen,
      frueher,
      bereiche: await inWorten(tx, haus, letzte),
    })
  }
  return profile
}

async function inWorten(tx: Transaction, haus: Haus, { id, art }: Einreichung): Promise<Bereich[]> {
  const { angaben } = await einreichungLaden(tx, haus, id)
  const strecke = await formulareMitId(tx, angaben.fassung)
  return inhaltAus({
    definition: strecke.definition,
    fragen: fragenDer(strecke.definition),
    ergebnis: ergebnisDer(strecke, art, angaben),
    antworten: angaben.antworten,
    fehlend: angaben.fehlend,
    texte: texteFuer('de', strecke.definition),
    stichtag: angaben.stichtag,
  })
}
