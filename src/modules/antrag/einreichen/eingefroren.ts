import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { personAnzeigen } from '../../step/index.ts'
import { mitFestem } from '../../strecke/index.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { type OffenerBogen, staendeVon } from '../bogen/offen.ts'
import { texteFuer } from '../formulare/texte.ts'
import { type Nachweis, nachweiseVon } from '../nachweise/nachweis.ts'
import type { Eingereicht } from './angaben.ts'
import { antragstellerAus } from './antragsteller.ts'
import { einfrieren } from './einfrieren.ts'
import { ERKLAERUNG, mitErklaerung } from './erklaerung.ts'
import { ungeklaerte } from './fehlend.ts'

/**
 * A form as it would be filed at this moment, by the version of the forms that it was filled in with. Evidence is as it was said; what
 * became of its files is told by `mitBefund`.
 */
export async function eingefroren(
  tx: Transaction,
  haus: Haus,
  art: Formularart,
  offen: OffenerBogen,
  am: Instant,
): Promise<Eingereicht> {
  const { bogen, strecke, umstaende } = offen
  const antworten = mitErklaerung(mitFestem(bogen.antworten, art.umfang), bogen.art, tagInBerlin(am))
  const antragsteller = antragstellerAus(antworten, await personAnzeigen(tx, haus.krypto, bogen.personId))
  if (antragsteller === undefined) throw new Conflict('Bitte geben Sie zuerst Ihren Namen und Ihr Geburtsdatum an.')
  const gesagt = await nachweiseVon(tx, haus, bogen.id)
  return einfrieren({
    art: bogen.art,
    strecke,
    texte: texteFuer('de', strecke.definition),
    fassung: bogen.fassungId,
    runde: 1,
    antragsteller,
    antworten,
    umstaende,
    nachweise: (code, instanz) => gesagtes(gesagt.find((n) => n.code === code && n.instanz === instanz)),
    ungeklaert: ungeklaerte(bogen, staendeVon(offen)),
    erklaerung: { text: ERKLAERUNG, am },
  })
}

/** Words and files that belong to another way than the one chosen last are not sent. */
export function gesagtes(nachweis: Nachweis | undefined) {
  if (nachweis === undefined) return undefined
  const { weg, dateien, worte } = nachweis
  const erklaert = (weg === 'schon-abgegeben' || weg === 'gibt-es-nicht') && worte !== ''
  return { weg, dateien: weg === 'datei' ? dateien : [], ...(erklaert && { grund: worte }) }
}
