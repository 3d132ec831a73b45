import { text as textfeld } from '../../../platform/forms/index.ts'
import { einzeilig } from './einzeilig.tsx'

/** One line of free text. */
export const text = einzeilig({
  schema: textfeld({ max: 200, zeichen: 'C' }),
  meldungen: ['fehler.leer', 'fehler.lang', 'fehler.unsichtbar', 'fehler.zeichen.text'],
})
