import { text } from '../../../platform/forms/index.ts'
import { einzeilig } from './einzeilig.tsx'

/** The name of a person, in the letters that registers can store (DIN 91379, data type A). */
export const name = einzeilig({
  schema: text({ max: 120, zeichen: 'A' }),
  meldungen: ['fehler.leer', 'fehler.lang', 'fehler.unsichtbar', 'fehler.zeichen'],
})
