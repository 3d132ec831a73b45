import { z } from 'zod'
import { feld, text } from '../../../platform/forms/index.ts'
import { istId } from '../../../platform/ids.ts'
import { texte } from '../../../platform/i18n/index.ts'

/** The state of the order that the page showed. */
const version = z.coerce.number().int().min(1).catch(0)

const grund = text({ max: 500, mehrzeilig: true, leer: 'fehler.grund' })

export const schritt = z.object({ version })
export const weiterleitung = z.object({
  postkorb: feld((roh, ablehnen) => (istId(roh) ? roh : ablehnen('fehler.postkorb'))),
  grund,
  version,
})
export const abgabe = z.object({
  nach: feld((roh, ablehnen) => (istId(roh) ? roh : ablehnen('fehler.nach'))),
  grund,
  version,
})
export const uebernahme = z.object({ grund, version })

export const fehlertexte = texte({
  de: {
    'fehler.grund': 'Bitte schreiben Sie einen Grund. Er steht im Verlauf des Auftrags.',
    'fehler.postkorb': 'Bitte wählen Sie einen Postkorb.',
    'fehler.nach': 'Bitte wählen Sie das Jobcenter, das zuständig ist.',
  },
  en: {
    'fehler.grund': 'Please write a reason. It is kept in the history of the order.',
    'fehler.postkorb': 'Please choose a Postkorb.',
    'fehler.nach': 'Please choose the Jobcenter in charge.',
  },
})
