import { type Land, plusArbeitstage, type Tag } from '../../../platform/clock/index.ts'

/**
 * Day until which an order that brings no due date of its own should be done: so many working days of the office's Land after
 * receipt as its Postkorb is given. A target for the office's own work, not a legal deadline.
 */
export const arbeitsfrist = (eingegangen: Tag, land: Land, arbeitstage: number): Tag =>
  plusArbeitstage(eingegangen, arbeitstage, land)
