import { type Land, plusArbeitstage, type Tag } from '../../../platform/clock/index.ts'

const ARBEITSTAGE = 5

/**
 * Day until which an order that brings no due date of its own should be done: five working days of the office's Land after
 * receipt. A target for the office's own work, not a legal deadline.
 */
export const arbeitsfrist = (eingegangen: Tag, land: Land): Tag => plusArbeitstage(eingegangen, ARBEITSTAGE, land)
