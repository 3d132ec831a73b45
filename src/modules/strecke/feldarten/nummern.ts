import * as felder from '../../../platform/forms/index.ts'
import { zeigeRvNummer, zeigeSteuerId } from '../../../platform/nummern/index.ts'
import { einzeilig } from './einzeilig.tsx'

const feld = { breite: 30, unveraendert: true } as const

/** Numbers with a form and check digits of their own. */
export const steuerId = einzeilig({
  schema: felder.steuerId(),
  meldungen: ['fehler.steuerid'],
  feld,
  zeigen: zeigeSteuerId,
})
export const rvNummer = einzeilig({
  schema: felder.rvNummer(),
  meldungen: ['fehler.rvnummer'],
  feld,
  zeigen: zeigeRvNummer,
})
export const bgNummer = einzeilig({ schema: felder.bgNummer(), meldungen: ['fehler.bgnummer'], feld })
export const kundennummer = einzeilig({ schema: felder.kundennummer(), meldungen: ['fehler.kundennummer'], feld })
