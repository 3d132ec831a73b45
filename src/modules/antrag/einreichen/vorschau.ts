import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { type Dienststelle, dienststelle } from '../../organisation/index.ts'
import type { Kunde } from '../../konto/index.ts'
import type { Textsprache } from '../../strecke/index.ts'
import type { Bogen } from '../bogen/bogen.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { meinBogen } from '../bogen/offen.ts'
import { texteFuer } from '../formulare/texte.ts'
import type { Eingereicht } from './angaben.ts'
import { eingefroren } from './eingefroren.ts'
import type { FehltProps } from './fehlendes.tsx'
import { wartetAufPruefung } from './freigabe.ts'
import { instanzname, personennamen } from './personen.ts'

interface Vorschau {
  readonly bogen: Bogen
  readonly stelle: Dienststelle
  /** The office has not checked yet who applies (ST-02). */
  readonly wartet: boolean
  readonly angaben: Eingereicht
}

/** What would be sent now; undefined while nothing is being filled in. */
export async function vorschau(
  tx: Transaction,
  haus: Haus,
  kunde: Kunde,
  art: Formularart,
  jetzt: Instant,
): Promise<Vorschau | undefined> {
  const offen = await meinBogen(tx, haus, kunde, art)
  const stelle = offen && (await dienststelle(tx, offen.bogen.dienststelleId))
  if (offen === undefined || stelle === undefined) return undefined
  const wartet = await wartetAufPruefung(tx, haus, kunde, art.art)
  return { bogen: offen.bogen, stelle, wartet, angaben: await eingefroren(tx, haus, art, offen, jetzt) }
}

/** What is missing, in the words of the page; what is about another person names them. */
export function fehlendIn(sprache: Textsprache, { fehlend, nachweise, antworten }: Eingereicht): FehltProps {
  const texte = texteFuer(sprache)
  const namen = personennamen(antworten)
  const wer = (instanz: string): string =>
    /^person\/1(\/|$)/.test(instanz) ? '' : instanzname(instanz, undefined, namen)
  const mit = (text: string, instanz: string): string => [wer(instanz), text].filter(Boolean).join(': ')
  return {
    angaben: fehlend.map(({ frage, instanz }) => {
      const person = wer(instanz)
      return texte.frage(frage, person === '' ? {} : { person }).text
    }),
    nachweise: nachweise
      .filter(({ weg }) => weg === 'fehlt' || weg === 'folgt')
      .map(({ code, instanz }) => mit(texte.nachweis(code).name.text, instanz)),
  }
}
