import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { type Dienststelle, dienststelle } from '../../organisation/index.ts'
import type { Kunde } from '../../konto/index.ts'
import type { Bogen } from '../bogen/bogen.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { meinBogen } from '../bogen/offen.ts'
import type { Textteil } from '../../strecke/index.ts'
import { texteFuer } from '../formulare/texte.ts'
import { type Dateien, dateienZu } from '../nachweise/befund.ts'
import type { Eingereicht } from './angaben.ts'
import { eingefroren } from './eingefroren.ts'
import type { FehltProps } from './fehlendes.tsx'
import { wartetAufPruefung } from './freigabe.ts'
import { istOffen, nachBefund } from './mit-dateien.ts'
import { instanzname, personennamen } from './personen.ts'
import { einreichtexte } from './texte.ts'

export interface Vorschau {
  readonly bogen: Bogen
  readonly stelle: Dienststelle
  /** The office has not checked yet who applies (ST-02). */
  readonly wartet: boolean
  readonly angaben: Eingereicht
  readonly dateien: Dateien
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
  const angaben = await eingefroren(tx, haus, art, offen, jetzt)
  return { bogen: offen.bogen, stelle, wartet, angaben, dateien: await dateienZu(tx, haus, angaben.nachweise) }
}

/**
 * What is missing, in the words of the page; what is about another person names them. German is as it was frozen, by the version of
 * the forms that was filled in; so is what no other language has.
 */
export function fehlendIn(sprache: Sprache, angaben: Eingereicht, dateien: Dateien): FehltProps {
  const { fehlend, nachweise, antworten } = nachBefund(angaben, dateien)
  const t = einreichtexte(sprache)
  const texte = texteFuer(sprache)
  const namen = personennamen(antworten)
  const wer = (instanz: string): string =>
    /^person\/1(\/|$)/.test(instanz) ? '' : instanzname(instanz, undefined, namen)
  const inWorten = (teil: Textteil, gefroren: string): string =>
    sprache === 'de' || teil.lang === 'de' ? gefroren : teil.text
  const mit = (text: string, instanz: string): string => [wer(instanz), text].filter(Boolean).join(': ')
  return {
    angaben: fehlend.map(({ frage, instanz, text, warum }) => {
      const person = wer(instanz)
      const name = inWorten(texte.frage(frage, person === '' ? {} : { person }), text)
      return warum === undefined ? name : t(`fehlt.${warum}`, { name })
    }),
    nachweise: nachweise.filter(istOffen).map(({ code, instanz, grund, name: gefroren }) => {
      const name = mit(inWorten(texte.nachweis(code).name, gefroren), instanz)
      return grund === undefined ? name : t('fehlt.abgelehnt', { name })
    }),
  }
}
