import { z } from 'zod'
import { auswahl, text } from '../../../platform/forms/index.ts'
import { texte } from '../../../platform/i18n/index.ts'

const urteile = ['gleich', 'verschieden', 'unklar'] as const

export const grund = text({ max: 500, mehrzeilig: true, leer: 'fehler.grund' })
export const urteil = auswahl(urteile, { leer: 'fehler.urteil' })

/** A group of fields named `name.<id>`; not sent at all is as if each were empty. */
export const jeId = <S extends z.ZodType>(ids: readonly string[], feld: S) =>
  z.preprocess((roh) => roh ?? {}, z.object(Object.fromEntries(ids.map((id): [string, S] => [id, feld]))))

export const fehlertexte = texte({
  de: {
    'fehler.urteil': 'Bitte entscheiden Sie: dieselbe Person, eine andere oder unklar.',
    'fehler.grund': 'Bitte schreiben Sie einen Grund. Er bleibt bei der Entscheidung.',
    'fehler.feld': 'Bitte wählen Sie, welche Angabe gilt.',
    'fehler.fuehrend': 'Bitte wählen Sie, welche Person führt.',
    'fehler.wieder': 'Bitte wählen Sie, wann das Paar wiederkommt.',
  },
  en: {
    'fehler.urteil': 'Please decide: the same person, another one, or unclear.',
    'fehler.grund': 'Please write a reason. It is kept with the decision.',
    'fehler.feld': 'Please choose which fact counts.',
    'fehler.fuehrend': 'Please choose which person leads.',
    'fehler.wieder': 'Please choose when the pair comes up again.',
  },
})
