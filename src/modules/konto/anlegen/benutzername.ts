import { randomInt } from 'node:crypto'
import { neuerCode } from '../code/zeichen.ts'

/** "kunde-7ak49cxm": for whoever has no e-mail address. */
export const neuerBenutzername = (zufall: (ende: number) => number = randomInt): string =>
  `kunde-${neuerCode(zufall).slice(0, 8).toLowerCase()}`
