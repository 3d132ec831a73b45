import { z } from 'zod'
import { alsText, feld, freiwillig, text } from '../../../platform/forms/index.ts'
import { texte } from '../../../platform/i18n/index.ts'

const HOECHSTENS = 30
const satz = freiwillig(text({ max: 1000, mehrzeilig: true }))

const tage = feld((roh, ablehnen) => {
  const wert = alsText(roh).trim()
  const zahl = Number(wert)
  return /^\d{1,2}$/.test(wert) && zahl >= 1 && zahl <= HOECHSTENS ? zahl : ablehnen('fehler.tage')
})

/** What customers read on how long it takes (IB-01); each may be left out. */
export const form = z.object({
  gestellt: satz,
  vollstaendig: satz,
  'in-pruefung': satz,
  rueckfrage: satz,
  antwortWerktage: freiwillig(tage),
})

export const fehlertexte = texte({
  de: { 'fehler.tage': 'Bitte geben Sie eine ganze Zahl von 1 bis 30 ein.' },
  en: { 'fehler.tage': 'Please enter a whole number from 1 to 30.' },
})
