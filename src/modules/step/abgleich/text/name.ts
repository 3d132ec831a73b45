import { gemerkt } from './merken.ts'
import { suchform } from './suchform.ts'
import { wort, type Wort } from './wort.ts'

/** A given or family name: its words, and all of them as one word (MC CARTHY is MCCARTHY). */
export interface Name {
  /** Another one for each name that is made, below 2²⁶. */
  readonly nummer: number
  readonly ganz: Wort
  readonly teile: readonly Wort[]
}

/** Particles, titles and nobility: shown, but they find nobody and tell nobody apart. */
const beiwerk = new Set(
  (
    'VON VAN VOM ZU ZUM ZUR DER DEN DES DE DEL DELLA DI DA DO DOS DAS DU LA LE EL AL AD AS BIN IBN BINT OF THE UND TEN TER ' +
    'DR PROF DIPL ING MED JUR PHIL MAG BA MA SIR LORD LADY JR SR ' +
    'FREIHERR FREIFRAU FREIIN GRAF GRAEFIN BARON BARONESS BARONET FUERST FUERSTIN HERZOG PRINZ PRINZESSIN EDLER RITTER EARL DUKE VISCOUNT COUNT'
  ).split(' '),
)

const istBeiwerk = (text: string): boolean =>
  beiwerk.has(text) || (text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57)

/** A name from its search form; undefined when nothing is left. What consists of particles only keeps them. */
export const nameAusSuchform: (form: string) => Name | undefined = (form) => (form === '' ? undefined : gebildet(form))

let letzte = 0

const gebildet = gemerkt((form: string): Name => {
  const alle = form.split(' ')
  const kern = alle.filter((text) => !istBeiwerk(text))
  const teile = (kern.length === 0 ? alle : kern).map(wort)
  const [einziges] = teile
  letzte = (letzte % 0x3_ff_ff_fe) + 1
  return {
    nummer: letzte,
    teile,
    ganz: teile.length === 1 && einziges ? einziges : wort(teile.map(({ text }) => text).join('')),
  }
})

/** A name as it was typed, with hyphens, particles and titles. */
export const name = (text: string): Name | undefined => nameAusSuchform(suchform(text))
