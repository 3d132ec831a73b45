import { z } from 'zod'
import { auswahl, datum, text } from '../../../platform/forms/index.ts'
import { texte } from '../../../platform/i18n/index.ts'
import { fristfunktionen } from '../../konfiguration/index.ts'

export const betriebsartform = z.object({
  art: auswahl(['voll', 'eingeschraenkt', 'aus'], { leer: 'fehler.art' }),
  ab: datum({ leer: 'fehler.ab' }),
  grund: text({ max: 500, mehrzeilig: true, leer: 'fehler.grund' }),
})
export const fristform = z.object({
  funktion: auswahl(fristfunktionen, { leer: 'fehler.funktion' }),
  bis: datum({ leer: 'fehler.bis' }),
})
export const erinnerungsform = z.object({ funktion: auswahl(fristfunktionen, { leer: 'fehler.funktion' }) })
export const einrichtungsform = z.object({ eingerichtet: datum({ leer: 'fehler.eingerichtet' }) })

export const fehlertexte = texte({
  de: {
    'fehler.art': 'Bitte wählen Sie die Betriebsart.',
    'fehler.ab': 'Bitte geben Sie den ersten Tag ein.',
    'fehler.grund': 'Bitte schreiben Sie, warum. Der Grund steht im Protokoll.',
    'fehler.funktion': 'Bitte wählen Sie, wofür die Frist gilt.',
    'fehler.bis': 'Bitte geben Sie den letzten Tag der Frist ein.',
    'fehler.vergangen': 'Dieser Tag ist vorbei. Bitte wählen Sie heute oder einen späteren Tag.',
    'fehler.doppelt': 'An diesem Tag beginnt schon eine Betriebsart. Bitte wählen Sie einen anderen Tag.',
    'fehler.eingerichtet': 'Bitte geben Sie den Tag der Einrichtung ein.',
  },
  en: {
    'fehler.art': 'Please choose the mode.',
    'fehler.ab': 'Please enter the first day.',
    'fehler.grund': 'Please write why.',
    'fehler.funktion': 'Please choose what the deadline is for.',
    'fehler.bis': 'Please enter the last day.',
    'fehler.vergangen': 'This day is over. Please choose today or later.',
    'fehler.doppelt': 'A mode begins on that day already.',
    'fehler.eingerichtet': 'Please enter the day of the set-up.',
  },
})
