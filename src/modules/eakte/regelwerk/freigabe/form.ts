import { z } from 'zod'
import { auswahl, freiwillig, text } from '../../../../platform/forms/index.ts'
import { texte } from '../../../../platform/i18n/index.ts'

const grund = (leer: string) => text({ max: 500, mehrzeilig: true, leer })

export const einreichung = z.object({ grund: grund('fehler.grund') })
export const rueckgabe = z.object({ grund: grund('fehler.rueckgabe') })

/** At once needs a reason; the week needs none. */
export const freigabeform = z
  .object({
    moment: auswahl(['woche', 'sofort'], { leer: 'fehler.moment' }),
    sofortgrund: freiwillig(text({ max: 500, mehrzeilig: true })),
  })
  .transform(({ moment, sofortgrund }, ctx) => {
    if (moment === 'woche') return { art: 'woche' } as const
    if (sofortgrund !== undefined) return { art: 'sofort', grund: sofortgrund } as const
    ctx.issues.push({ code: 'custom', message: 'fehler.sofort', path: ['sofortgrund'], input: sofortgrund })
    return z.NEVER
  })

export const fehlertexte = texte({
  de: {
    'fehler.grund': 'Bitte schreiben Sie, was sich ändert und warum. Es steht bei der Version.',
    'fehler.rueckgabe': 'Bitte schreiben Sie, was noch zu ändern ist.',
    'fehler.moment': 'Bitte wählen Sie, ab wann das Regelwerk gilt.',
    'fehler.sofort': 'Bitte schreiben Sie, warum es sofort gelten muss.',
  },
  en: {
    'fehler.grund': 'Please write what changes and why.',
    'fehler.rueckgabe': 'Please write what is still to be changed.',
    'fehler.moment': 'Please choose from when the rulebook counts.',
    'fehler.sofort': 'Please write why it must count at once.',
  },
})
