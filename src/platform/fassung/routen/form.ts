import { z } from 'zod'
import { alsText, auswahl, feld, freiwillig, text } from '../../forms/index.ts'
import { texte } from '../../i18n/index.ts'
import { geplanteWege } from '../entwurf/geplant.ts'

const grund = (leer: string) => z.object({ grund: text({ max: 500, mehrzeilig: true, leer }) })
/** Which version the page showed; whoever decides, decides on that one (KT-04). */
const gezeigt = { fassung: feld(alsText) }

export const einreichung = grund('fehler.grund')
export const rueckgabe = grund('fehler.rueckgabe').extend(gezeigt)
export const rueckzug = grund('fehler.rueckzug')

/** At once needs a reason, and a word on what is scheduled; the week needs neither. */
export const freigabeform = z
  .object({
    moment: auswahl(['woche', 'sofort'], { leer: 'fehler.moment' }),
    sofortgrund: freiwillig(text({ max: 500, mehrzeilig: true })),
    geplante: freiwillig(auswahl(geplanteWege)),
    geplant: feld(alsText),
    ...gezeigt,
  })
  .transform(({ moment, sofortgrund, geplante, geplant, fassung }, ctx) => {
    if (moment === 'woche') return { fassung, geplant, moment: { art: 'woche' } as const }
    const fehlt = (path: string, message: string) =>
      ctx.issues.push({ code: 'custom', message, path: [path], input: undefined })
    if (sofortgrund === undefined) fehlt('sofortgrund', 'fehler.sofort')
    if (geplant !== '' && geplante === undefined) fehlt('geplante', 'fehler.geplante')
    return { fassung, geplant, moment: { art: 'sofort', grund: sofortgrund ?? '', geplante } as const }
  })

export const fehlertexte = texte({
  de: {
    'fehler.grund': 'Bitte schreiben Sie, was sich ändert und warum. Es steht bei der Version.',
    'fehler.rueckgabe': 'Bitte schreiben Sie, was noch zu ändern ist.',
    'fehler.rueckzug': 'Bitte schreiben Sie einen Grund. Er steht im Protokoll.',
    'fehler.moment': 'Bitte wählen Sie, ab wann der Entwurf gilt.',
    'fehler.sofort': 'Bitte schreiben Sie, warum es sofort gelten muss.',
    'fehler.geplante': 'Bitte wählen Sie, was mit der vorgesehenen Version geschieht.',
  },
  en: {
    'fehler.grund': 'Please write what changes and why.',
    'fehler.rueckgabe': 'Please write what is still to be changed.',
    'fehler.rueckzug': 'Please write a reason.',
    'fehler.moment': 'Please choose from when the draft counts.',
    'fehler.sofort': 'Please write why it must count at once.',
    'fehler.geplante': 'Please choose what becomes of the scheduled version.',
  },
})
