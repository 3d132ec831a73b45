import type { Standmeldung } from '../../../platform/html/index.ts'
import { einsetzen, type Sprache } from '../../../platform/i18n/index.ts'
import type { Stand } from './fortsetzen.ts'
import { verbundtexte } from './texte.ts'

const staende: readonly unknown[] = [
  'abgebrochen',
  'gestoert',
  'gesperrt',
  'verbunden',
  'bestaetigt',
  'uebernommen',
  'vergeben',
  'verfallen',
] satisfies Stand[]

/** The word in an address on what became of an errand, if it is one of ours. */
export const alsStand = (wort: unknown): Stand | undefined => (staende.includes(wort) ? (wort as Stand) : undefined)

/** Its sentence at the top of the page. */
export const standmeldung = (sprache: Sprache, stand: Stand | undefined, dienst: string): Standmeldung | undefined =>
  stand && { text: einsetzen(verbundtexte.roh(sprache, `stand.${stand}`) ?? '', { dienst }) }
