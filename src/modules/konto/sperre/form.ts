import { z } from 'zod'
import { auswahl } from '../../../platform/forms/index.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { entsperrgruende, sperrgruende } from './gruende.ts'

export const sperrForm = z.object({ grund: auswahl(sperrgruende, { leer: 'fehler.grund' }) })
export const entsperrForm = z.object({ grund: auswahl(entsperrgruende, { leer: 'fehler.grund' }) })

export const formtexte = texte({
  de: { 'fehler.grund': 'Bitte wählen Sie einen Grund.' },
  en: { 'fehler.grund': 'Please choose a reason.' },
})
