import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { Conflict } from '../../../platform/http/index.ts'
import { personAnzeigen } from '../../step/index.ts'
import { mitFestem } from '../../strecke/index.ts'
import type { Formularart } from '../bogen/formularart.ts'
import type { OffenerBogen } from '../bogen/offen.ts'
import { texteFuer } from '../formulare/texte.ts'
import type { Eingereicht } from './angaben.ts'
import { antragstellerAus } from './antragsteller.ts'
import { einfrieren } from './einfrieren.ts'
import { ERKLAERUNG, mitErklaerung } from './erklaerung.ts'

/** A form as it would be filed at this moment, by the version of the forms that it was filled in with. */
export async function eingefroren(
  tx: Transaction,
  haus: Haus,
  art: Formularart,
  { bogen, strecke, umstaende }: OffenerBogen,
  am: Instant,
): Promise<Eingereicht> {
  const antworten = mitErklaerung(mitFestem(bogen.antworten, art.umfang), bogen.art, tagInBerlin(am))
  const antragsteller = antragstellerAus(antworten, await personAnzeigen(tx, haus.krypto, bogen.personId))
  if (antragsteller === undefined) throw new Conflict('Bitte geben Sie zuerst Ihren Namen und Ihr Geburtsdatum an.')
  return einfrieren({
    art: bogen.art,
    strecke,
    texte: texteFuer('de'),
    fassung: bogen.fassungId,
    runde: 1,
    antragsteller,
    antworten,
    umstaende,
    nachweise: () => undefined,
    erklaerung: { text: ERKLAERUNG, am },
  })
}
