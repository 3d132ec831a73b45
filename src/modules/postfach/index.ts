import type { Modul } from '../../platform/modul.ts'
import { anhang } from './anhang/anhang.ts'
import { nachrichtAblegen, nachrichtZustellen } from './zustellen/arbeiter.ts'

export { entscheide } from './mail-eingang/entscheiden.ts'
export { fadenLesen } from './faden/lesen.ts'
export { antworteVonStelle, beginneVonStelle } from './nachricht/antworten.ts'
export { sendeVonKunde } from './nachricht/senden.ts'

/** Messages between customers and Dienststellen. */
export const postfach = {
  name: 'postfach',
  worker: [nachrichtZustellen, nachrichtAblegen],
  anhang,
} satisfies Modul
