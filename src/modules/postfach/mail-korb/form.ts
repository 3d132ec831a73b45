import { z } from 'zod'
import { text } from '../../../platform/forms/index.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { ZEICHEN_HOECHSTENS } from '../mail-eingang/urteil.ts'

/** As long as a reply that needs nobody's decision: nothing of a mail is cut for having been held back. */
export const TEXT_HOECHSTENS = ZEICHEN_HOECHSTENS
export const GRUND_HOECHSTENS = 500

export const zuordnen = z.object({
  gespraech: text({ max: 20, leer: 'fehler.gespraech' }),
  text: text({ max: TEXT_HOECHSTENS, mehrzeilig: true, leer: 'fehler.text' }),
})
export const verwerfen = z.object({ grund: text({ max: GRUND_HOECHSTENS, mehrzeilig: true, leer: 'fehler.grund' }) })

export const fehlertexte = texte({
  de: {
    'fehler.gespraech': 'Bitte geben Sie die Nummer des Gesprächs ein.',
    'fehler.keines': 'Ein Gespräch mit dieser Nummer gibt es in Ihrer Dienststelle nicht. Bitte prüfen Sie die Nummer.',
    'fehler.text': 'Bitte schreiben Sie, was in das Gespräch gestellt wird.',
    'fehler.grund': 'Bitte schreiben Sie, warum die E-Mail verworfen wird.',
  },
  en: {
    'fehler.gespraech': 'Please enter the number of the conversation.',
    'fehler.keines': 'There is no conversation with this number in your office. Please check the number.',
    'fehler.text': 'Please write what to put into the conversation.',
    'fehler.grund': 'Please write why the e-mail is thrown away.',
  },
})
